package org.throughline.paper.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.paper.SectionContent;
import org.throughline.paper.SectionKind;
import org.throughline.paper.TemplatePart;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Slug;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a section of a template. Its type is chosen when it is added.
 */
record TemplateSectionForm(String version, String kind, String heading, String level, boolean numbered,
		boolean optional, String wording, String guidance) implements TemplatePartForm<TemplateParts.Part> {

	static TemplateSectionForm of(TemplatePart<TemplateParts.Part> section) {
		var part = section.content();
		var content = part.content();
		return new TemplateSectionForm(text(section.version()), content.kind().name(), text(content.heading()),
				text(content.level()), content.numbered(), part.optional(), part.wording(), text(part.guidance()));
	}

	TemplateSectionForm first() {
		return new TemplateSectionForm(this.version, SectionKind.TEXT.name(), "", "1", true, false, "", "");
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.oneOf("kind", SectionKind.class)
			.oneOf("level", List.of("1", "2", "3"))
			.atMost("wording", FormChecks.TEXT)
			.atMost("guidance", FormChecks.TEXT);
		if (!this.kind.equals(SectionKind.CLOSING.name())) {
			checks.required("heading");
		}
	}

	@Override
	public TemplateParts.Part toContent(TemplateParts.@Nullable Part stored) {
		var chosen = (stored != null) ? stored.content().kind()
				: FormValues.requiredChoice(SectionKind.class, this.kind);
		boolean closing = chosen == SectionKind.CLOSING;
		String named = closing ? "closing" : Slug.of(this.heading);
		String key = (stored != null) ? stored.content().key() : named.isEmpty() ? "section" : named;
		return new TemplateParts.Part(new SectionContent(key, chosen, closing ? null : orNull(this.heading),
				Integer.parseInt(this.level), this.numbered && !closing), this.optional, this.wording,
				orNull(this.guidance));
	}

}

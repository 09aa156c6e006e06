package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.paper.FactForm;
import org.throughline.paper.FactKind;
import org.throughline.paper.TemplatePart;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.text;

/**
 * The form of the facts that a section takes.
 *
 * @param section the key of the section
 */
@FilledByLink("section")
record TemplateFactForm(String version, String section, String fact, String form,
		String wording) implements TemplatePartForm<TemplateParts.Source> {

	static TemplateFactForm of(TemplatePart<TemplateParts.Source> source) {
		var content = source.content();
		return new TemplateFactForm(text(source.version()), content.section(), content.fact().name(),
				content.form().name(), content.wording());
	}

	TemplateFactForm first() {
		return new TemplateFactForm(this.version, this.section, FactKind.KEY_MESSAGE.name(), FactForm.BULLET.name(),
				"");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("section")
			.required("wording", FormChecks.TEXT)
			.oneOf("fact", FactKind.class)
			.oneOf("form", FactForm.class);
	}

	@Override
	public TemplateParts.Source toContent(TemplateParts.@Nullable Source stored) {
		return new TemplateParts.Source((stored != null) ? stored.section() : this.section,
				FormValues.requiredChoice(FactKind.class, this.fact), this.wording,
				FormValues.requiredChoice(FactForm.class, this.form));
	}

}

package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.paper.LinePlace;
import org.throughline.paper.LineStyle;
import org.throughline.paper.TemplatePart;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a line of the header or the summary box.
 */
record TemplateLineForm(String version, String place, String style, String label,
		String wording) implements TemplatePartForm<TemplateParts.Line> {

	static TemplateLineForm of(TemplatePart<TemplateParts.Line> line) {
		var content = line.content();
		return new TemplateLineForm(text(line.version()), content.place().name(), content.style().name(),
				text(content.label()), content.wording());
	}

	TemplateLineForm first() {
		return new TemplateLineForm(this.version, LinePlace.HEADER.name(), LineStyle.LINE.name(), "", "");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("wording")
			.atMost("label", FormChecks.LINE)
			.oneOf("place", LinePlace.class)
			.oneOf("style", LineStyle.class);
	}

	@Override
	public TemplateParts.Line toContent(TemplateParts.@Nullable Line stored) {
		return new TemplateParts.Line(FormValues.requiredChoice(LinePlace.class, this.place),
				FormValues.requiredChoice(LineStyle.class, this.style), orNull(this.label), this.wording);
	}

}

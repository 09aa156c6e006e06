package org.throughline.report.web;

import java.util.Map;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportPart;
import org.throughline.report.SectionContent;
import org.throughline.report.SectionDetails;

/**
 * The form of a section.
 *
 * @param part part of the report
 * @param body text (Markdown)
 * @param source who the text comes from
 * @param press the button
 */
record SectionForm(String version, String part, String heading, String body, String source,
		String press) implements ReportPartForm<SectionContent> {

	static SectionForm empty(String part) {
		return new SectionForm("", part, "", "", "", "");
	}

	static SectionForm of(SectionDetails section) {
		return new SectionForm(FormValues.text(section.version()), section.part().name(), section.heading(),
				section.body(), FormValues.text(section.source()), "");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("part", ReportPart.class)
			.required("heading", 200)
			.atMost("body", 200_000)
			.atMost("source", 1_000);
	}

	@Override
	public String name() {
		return this.heading;
	}

	@Override
	public Map<String, String> preview() {
		return Map.of("body", Markdown.toHtml(this.body));
	}

	@Override
	public SectionContent toEdit() {
		return new SectionContent(FormValues.requiredChoice(ReportPart.class, this.part), this.heading, this.body,
				FormValues.orNull(this.source));
	}

}

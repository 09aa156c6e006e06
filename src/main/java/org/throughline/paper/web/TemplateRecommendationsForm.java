package org.throughline.paper.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.paper.TemplateContent;
import org.throughline.paper.TemplateDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.govuk.Choice;

import static org.throughline.platform.form.FormValues.text;

/**
 * The form of how and where the recommendations of a template are printed.
 *
 * @param listed {@code true} or {@code false}
 * @param place {@code SECTION} or {@code SUMMARY}
 */
record TemplateRecommendationsForm(String version, String recommendation, String listed, String verbs,
		String place) implements FormFields {

	static final List<Choice> LISTED = List.of(new Choice("false", "In the sentence"),
			new Choice("true", "As a numbered list below it"));

	static final List<Choice> PLACES = List.of(new Choice("SECTION", "In a section of their own"),
			new Choice("SUMMARY", "In the summary box"));

	static TemplateRecommendationsForm of(TemplateDetails template) {
		var content = template.content().recommending();
		return new TemplateRecommendationsForm(text(template.version()), content.recommendation(),
				text(content.recommendationsListed()), content.verbs(),
				template.parts().recommendsInLine() ? "SUMMARY" : "SECTION");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("recommendation")
			.oneOf("listed", List.of("true", "false"))
			.required("verbs")
			.oneOf("place", List.of("SECTION", "SUMMARY"));
	}

	TemplateContent.Recommending toRecommending() {
		return new TemplateContent.Recommending(this.recommendation, this.listed.equals("true"), this.verbs);
	}

	boolean boxed() {
		return this.place.equals("SUMMARY");
	}

}

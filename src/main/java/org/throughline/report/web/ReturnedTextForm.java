package org.throughline.report.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.text.Markdown;
import org.throughline.report.ReturnedText;
import org.throughline.report.ReportPart;
import org.throughline.report.SectionContent;
import org.throughline.report.StatementKind;
import org.throughline.returns.DataReturnDetails;
import org.throughline.returns.NarrativeAnswer;

/**
 * The form that copies the text of a return into a report.
 *
 * @param place a new section, a section or the kind of a statement
 * @param body the words (Markdown)
 * @param press the button
 */
record ReturnedTextForm(String version, String place, String part, String heading, String body, String source,
		String press) {

	static final String NEW_SECTION = "section";

	static final String SECTION = "section:";

	static final String STATEMENT = "statement:";

	/** Returns the form with the words as they were sent. */
	static ReturnedTextForm of(int version, DataReturnDetails sent, String addressee, String day) {
		return new ReturnedTextForm(FormValues.text(version), NEW_SECTION, ReportPart.OVERVIEW.name(), addressee,
				sent.answer(NarrativeAnswer.class).text(), "%s (%s), %s".formatted(addressee, sent.savedBy(), day), "");
	}

	/** Records errors on the fields. */
	void check(List<Choice> places, BindingResult errors) {
		var checks = FormChecks.of(errors)
			.oneOf("place", places.stream().map(Choice::value).toList())
			.required("body", (statement() != null) ? 10_000 : 200_000)
			.required("source", 1_000)
			.atMost("heading", 200);
		if (this.place.equals(NEW_SECTION)) {
			checks.required("heading").oneOf("part", ReportPart.class);
		}
	}

	boolean saving() {
		return FormAction.of(this.press) == FormAction.SAVE;
	}

	Map<String, String> preview() {
		return Map.of("body", Markdown.toHtml(this.body));
	}

	ReturnedText toText() {
		var chosen = FormValues.choice(ReportPart.class, this.part);
		var content = new SectionContent((chosen != null) ? chosen : ReportPart.OVERVIEW, this.heading, this.body,
				FormValues.orNull(this.source));
		return new ReturnedText(after(SECTION), statement(), content);
	}

	private @Nullable StatementKind statement() {
		String kind = after(STATEMENT);
		return (kind != null) ? FormValues.choice(StatementKind.class, kind) : null;
	}

	private @Nullable String after(String prefix) {
		return this.place.startsWith(prefix) ? this.place.substring(prefix.length()) : null;
	}

}

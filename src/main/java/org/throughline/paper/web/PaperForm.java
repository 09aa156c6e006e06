package org.throughline.paper.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import org.throughline.paper.PaperContent;
import org.throughline.paper.PaperDetails;
import org.throughline.paper.PaperParts;
import org.throughline.paper.PaperSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of the head of a paper.
 *
 * @param own fields that only its template has
 */
record PaperForm(String version, Head head, Box box, @Size(max = 40) List<Own> own) implements FormFields {

	private static final List<String> LINES = List.of("head.reportingOfficer", "head.divisionsAffected", "head.datedAs",
			"head.contactOfficer", "box.cabinetMember", "box.corporatePriority", "box.policyFramework");

	static PaperForm of(PaperDetails paper, PaperParts parts, List<String> ownFields) {
		return new PaperForm(text(paper.version()), Head.of(paper.content()), Box.of(paper.content().summary()),
				ownFields.stream().map((name) -> new Own(name, parts.fields().getOrDefault(name, ""))).toList());
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors).required("head.title").atMost("box.purpose", FormChecks.TEXT);
		LINES.forEach((field) -> checks.atMost(field, FormChecks.LINE));
		for (int at = 0; at < this.own.size(); at++) {
			checks.atMost("own[" + at + "].value", FormChecks.TEXT);
		}
	}

	PaperContent toContent() {
		return new PaperContent(this.head.title, orNull(this.head.reportingOfficer),
				orNull(this.head.divisionsAffected), orNull(this.head.datedAs), orNull(this.head.contactOfficer),
				this.box.toSummary());
	}

	Map<String, String> toFields() {
		return this.own.stream().collect(Collectors.toMap(Own::name, Own::value, (one, other) -> one));
	}

	/** The head. */
	record Head(String title, String reportingOfficer, String divisionsAffected, String datedAs,
			String contactOfficer) {

		static Head of(PaperContent content) {
			return new Head(content.title(), text(content.reportingOfficer()), text(content.divisionsAffected()),
					text(content.datedAs()), text(content.contactOfficer()));
		}

	}

	/**
	 * The summary box.
	 *
	 * @param keyDecision {@code true}, {@code false} or empty
	 */
	record Box(String purpose, String keyDecision, String cabinetMember, String corporatePriority,
			String policyFramework) {

		static Box of(@Nullable PaperSummary summary) {
			return (summary == null) ? new Box("", "", "", "", "")
					: new Box(text(summary.purpose()), text(summary.keyDecision()), text(summary.cabinetMember()),
							text(summary.corporatePriority()), text(summary.policyFramework()));
		}

		@Nullable PaperSummary toSummary() {
			Boolean key = this.keyDecision.isEmpty() ? null : Boolean.valueOf(this.keyDecision);
			var summary = new PaperSummary(orNull(this.purpose), key, orNull(this.cabinetMember),
					orNull(this.corporatePriority), orNull(this.policyFramework));
			return summary.equals(new PaperSummary(null, null, null, null, null)) ? null : summary;
		}

	}

	/** A field that only the template has. */
	record Own(String name, String value) {

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			return this.name + ": " + this.value;
		}

	}

}

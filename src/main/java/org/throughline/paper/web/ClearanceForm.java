package org.throughline.paper.web;

import java.time.LocalDate;
import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.paper.ClearanceAnswer;
import org.throughline.paper.ClearanceDetails;
import org.throughline.paper.ClearanceRequest;
import org.throughline.paper.ClearingOfficer;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of a step of a clearance. Each step shows some of the fields; an officer's
 * answer has no email address, printed words and day.
 *
 * @param seen the checksum of the text that the officer has read
 * @param decision whether the text is cleared or returned
 */
record ClearanceForm(String version, String seen, String decision, Officer officer, String printed, DateParts day,
		String note) {

	static final String CLEARED = "CLEARED";

	static final List<String> DECISIONS = List.of(CLEARED, "RETURNED");

	/** Returns a form in which nothing is decided. */
	static ClearanceForm of(ClearanceDetails clearance) {
		var officer = clearance.officer();
		return new ClearanceForm(String.valueOf(clearance.version()), "", "",
				(officer == null) ? new Officer("", "", "")
						: new Officer(officer.officer(), officer.post(), FormValues.text(officer.email())),
				FormValues.text(clearance.subject().printed()), DateParts.EMPTY, "");
	}

	/** Records errors on the fields of a business manager's step. */
	void check(ClearanceAction action, Errors errors) {
		var checks = FormChecks.of(errors);
		if (action == ClearanceAction.REQUEST || action == ClearanceAction.RECORD) {
			checkOfficer(checks).atMost("printed", TextRules.LINE);
		}
		switch (action) {
			case REQUEST -> checks.required("officer.email", 100);
			case RECORD -> checks.oneOf("decision", DECISIONS).requiredDate("day").required("note", TextRules.NOTE);
			case LIMIT -> reason(checks.requiredDate("day"));
			case NOT_NEEDED -> reason(checks);
		}
	}

	private void reason(FormChecks checks) {
		checks.rejectIf(this.note.isEmpty(), "note", "clearance.reason.missing").atMost("note", TextRules.NOTE);
	}

	/** Records errors on the fields of an officer's answer. */
	void checkAnswer(Errors errors) {
		checkOfficer(FormChecks.of(errors).oneOf("decision", DECISIONS))
			.rejectIf(DECISIONS.get(1).equals(this.decision) && this.note.isEmpty(), "note",
					"clearance.returned.missing")
			.atMost("note", TextRules.NOTE);
	}

	private static FormChecks checkOfficer(FormChecks checks) {
		return checks.required("officer.officer", 100).required("officer.post");
	}

	ClearanceRequest toRequest() {
		return new ClearanceRequest(this.officer.toOfficer(), FormValues.orNull(this.printed),
				FormValues.orNull(this.note));
	}

	/** Returns the answer of a day. */
	ClearanceAnswer toAnswer(LocalDate on) {
		return new ClearanceAnswer(CLEARED.equals(this.decision), this.officer.toOfficer(), on,
				FormValues.orNull(this.note));
	}

	LocalDate on() {
		return this.day.parse().orElseThrow();
	}

	/** The officer. */
	record Officer(String officer, String post, String email) {

		ClearingOfficer toOfficer() {
			return new ClearingOfficer(this.officer, this.post, FormValues.orNull(this.email));
		}

	}

}

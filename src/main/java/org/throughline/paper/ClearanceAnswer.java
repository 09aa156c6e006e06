package org.throughline.paper;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The answer of an officer.
 *
 * @param cleared whether the text is cleared; if not, it is returned
 * @param day the day of the answer
 * @param note what is to be changed, or how the answer came
 */
public record ClearanceAnswer(boolean cleared, ClearingOfficer officer, LocalDate day, @Nullable String note) {

	/** Refuses an answer without a name, and one that returns the text without a note. */
	ClearanceAnswer checked(boolean noteRequired) {
		String words = (noteRequired || !this.cleared) ? TextRules.requiredNote("note", this.note)
				: TextRules.note("note", this.note);
		return new ClearanceAnswer(this.cleared, checked(this.officer), this.day, words);
	}

	/** Refuses an officer without a name or post. */
	static ClearingOfficer checked(ClearingOfficer officer) {
		String email = TextRules.optional("email", officer.email(), 100);
		if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
			throw new RuleViolation("email", "clearance.email.invalid");
		}
		return new ClearingOfficer(TextRules.required("officer", officer.officer(), 100),
				TextRules.required("post", officer.post(), TextRules.LINE), email);
	}

}

package org.throughline.paper;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * A clearance that one paper needs beyond those of its template.
 *
 * @param name what is cleared, or who clears it, such as "Director"
 * @param section the key of the section that is cleared, or {@code null} for the whole
 * paper
 * @param printed what is printed once it is cleared, or {@code null} for nothing
 * @param workingDays its limit in working days before the meeting
 */
public record NewClearance(String name, @Nullable String section, @Nullable String printed, int workingDays) {

	/** The board warns this many working days before the limit, as in most templates. */
	static final int ALERT_DAYS = 3;

	/** The longest limit, as in templates. */
	static final int LONGEST = 100;

	NewClearance checked() {
		if (this.workingDays < 1 || this.workingDays > LONGEST) {
			throw new RuleViolation("workingDays", "paperTemplate.clearance.days");
		}
		return new NewClearance(TextRules.required("name", this.name, TextRules.LINE), this.section,
				TextRules.optional("printed", this.printed, TextRules.LINE), this.workingDays);
	}

}

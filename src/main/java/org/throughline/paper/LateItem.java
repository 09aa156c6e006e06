package org.throughline.paper;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.time.Dates;

/**
 * The reason why a meeting considers a paper that was not published with its agenda
 * (section 100B(4)(b) of the Local Government Act 1972).
 *
 * @param lateReason the special circumstances
 * @param lateAgreedBy the chair, with name and post
 * @param lateAgreedOn when the chair agreed
 */
@Embeddable
public record LateItem(String lateReason, String lateAgreedBy, LocalDate lateAgreedOn) {

	LateItem checked() {
		return new LateItem(TextRules.requiredNote("reason", this.lateReason),
				TextRules.required("agreedBy", this.lateAgreedBy, TextRules.LINE), this.lateAgreedOn);
	}

	/** Returns the text that the paper prints. */
	String statement() {
		return "This paper was not published with the agenda. %s agreed on %s that it is considered as a matter of urgency. Reason: %s"
			.formatted(this.lateAgreedBy, Dates.inWords(this.lateAgreedOn), this.lateReason);
	}

}

package org.throughline.action;

import jakarta.persistence.Embeddable;

import org.throughline.platform.form.TextRules;

/**
 * The steps that follow if no response comes: a reminder, a letter to the agency's lead,
 * a letter to the delegated safeguarding partner. Each waits for the one before.
 *
 * @param reminderDays days from the day the response is due to the reminder
 * @param leadDays days from the reminder to the letter to the lead
 * @param leadPost title of the lead's post, as in appointments
 * @param delegateDays days from that letter to the letter to the delegated partner
 * @param delegatePost title of the delegate's post, as in appointments
 */
@Embeddable
public record ResponseLadder(int reminderDays, int leadDays, String leadPost, int delegateDays, String delegatePost) {

	ResponseLadder checked() {
		return new ResponseLadder(this.reminderDays, this.leadDays,
				TextRules.required("leadPost", this.leadPost, TextRules.LINE), this.delegateDays,
				TextRules.required("delegatePost", this.delegatePost, TextRules.LINE));
	}

	/** Returns the post that a letter of this kind is addressed to. */
	String post(LetterKind kind) {
		return (kind == LetterKind.DELEGATE) ? this.delegatePost : this.leadPost;
	}

}

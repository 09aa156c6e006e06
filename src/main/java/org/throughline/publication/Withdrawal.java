package org.throughline.publication;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The reason and date of a withdrawal of a report or paper.
 *
 * @param reason shown to everyone
 * @param order reference of the order of a court or another authority; not public
 */
public record Withdrawal(@Nullable String reason, @Nullable String order) {

	/** Returns it checked: the reason and the order are required. */
	public Withdrawal checked() {
		return new Withdrawal(TextRules.requiredNote("reason", this.reason),
				TextRules.required("order", this.order, TextRules.LINE));
	}

}

package org.throughline.measure.web;

import jakarta.validation.constraints.Size;

import org.throughline.measure.Pounds;
import org.throughline.measure.StatedAmount;
import org.throughline.platform.form.FormValues;

/**
 * Form fields of an amount with its wording.
 *
 * @param asWritten the amount as stated
 */
record StatedFields(String amount, @Size(max = 1_000) String asWritten) {

	static final StatedFields EMPTY = new StatedFields("", "");

	static StatedFields of(StatedAmount stated) {
		return new StatedFields(AmountFields.text(stated.amount()), FormValues.text(stated.asWritten()));
	}

	/** Returns the amount; the form has passed its checks. */
	StatedAmount toAmount() {
		return new StatedAmount(Pounds.read("amount", this.amount), FormValues.orNull(this.asWritten));
	}

}

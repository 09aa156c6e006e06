package org.throughline.measure.web;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.measure.Pounds;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;

/**
 * Checks and converts amounts of money in form fields.
 */
final class AmountFields {

	private AmountFields() {
	}

	/** Refuses what is not an amount in pounds and pence; fields may be left empty. */
	static void check(Errors errors, String... fields) {
		for (String field : fields) {
			read(FormValues.text(errors.getFieldValue(field)), field, errors);
		}
	}

	/**
	 * Returns the amount. Returns {@code null} if the text is empty, or if it is not an
	 * amount, which is recorded on the field.
	 */
	static @Nullable BigDecimal read(String text, String field, Errors errors) {
		try {
			return Pounds.read(field, text);
		}
		catch (RuleViolation violation) {
			errors.rejectValue(field, violation.key(), violation.arguments(), null);
			return null;
		}
	}

	/**
	 * Returns the amount as somebody would type it: "6592.80"; empty for {@code null}.
	 */
	static String text(@Nullable BigDecimal amount) {
		return (amount != null) ? Pounds.shown(amount).substring(1) : "";
	}

}

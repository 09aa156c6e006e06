package org.throughline.measure.web;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.Pounds;
import org.throughline.platform.form.RuleViolation;

/**
 * Amounts of money as typed.
 */
final class Amounts {

	private Amounts() {
	}

	/** The amount; none where nothing was typed, or what is no amount. */
	static @Nullable BigDecimal typed(String words, String field, BindingResult errors) {
		try {
			return Pounds.read(field, words);
		}
		catch (RuleViolation refused) {
			errors.rejectValue(field, refused.key(), refused.arguments(), null);
			return null;
		}
	}

	/** As somebody would type it: "6592.80"; empty for none. */
	static String shown(@Nullable BigDecimal amount) {
		return (amount != null) ? Pounds.shown(amount).substring(1) : "";
	}

}

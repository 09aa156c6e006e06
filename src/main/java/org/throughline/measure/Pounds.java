package org.throughline.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.NumberReader;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.platform.text.UnclearNumber.Reason;

/**
 * Amounts of money in pounds and pence: "£6,592.80".
 */
public final class Pounds {

	private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(10);

	private static final Pattern AMOUNT = Pattern
		.compile("£\\s?(\\d[\\d,]*(?:\\.\\d+)?)(?![\\d.]*\\s?(m|k|million)\\b)");

	private Pounds() {
	}

	/**
	 * Parses an amount, with or without sign and separators; returns {@code null} if the
	 * text is empty.
	 * @param field the field of the violation if it is not an amount of 0 or more in
	 * pounds and pence
	 */
	public static @Nullable BigDecimal read(String field, @Nullable String written) {
		if (written == null || written.isBlank()) {
			return null;
		}
		if (written.contains("%")) {
			throw new RuleViolation(field, "money.notAnAmount");
		}
		try {
			return checked(field, NumberReader.number(written));
		}
		catch (UnclearNumber unclear) {
			boolean words = unclear.reason() == Reason.NOT_A_NUMBER;
			throw new RuleViolation(field, words ? "money.notAnAmount" : unclear.key(), unclear.text());
		}
	}

	/** Checks that the amount is in pounds and pence. */
	static @Nullable BigDecimal checked(String field, @Nullable BigDecimal amount) {
		if (amount == null) {
			return null;
		}
		if (amount.signum() < 0) {
			throw new RuleViolation(field, "money.negative");
		}
		if (amount.scale() > 2) {
			throw new RuleViolation(field, "money.decimals");
		}
		if (amount.compareTo(TOO_LARGE) >= 0) {
			throw new RuleViolation(field, "money.tooLarge");
		}
		return amount.setScale(2, RoundingMode.UNNECESSARY);
	}

	/**
	 * Returns text such as "£6,592.80", without pence for whole pounds: "£10,000"; "−£50"
	 * if negative.
	 */
	public static String shown(BigDecimal amount) {
		var plain = amount.abs();
		boolean whole = plain.stripTrailingZeros().scale() <= 0;
		return ((amount.signum() < 0) ? "−£" : "£") + String.format(Locale.UK, whole ? "%,.0f" : "%,.2f", plain);
	}

	/** Returns the amounts in a text: 10,000 and 5,000 in "£10,000 and £5,000". */
	static List<BigDecimal> named(String words) {
		return AMOUNT.matcher(words.matches("[\\d,.]+") ? "£" + words : words)
			.results()
			.map((result) -> new BigDecimal(result.group(1).replace(",", "")).setScale(2, RoundingMode.HALF_UP))
			.toList();
	}

	/** Returns a difference with its sign: "+£500", "−£500", "no change". */
	public static String difference(BigDecimal change) {
		return (change.signum() == 0) ? "no change" : ((change.signum() > 0) ? "+" : "") + shown(change);
	}

	/**
	 * Returns the percentage of the whole to one decimal, or {@code null} if the whole is
	 * 0.
	 */
	static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
		return (whole.signum() == 0) ? null
				: part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
	}

}

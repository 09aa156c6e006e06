package org.throughline.platform.text;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A quantity as written in a report: the number, its precision, and the original text,
 * which is always kept (design, rule 7). "Over 9000" is more than a number; "has risen
 * significantly" is a valid quantity without a number.
 *
 * @param value the number, or {@code null} if the text has none
 * @param qualifier the precision, or {@code null} if there is no number
 * @param asWritten the text of the source
 */
@Embeddable
public record Quantity(@Nullable BigDecimal value, @Enumerated(EnumType.STRING) @Nullable Qualifier qualifier,
		String asWritten) {

	public Quantity {
		Assert.hasText(asWritten, "A quantity needs its words");
		Assert.isTrue((value == null) == (qualifier == null), "A number and how it is meant go together");
	}

	/** Returns an exact number with its usual text. */
	public static Quantity exactly(BigDecimal value) {
		return new Quantity(value, Qualifier.EXACT, plain(value));
	}

	/** Returns the number as text ("15,000"), or {@code null} if there is none. */
	public @Nullable String number() {
		return (this.value != null) ? plain(this.value) : null;
	}

	/** Returns whether there is a number. */
	public boolean numeric() {
		return this.value != null;
	}

	/**
	 * Returns a number with thousands separators and without trailing zeros: "15,000".
	 */
	public static String plain(BigDecimal value) {
		var text = new StringBuilder(value.stripTrailingZeros().toPlainString());
		int point = text.indexOf(".");
		int first = (value.signum() < 0) ? 1 : 0;
		for (int at = ((point < 0) ? text.length() : point) - 3; at > first; at -= 3) {
			text.insert(at, ',');
		}
		return text.toString();
	}

	/** The precision of a number. */
	public enum Qualifier {

		/** Exactly. */
		EXACT,
		/** More than. */
		OVER,
		/** This number or more. */
		AT_LEAST,
		/** Approximately. */
		APPROX,
		/** Nearly. */
		NEARLY,
		/** Less than. */
		FEWER_THAN,
		/** This number or less. */
		AT_MOST,
		/** About. */
		ABOUT

	}

}

package org.throughline.platform.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * @param value the number, or {@code null} if the text has none. A fraction in words ("a
 * quarter") is read as a percentage (25)
 * @param qualifier the precision, or {@code null} if there is no number
 * @param asWritten the text of the source
 */
@Embeddable
public record Quantity(@Nullable BigDecimal value, @Enumerated(EnumType.STRING) @Nullable Qualifier qualifier,
		String asWritten) {

	private static final Map<String, Qualifier> WORDS = words();

	private static final Map<String, BigDecimal> SHARES = shares();

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\p{L}\\d.])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?![\\d,]*\\d)");

	public Quantity {
		Assert.hasText(asWritten, "A quantity needs its words");
		Assert.isTrue((value == null) == (qualifier == null), "A number and how it is meant go together");
	}

	/** Returns an exact number with its usual text. */
	public static Quantity exactly(BigDecimal value) {
		return new Quantity(value, Qualifier.EXACT, plain(value));
	}

	/** Parses a text: the first number or fraction and its qualifier, or no number. */
	public static Quantity read(String words) {
		String text = words.strip();
		String lower = text.toLowerCase(Locale.UK);
		Matcher number = NUMBER.matcher(lower);
		if (number.find()) {
			String decimals = (number.group(2) != null) ? number.group(2) : "";
			var value = new BigDecimal(number.group(1).replace(",", "") + decimals);
			return new Quantity(value, qualifier(lower.substring(0, number.start())), text);
		}
		for (var share : SHARES.entrySet()) {
			Matcher found = Pattern.compile("\\b" + share.getKey() + "\\b").matcher(lower);
			if (found.find()) {
				return new Quantity(share.getValue(), qualifier(lower.substring(0, found.start())), text);
			}
		}
		return new Quantity(null, null, text);
	}

	/** Returns whether there is a number. */
	public boolean numeric() {
		return this.value != null;
	}

	/**
	 * Returns a number with thousands separators and without trailing zeros: "15,000".
	 */
	public static String plain(BigDecimal value) {
		var stripped = value.stripTrailingZeros();
		return String.format(Locale.UK, "%,." + Math.max(0, stripped.scale()) + "f", stripped);
	}

	private static Qualifier qualifier(String before) {
		String near = before.stripTrailing().replaceAll("[£$€(]+$", "").stripTrailing();
		for (var word : WORDS.entrySet()) {
			if (near.matches("(?s)(.*\\P{L})?" + word.getKey())) {
				return word.getValue();
			}
		}
		return Qualifier.EXACT;
	}

	private static Map<String, Qualifier> words() {
		var words = new LinkedHashMap<String, Qualifier>();
		words.put("(over|more than|in excess of|upwards of|at least|above)", Qualifier.OVER);
		words.put("(fewer than|less than|under|below|up to|at most|no more than)", Qualifier.FEWER_THAN);
		words.put("(nearly|almost|just under)", Qualifier.NEARLY);
		words.put("(approximately|approx\\.?|roughly|circa|c\\.|an? estimated|estimated)", Qualifier.APPROX);
		words.put("(about|around|some)", Qualifier.ABOUT);
		return words;
	}

	private static Map<String, BigDecimal> shares() {
		var shares = new LinkedHashMap<String, BigDecimal>();
		shares.put("three[ -]quarters", new BigDecimal("75"));
		shares.put("two[ -]thirds", new BigDecimal("66.7"));
		shares.put("(a|one)[ -]quarter", new BigDecimal("25"));
		shares.put("(a|one)[ -]third", new BigDecimal("33.3"));
		shares.put("(a |one )?half", new BigDecimal("50"));
		return shares;
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

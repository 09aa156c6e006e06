package org.throughline.measure;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Scale;

/**
 * A unit as a source names it, in a form in which two of them are compared: "%" for "per
 * cent", "per 10000" for "Rate per 10,000".
 */
record UnitText(String text) {

	private static final Pattern BASE = Pattern.compile("\\bper (\\d+)");

	private static final Pattern MULTIPLE = Pattern.compile("\\b(?:000s?|thousand|million|k|m)\\b");

	private static final Pattern PERCENT = Pattern.compile("\\b(per ?cent(age)?|pct)\\b");

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d%£]+");

	private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{3})s\\b");

	private static final Pattern COUNT = Pattern.compile("^(rate|number of|count of|no of) ");

	static UnitText of(@Nullable String unit) {
		String plain = Objects.requireNonNullElse(unit, "").toLowerCase(Locale.UK).replace(",", "");
		String words = SIGNS.matcher(PERCENT.matcher(plain).replaceAll("%")).replaceAll(" ");
		return new UnitText(COUNT.matcher(PLURAL.matcher(words).replaceAll("").strip()).replaceAll(""));
	}

	Scale scale() {
		return this.text.contains("%") ? Scale.PERCENTAGE : Scale.NUMBER;
	}

	/** Whether numbers in the other unit differ by a factor, or count something else. */
	boolean otherScale(UnitText other) {
		return scale() != other.scale() || !base().equals(other.base())
				|| MULTIPLE.matcher(this.text).find() != MULTIPLE.matcher(other.text).find();
	}

	/** Whether both name one unit; "%" and "number" only repeat the scale. */
	boolean same(UnitText other) {
		return this.text.equals(other.text) || !otherScale(other) && (general() || other.general());
	}

	private boolean general() {
		return this.text.matches("%|number|count|no|n|#|");
	}

	private String base() {
		Matcher base = BASE.matcher(this.text);
		return base.find() ? base.group(1) : "";
	}

}

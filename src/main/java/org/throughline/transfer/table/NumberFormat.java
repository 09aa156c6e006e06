package org.throughline.transfer.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of a spreadsheet's number format that is used for a number. What it shows can
 * have another meaning than the number alone: "45%", "1.2m", "&lt;5" or a date.
 */
final class NumberFormat {

	/**
	 * A literal text, a currency, a colour or locale, a space as wide as a character, or
	 * a code.
	 */
	private static final Pattern TOKEN = Pattern
		.compile("\"([^\"]*)\"?|\\\\(.)|\\[\\$([^]-]+)[^]]*]|\\[[^]]*]|[_*].|(.)");

	private static final Pattern MAGNITUDE = Pattern
		.compile("(?i)k|m|mn|bn|hundreds?|thousands?|millions?|billions?|['’]?000s?");

	/** Digits of which the last three or six are not shown. */
	private static final Pattern SCALED = Pattern.compile(".*[0#?],+(?![0#?]).*");

	/** A word after a number that says what is counted: " days". */
	private static final Pattern UNIT = Pattern
		.compile("(?i)(?!(?:eur(?:os?)?|usd|dollars?|cents?|pence|p)$)\\p{L}*|per .*");

	private static final Pattern DECIMALS = Pattern.compile("[#0]*\\.(0+)");

	private static final Pattern PADDED = Pattern.compile("0{2,}");

	private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[\\d.]+)]");

	private final String codes;

	private final String before;

	private final String after;

	/** The condition of the section, such as "[<5]"; empty for most. */
	private final String condition;

	private NumberFormat(String condition, String codes, String before, String after) {
		this.condition = condition;
		this.codes = codes;
		this.before = before;
		this.after = after;
	}

	static NumberFormat of(String format, BigDecimal number) {
		var sections = sections(format);
		if (sections.stream().anyMatch((section) -> !section.condition.isEmpty())) {
			return sections.stream()
				.filter((section) -> section.appliesTo(number))
				.findFirst()
				.orElse(sections.get(sections.size() - 1));
		}
		int sign = number.signum();
		int wanted = (sign < 0) ? 1 : (sign == 0) ? 2 : 0;
		return sections.get((wanted < sections.size()) ? wanted : 0);
	}

	private boolean appliesTo(BigDecimal number) {
		var parts = CONDITION.matcher(this.condition);
		if (!parts.matches()) {
			return true;
		}
		int compared = number.compareTo(new BigDecimal(parts.group(2)));
		return switch (parts.group(1)) {
			case "<" -> compared < 0;
			case "<=" -> compared <= 0;
			case ">" -> compared > 0;
			case ">=" -> compared >= 0;
			case "=" -> compared == 0;
			default -> compared != 0;
		};
	}

	/** The sections for positive numbers, negative ones and 0. */
	private static List<NumberFormat> sections(String format) {
		var sections = new ArrayList<NumberFormat>();
		var codes = new StringBuilder();
		var before = new StringBuilder();
		var after = new StringBuilder();
		String condition = "";
		var token = TOKEN.matcher((format.isBlank() ? "General" : format).replaceAll("(?i)general|standard", "#"));
		while (token.find()) {
			String literal = Stream.of(1, 2, 3).map(token::group).filter(Objects::nonNull).findFirst().orElse(null);
			if (";".equals(token.group(4))) {
				sections.add(new NumberFormat(condition, codes.toString(), before.toString(), after.toString()));
				condition = "";
				List.of(codes, before, after).forEach((part) -> part.setLength(0));
			}
			else if (literal != null) {
				boolean first = codes.toString().matches("[^0#?]*");
				(first ? before : after).append(literal);
			}
			else if (CONDITION.matcher(token.group()).matches()) {
				condition = token.group();
			}
			else if (token.group(4) != null) {
				codes.append(token.group(4));
			}
		}
		sections.add(new NumberFormat(condition, codes.toString(), before.toString(), after.toString()));
		return sections;
	}

	/** Whether it shows nothing of the number, such as "*" or words in its place. */
	boolean hides() {
		return !this.codes.matches(".*[0#?@yYdDmMhHsS].*");
	}

	boolean percentage() {
		return this.codes.contains("%");
	}

	private boolean has(String letters) {
		return this.codes.toLowerCase(Locale.ROOT).contains(letters);
	}

	/** Whether it shows a day, a month or a year. */
	boolean date() {
		return has("yy") || has("d") || has("mmm");
	}

	/** Whether it shows a month and its year, and no day. */
	boolean month() {
		return has("yy") && has("m") && !has("d");
	}

	/** Whether it shows a year alone. */
	boolean year() {
		return has("yy") && !has("m") && !has("d");
	}

	/** Whether it shows hours and minutes. */
	boolean time() {
		return (has("h") || has(":")) && !this.codes.matches(".*[0#?].*");
	}

	/** The digits with what is shown beside them and changes their meaning. */
	String shown(String digits) {
		String unit = this.after.strip();
		if ((this.before + unit).contains("%")) {
			return digits + "%";
		}
		boolean magnitude = MAGNITUDE.matcher(unit).matches();
		if (magnitude && !SCALED.matcher(this.codes).matches()) {
			return digits + unit;
		}
		return beside(padded(digits), magnitude ? "" : this.after);
	}

	/** The digits with zeros that are shown: "007", "5.10". */
	private String padded(String digits) {
		var decimals = DECIMALS.matcher(this.codes);
		if (decimals.matches() && digits.contains(".")) {
			int shown = digits.length() - digits.indexOf('.') - 1;
			return digits + "0".repeat(Math.max(0, decimals.group(1).length() - shown));
		}
		return (PADDED.matcher(this.codes).matches() && digits.matches("\\d+"))
				? "0".repeat(Math.max(0, this.codes.length() - digits.length())) + digits : digits;
	}

	/** The digits with a sign or words that are not those of a unit. */
	private String beside(String digits, String words) {
		if (digits.equals("0")) {
			return digits;
		}
		String sign = digits.startsWith("-") ? "[-()]" : "£";
		String first = (this.codes.replaceAll("[0#?,.@].*", "") + this.before).replaceAll(sign, "").stripLeading();
		String last = (this.codes.replaceAll(".*[0#?@,.]", "") + words).replaceAll(sign, "").stripTrailing();
		return (first.equals("£") ? "" : first) + digits + (UNIT.matcher(last.strip()).matches() ? "" : last);
	}

}

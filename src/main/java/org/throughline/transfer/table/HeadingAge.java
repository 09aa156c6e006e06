package org.throughline.transfer.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The age of a column among columns of the same meaning, such as "Rating June 2025" and
 * "Rating September 2025".
 *
 * @param rank more for words such as "latest", less for words such as "previous"
 * @param date the date in the heading, or the earliest date if there is none
 * @param place the place of the column in the sheet
 */
record HeadingAge(int rank, LocalDate date, int place) {

	static final Comparator<HeadingAge> NEWEST_FIRST = Comparator.comparingInt(HeadingAge::rank)
		.thenComparing(HeadingAge::date)
		.thenComparingInt(HeadingAge::place)
		.reversed();

	private static final String MONTHS = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?"
			+ "|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

	private static final Pattern NEW = Pattern.compile("\\b(new|newest|latest|current|now|today|updated|revised)\\b");

	private static final Pattern OLD = Pattern.compile(
			"\\b(old|older|previous|prior|former|original|initial|first|baseline|last (time|year|quarter|month))\\b");

	private static final Pattern TIME = Pattern.compile(
			"(" + MONTHS + "|[0-9]{1,4}(st|nd|rd|th)?|q[1-4]|quarter|half|h[12]|year|month|fy|at|as|of|on|to|in|the"
					+ "|this|date|start|end|second|third|fourth)");

	private static final Pattern DATE = Pattern
		.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|([0-9]{1,2}(st|nd|rd|th)? )?("
				+ MONTHS + ")[ -]?[0-9]{2,4}|(q[1-4] )?20[0-9]{2} ?[/–-] ?[0-9]{2,4}( q[1-4])?");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern YEAR = Pattern.compile("\\b20[0-9]{2}\\b");

	private static final Pattern MONTH = Pattern.compile("\\b(" + MONTHS + ")\\b");

	private static final Pattern QUARTER = Pattern.compile("\\bq([1-4])\\b");

	/**
	 * Returns the age of a column whose heading names a column of a table, or empty if
	 * its other words give it another meaning.
	 * @param plain the heading in plain words
	 * @param names the headings of the table's column in plain words
	 */
	static Optional<HeadingAge> of(String heading, String plain, List<String> names, int place) {
		if (heading.contains("%")) {
			return Optional.empty();
		}
		String words = " " + plain + " ";
		return names.stream()
			.map((name) -> " " + name + " ")
			.filter(words::contains)
			.map((name) -> words.replaceFirst(name, " ").strip())
			.filter(HeadingAge::onlyTime)
			.findFirst()
			.map((rest) -> new HeadingAge(NEW.matcher(rest).find() ? 1 : OLD.matcher(rest).find() ? -1 : 0,
					date(heading), place));
	}

	private static boolean onlyTime(String words) {
		String left = OLD.matcher(NEW.matcher(words).replaceAll("")).replaceAll("").strip();
		return left.isEmpty() || SPACES.splitAsStream(left).allMatch((word) -> TIME.matcher(word).matches());
	}

	private static LocalDate date(String heading) {
		String text = SPACES.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ");
		return DATE.matcher(text)
			.results()
			.map((found) -> CellPeriods.period(found.group()))
			.flatMap(Optional::stream)
			.map(CellPeriods.CellPeriod::to)
			.findFirst()
			.or(() -> part(text))
			.orElse(LocalDate.MIN);
	}

	/** A year, month or quarter alone, as a day to compare. */
	private static Optional<LocalDate> part(String text) {
		Matcher year = YEAR.matcher(text);
		if (year.find()) {
			return Optional.of(LocalDate.of(Integer.parseInt(year.group()), 12, 31));
		}
		Matcher month = MONTH.matcher(text);
		if (month.find()) {
			return CellPeriods.period(month.group() + " 2000")
				.map(CellPeriods.CellPeriod::to)
				.map((day) -> (day.getMonthValue() < 4) ? day.plusYears(1) : day);
		}
		Matcher quarter = QUARTER.matcher(text);
		return quarter.find() ? Optional.of(LocalDate.of(2000, 3 * Integer.parseInt(quarter.group(1)), 1))
				: Optional.empty();
	}

}

package org.throughline.transfer.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Sheet.SheetRow;

/** Reads headings that name a period, alone or with other words. */
final class PeriodHeadings {

	private static final Pattern WITHIN = Pattern.compile(
			"(?i)\\b((q|h|quarter |half )[1-4],? )?20\\d\\d ?[/–-] ?(20)?\\d\\d\\b(,? (q|h|quarter |half )[1-4]\\b)?");

	private static final Pattern PART = Pattern.compile("(?i)(q|quarter|qtr|h|half)[ -]?[1-4]");

	private static final Pattern YEARS = Pattern.compile("(20\\d\\d) ?[/–-] ?(?:20)?(\\d\\d)");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private PeriodHeadings() {
	}

	/**
	 * The period that a heading names, or {@code null} if it names none.
	 */
	static @Nullable PeriodHeading of(String heading) {
		String text = heading.replaceAll("\\s+", " ").strip();
		if (text.isEmpty() || text.length() > 80) {
			return null;
		}
		if (text.matches("20\\d\\d") || CellPeriods.period(text).isPresent()) {
			return new PeriodHeading(text, "");
		}
		var within = WITHIN.matcher(text);
		return within.find() ? new PeriodHeading(within.group().strip(),
				Words.plain(text.substring(0, within.start()) + " " + text.substring(within.end()))) : null;
	}

	/** Whether a heading is a quarter, half or month without its year. */
	static boolean isPart(String heading) {
		return PART.matcher(heading.strip()).matches() || month(heading) >= 0;
	}

	/** The number of quarters, halves and months in a row. */
	static long parts(SheetRow row) {
		return row.cells().stream().filter(PeriodHeadings::isPart).count();
	}

	/** A part of a year, such as "Q1" of "2024/25". */
	static String join(String part, String year) {
		int month = month(part);
		var years = YEARS.matcher(year);
		if (month >= 0 && years.matches()) {
			int first = Integer.parseInt(years.group(1));
			return part.strip() + " " + (month < 3 ? first + 1 : first);
		}
		return (part.strip() + " " + year).strip();
	}

	private static int month(String heading) {
		String text = heading.strip().toLowerCase(Locale.ROOT);
		return text.matches(
				"jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?")
						? MONTHS.indexOf(text.substring(0, 3)) : -1;
	}

	/**
	 * A period in a heading.
	 *
	 * @param rest the other words, plain
	 */
	record PeriodHeading(String period, String rest) {

	}

}

package org.throughline.statute;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

import org.throughline.platform.text.Slug;

/**
 * Period that an annual report covers. Normally the twelve months from 1 April (Children
 * Act 2004 s16G: at least once in every twelve months), but some partnerships have
 * reported on 15 to 24 months.
 *
 * @param label label ("2024/25")
 * @param startsOn first day
 * @param endsOn last day
 */
public record ReportingPeriod(String label, LocalDate startsOn, LocalDate endsOn) {

	/** Longest period; a longer one is a typing error. */
	public static final int LONGEST_IN_MONTHS = 36;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final Pattern YEARS = Pattern.compile("\\d{4}\\s?([/–-])\\s?(\\d{4}|\\d{2})");

	public ReportingPeriod {
		Assert.hasText(label, "A reporting period needs a label");
		Assert.isTrue(!endsOn.isBefore(startsOn), "A reporting period must not end before it starts");
		Assert.isTrue(endsOn.isBefore(startsOn.plusMonths(LONGEST_IN_MONTHS)),
				"A reporting period must not be longer than three years");
		Assert.isTrue(!Slug.of(label).isEmpty(), "A reporting period's label needs a letter or a digit");
	}

	/** Returns the period between two days with its usual label. */
	public static ReportingPeriod of(LocalDate startsOn, LocalDate endsOn) {
		return new ReportingPeriod(usualLabel(startsOn, endsOn, "/", 2), startsOn, endsOn);
	}

	/**
	 * Returns the next period of the same length, labelled in the same way.
	 */
	public ReportingPeriod following() {
		LocalDate next = this.endsOn.plusDays(1);
		LocalDate last = wholeMonths() ? YearMonth.from(next).plusMonths(months() - 1L).atEndOfMonth()
				: next.plusDays(ChronoUnit.DAYS.between(this.startsOn, this.endsOn));
		var years = YEARS.matcher(this.label.strip());
		String label = years.matches() ? usualLabel(next, last, years.group(1), years.group(2).length())
				: usualLabel(next, last, "/", 2);
		return new ReportingPeriod(label, next, last);
	}

	/** Returns the slug of the label ("2024-25"). */
	public String slug() {
		return Slug.of(this.label);
	}

	/** Returns the number of months, counting part months as whole. */
	public int months() {
		return (int) ChronoUnit.MONTHS.between(YearMonth.from(this.startsOn), YearMonth.from(this.endsOn)) + 1;
	}

	private boolean wholeMonths() {
		return this.startsOn.getDayOfMonth() == 1 && this.endsOn.equals(YearMonth.from(this.endsOn).atEndOfMonth());
	}

	private static String usualLabel(LocalDate from, LocalDate to, String separator, int digits) {
		boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
		if (whole && from.getMonth() == Month.APRIL && to.getMonth() == Month.MARCH) {
			String end = String.valueOf(to.getYear());
			return from.getYear() + separator + end.substring(end.length() - digits);
		}
		if (whole && from.getMonth() == Month.JANUARY && to.getMonth() == Month.DECEMBER
				&& from.getYear() == to.getYear()) {
			return String.valueOf(from.getYear());
		}
		return MONTH.format(from) + " to " + MONTH.format(to);
	}

}

package org.throughline.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Formats dates with the precision of the document. */
public final class Dates {

	private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.UK);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	private Dates() {
	}

	/** Returns "21 October 2025". */
	public static String inWords(TemporalAccessor date) {
		return DAY.format(date);
	}

	/** Returns "21 October 2025", "October 2025" or "2025"; empty without a date. */
	public static String inWords(@Nullable LocalDate date, @Nullable DatePrecision precision) {
		if (date == null) {
			return "";
		}
		return switch ((precision != null) ? precision : DatePrecision.DAY) {
			case DAY -> DAY.format(date);
			case MONTH -> MONTH.format(date);
			case YEAR -> YEAR.format(date);
		};
	}

	/**
	 * Returns "2025-10-21", "2025-10" or "2025", which spreadsheets sort; empty without a
	 * date.
	 */
	public static String iso(@Nullable ApproximateDate date) {
		return (date == null) ? "" : switch (date.precision()) {
			case DAY -> date.day().toString();
			case MONTH -> YearMonth.from(date.day()).toString();
			case YEAR -> Year.from(date.day()).toString();
		};
	}

	/**
	 * Returns "1 July 2022 to 31 March 2025", "since 1 July 2022", "until 31 March 2025"
	 * or "no dates".
	 */
	public static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from == null) {
			return (to == null) ? "no dates" : "until " + DAY.format(to);
		}
		return (to == null) ? "since " + DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
	}

	/** Returns "21 October 2025 at 14:05", in English local time. */
	public static String moment(Instant moment) {
		return MOMENT.format(moment.atZone(ENGLAND));
	}

	/** Returns "14:05", in English local time. */
	public static String time(Instant moment) {
		return TIME.format(moment.atZone(ENGLAND));
	}

	/** Returns the day in England. */
	public static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, ENGLAND);
	}

	/** Returns the first moment of a day in England. */
	public static Instant start(LocalDate day) {
		return day.atStartOfDay(ENGLAND).toInstant();
	}

}

package org.throughline.partnership;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Formats dates for error messages.
 */
final class DateText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private DateText() {
	}

	static String of(LocalDate day) {
		return DAY.format(day);
	}

	static String between(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from == null && to == null) {
			return "no dates";
		}
		if (from == null) {
			return "until " + DAY.format(to);
		}
		return (to == null) ? "since " + DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
	}

}

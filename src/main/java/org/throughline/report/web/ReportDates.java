package org.throughline.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.ReportContent;

/**
 * The dates of a report: its period and the document date, of which the day or day and
 * month may be unknown.
 */
final class ReportDates {

	private ReportDates() {
	}

	/** Records errors on the fields {@code starts}, {@code ends} and {@code dated}. */
	static void check(DateParts starts, DateParts ends, DateParts dated, Errors errors) {
		if (starts.parse().isEmpty()) {
			errors.rejectValue("starts", starts.blank() ? "NotBlank" : "NotADate");
		}
		if (ends.parse().isEmpty()) {
			errors.rejectValue("ends", ends.blank() ? "NotBlank" : "NotADate");
		}
		else if (starts.parse().filter((start) -> start.isAfter(ends.parse().get())).isPresent()) {
			errors.rejectValue("ends", "BeforeStart");
		}
		if (date(dated).isEmpty()) {
			errors.rejectValue("dated", dated.blank() ? "NotBlank" : "NotADate");
		}
	}

	static ReportContent.Period period(String label, DateParts starts, DateParts ends) {
		return new ReportContent.Period(label, starts.parse().orElseThrow(), ends.parse().orElseThrow());
	}

	static ReportContent.DocumentDate document(DateParts dated, String note) {
		return new ReportContent.DocumentDate(date(dated).orElseThrow(), precision(dated), note);
	}

	/**
	 * Returns the date. If the day, or day and month, is missing, it is the last day of
	 * the month or year.
	 */
	static Optional<LocalDate> date(DateParts parts) {
		if (!parts.day().isEmpty()) {
			return parts.parse();
		}
		if (!parts.month().isEmpty()) {
			return parts.parseMonth().map((month) -> month.atEndOfMonth());
		}
		try {
			return parts.year().matches("\\d{4}")
					? Optional.of(Year.of(Integer.parseInt(parts.year())).atMonth(12).atEndOfMonth())
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static DatePrecision precision(DateParts parts) {
		if (!parts.day().isEmpty()) {
			return DatePrecision.DAY;
		}
		return parts.month().isEmpty() ? DatePrecision.YEAR : DatePrecision.MONTH;
	}

}

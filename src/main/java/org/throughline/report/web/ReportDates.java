package org.throughline.report.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.report.ReportContent;

/**
 * The document date of a report, of which the day or day and month may be unknown.
 */
final class ReportDates {

	private ReportDates() {
	}

	static ReportContent.DocumentDate document(DateParts dated, String note) {
		return new ReportContent.DocumentDate(date(dated).orElseThrow(),
				Objects.requireNonNull(GivenDate.precision(dated)), note);
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
		return parts.parseYear().map((year) -> year.atMonth(12).atEndOfMonth());
	}

}

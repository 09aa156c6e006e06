package org.throughline.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.throughline.partnership.RelatedPartnership;

/**
 * A predecessor or successor of a partnership with its published reports.
 *
 * @param partnership the other partnership
 * @param reports its published reports, newest period first
 */
public record RelatedReports(@JsonUnwrapped RelatedPartnership partnership, List<ReportReference> reports) {

	/** Returns the reports by period. */
	public List<PeriodReports> years() {
		return PeriodReports.of(this.reports);
	}

}

package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Reads signatures, compared with what a draft prints now. It writes only if something
 * has changed.
 */
@Component
class ComparedSignOffs {

	private final SignOffReader reader;

	private final SignOffComparison comparison;

	private final Clock clock;

	ComparedSignOffs(SignOffReader reader, SignOffComparison comparison, Clock clock) {
		this.reader = reader;
		this.comparison = comparison;
		this.clock = clock;
	}

	/** Returns the safeguarding partners in office today with their signatures. */
	List<PartnerSignOff> partners(ReportSummary report) {
		var today = LocalDate.now(this.clock);
		var partners = this.reader.partners(report, today);
		boolean unchanged = !report.draft() || partners.stream().allMatch(PartnerSignOff::unchanged);
		return (unchanged || !this.comparison.compare(report)) ? partners : this.reader.partners(report, today);
	}

}

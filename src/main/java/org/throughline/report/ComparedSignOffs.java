package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Reads signatures, compared with what a draft prints now. It writes only if something
 * has changed.
 */
@Component
class ComparedSignOffs {

	private final SignOffReader reader;

	private final SignOffComparison comparison;

	private final DraftFingerprints fingerprints;

	private final Clock clock;

	ComparedSignOffs(SignOffReader reader, SignOffComparison comparison, DraftFingerprints fingerprints, Clock clock) {
		this.reader = reader;
		this.comparison = comparison;
		this.fingerprints = fingerprints;
		this.clock = clock;
	}

	/** Returns the safeguarding partners in office today with their signatures. */
	List<PartnerSignOff> partners(ReportSummary report) {
		var today = LocalDate.now(this.clock);
		var partners = this.reader.partners(report, today);
		var covered = partners.stream()
			.flatMap((partner) -> Stream.ofNullable(partner.covers()))
			.collect(Collectors.toSet());
		boolean unchanged = covered.isEmpty() || !report.draft()
				|| this.fingerprints.known(report.id()).filter((sha256) -> covered.equals(Set.of(sha256))).isPresent();
		return (unchanged || !this.comparison.compare(report)) ? partners : this.reader.partners(report, today);
	}

}

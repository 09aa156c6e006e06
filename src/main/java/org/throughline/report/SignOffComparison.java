package org.throughline.report;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what was signed with what a draft would print now, and reopens signatures.
 * Drafts only: what is sealed no longer changes.
 */
@Component
class SignOffComparison {

	private final SignOffRepository signOffs;

	private final DraftFingerprints fingerprints;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignOffComparison(SignOffRepository signOffs, DraftFingerprints fingerprints, ApplicationEventPublisher events,
			Clock clock) {
		this.signOffs = signOffs;
		this.fingerprints = fingerprints;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reopens the signatures of a draft that cover something that has changed, and
	 * returns whether there is one. They are read again, as computing what a draft prints
	 * detaches entities.
	 */
	@Transactional
	boolean compare(ReportSummary report) {
		var signed = report.draft() ? this.signOffs.findByReportIdAndReopenedAtIsNull(report.id()) : List.<SignOff>of();
		if (signed.isEmpty()) {
			return false;
		}
		var now = this.fingerprints.of(report);
		return signed.stream().anyMatch((signOff) -> !now.changesSince(signOff.covered()).isEmpty())
				&& reopen(report, now);
	}

	/**
	 * Reopens the signatures of a draft that differ from what it prints now, and returns
	 * whether there is one.
	 */
	@Transactional
	boolean reopen(ReportSummary report, DraftFingerprint now) {
		boolean reopened = false;
		for (var signOff : this.signOffs.findByReportIdAndReopenedAtIsNull(report.id())) {
			var changes = now.changesSince(signOff.covered());
			if (!changes.isEmpty()) {
				signOff.reopen(this.clock.instant(), changes);
				reopened = true;
				this.signOffs.flush();
				UUID organisation = signOff.organisationId();
				this.events.publishEvent(new SignOffReopened(report.partnershipId(), report.id(), organisation));
			}
		}
		return reopened;
	}

}

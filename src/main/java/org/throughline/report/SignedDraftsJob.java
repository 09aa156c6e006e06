package org.throughline.report;

import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.throughline.platform.job.RepeatedJob;
import org.throughline.platform.security.CurrentUser;

/**
 * Detects changes of signed drafts, so that signatories are notified even if nobody opens
 * the draft. Drafts without a change since the last time cost one statement each.
 */
@Component
class SignedDraftsJob implements RepeatedJob {

	private static final Duration PAUSE = Duration.ofMinutes(15);

	private static final Logger log = LoggerFactory.getLogger(SignedDraftsJob.class);

	private final SignOffReader reader;

	private final ReportReader reports;

	private final SignOffComparison comparison;

	private final CurrentUser user;

	SignedDraftsJob(SignOffReader reader, ReportReader reports, SignOffComparison comparison, CurrentUser user) {
		this.reader = reader;
		this.reports = reports;
		this.comparison = comparison;
		this.user = user;
	}

	@Override
	public String name() {
		return "signed-drafts";
	}

	@Override
	public Instant next(Instant ended) {
		return ended.plus(PAUSE);
	}

	@Override
	public void run() {
		this.user.asService(() -> {
			this.reader.signedDrafts().forEach(this::compare);
			return true;
		});
	}

	private void compare(SignOffReader.SignedDraft draft) {
		try {
			this.reports.summary(draft.partnershipId(), draft.slug(), true).ifPresent(this.comparison::compare);
		}
		catch (RuntimeException ex) {
			log.error("{} could not be compared with what was signed", draft.slug(), ex);
		}
	}

}

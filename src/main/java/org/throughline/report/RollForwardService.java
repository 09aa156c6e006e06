package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the next reporting year from the last one: statement by statement and priority by
 * priority carried, reworded, or dropped with a reason.
 */
@Service
@Transactional(readOnly = true)
public class RollForwardService {

	RollForwardService() {
	}

	/** The next report as it would follow from this one, before anything is decided. */
	public RollForwardProposal propose(UUID partnershipId, String slug) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Opens the next report by these decisions, whole or not at all.
	 * @throws ReportRefused naming every missing or incomplete decision
	 * @throws AlreadyRolledForward while the report has its successor
	 */
	@Transactional
	public RollForwardResult roll(UUID partnershipId, String slug, RollForward choices) {
		throw new UnsupportedOperationException();
	}

}

package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * Loads a report for editing and locks its row until the transaction ends.
 */
@Component
class DraftAccess {

	private final AnnualReportRepository reports;

	private final CurrentUser user;

	DraftAccess(AnnualReportRepository reports, CurrentUser user) {
		this.reports = reports;
		this.user = user;
	}

	/** Locks a report in any state. */
	AnnualReport lock(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** Locks a draft whose words can be edited. */
	AnnualReport draft(UUID partnershipId, String slug) {
		return editable(lock(partnershipId, slug));
	}

	/**
	 * Locks a draft for the independent scrutineer, who writes the own statement only.
	 */
	AnnualReport scrutinised(UUID partnershipId, String slug) {
		if (!this.user.holds(Role.SCRUTINEER, partnershipId)) {
			throw new AccessRefused();
		}
		return editable(this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new));
	}

	private static AnnualReport editable(AnnualReport report) {
		if (!report.draft()) {
			throw new ReportIsPublished();
		}
		if (!report.stage().editable()) {
			throw new ReportIsSignedOff();
		}
		return report;
	}

}

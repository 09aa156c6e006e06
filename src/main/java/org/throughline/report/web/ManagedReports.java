package org.throughline.report.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Finds the partnership and the report an address names, for its business managers only:
 * who merely reads drafts has no page here (domain brief d.2).
 */
@Component
class ManagedReports {

	private final PartnershipService partnerships;

	private final ReportService reports;

	private final CurrentUser currentUser;

	ManagedReports(PartnershipService partnerships, ReportService reports, CurrentUser currentUser) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.currentUser = currentUser;
	}

	/** The partnerships the person manages; who manages none has no page here. */
	List<PartnershipSummary> partnerships() {
		if (!this.currentUser.managesAnything()) {
			throw new NotFoundException();
		}
		return this.partnerships.all()
			.stream()
			.filter((partnership) -> this.currentUser.manages(partnership.id()))
			.toList();
	}

	PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		this.currentUser.requireManager(partnership.id());
		return partnership;
	}

	/** A report's particulars alone. */
	ReportSummary summary(PartnershipSummary partnership, String slug) {
		return this.reports.reportsOf(partnership.id())
			.stream()
			.filter((report) -> report.slug().equals(slug))
			.findAny()
			.orElseThrow(NotFoundException::new);
	}

	ManagedReport report(String partnershipSlug, String reportSlug) {
		var partnership = partnership(partnershipSlug);
		return new ManagedReport(partnership, this.reports.details(partnership.id(), reportSlug));
	}

}

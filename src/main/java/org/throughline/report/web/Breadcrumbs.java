package org.throughline.report.web;

import java.util.List;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ReportSummary;

/**
 * Breadcrumbs of the management pages.
 */
final class Breadcrumbs {

	private Breadcrumbs() {
	}

	static List<PageLink> to(PartnershipSummary partnership) {
		return List.of(new PageLink("Manage", "/manage"),
				new PageLink(partnership.name(), "/manage/" + partnership.slug()));
	}

	static List<PageLink> to(ManagedReport report) {
		return to(report.partnership(), report.summary());
	}

	static List<PageLink> to(PartnershipSummary partnership, ReportSummary report) {
		return List.of(new PageLink("Manage", "/manage"),
				new PageLink(partnership.name(), "/manage/" + partnership.slug()),
				new PageLink(ManagedReport.name(report), ManagedReport.address(partnership, report)));
	}

}

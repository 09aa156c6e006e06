package org.throughline.publication.web;

import java.util.List;
import java.util.Locale;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.publication.EvidenceLink;
import org.throughline.publication.LittleProgress;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;

/**
 * The report of the current page, with the addresses of what belongs to it.
 */
record ReportPage(PartnershipSummary partnership, ReportSummary report) {

	/** Returns the title, with the period if the title does not contain it. */
	public String name() {
		String title = this.report.title();
		return title.contains(this.report.periodLabel()) ? title : title + ", " + this.report.periodLabel();
	}

	public boolean draft() {
		return this.report.draft();
	}

	public String address() {
		return this.partnership.manageAddress() + "/reports/" + this.report.slug();
	}

	public List<PageLink> breadcrumbs() {
		return this.partnership.breadcrumbs(new PageLink(name(), address()));
	}

	/** Returns the breadcrumbs of a page below the checklist. */
	public List<PageLink> checklistTrail() {
		return this.partnership.breadcrumbs(new PageLink(name(), address()),
				new PageLink("Statutory checklist", address() + "/checklist"));
	}

	/** Returns the breadcrumbs of a page below the list of little or no progress. */
	public List<PageLink> progressTrail() {
		return this.partnership.breadcrumbs(new PageLink(name(), address()),
				new PageLink("Little or no progress", address() + "/little-progress"));
	}

	/** Returns the page on which an item without progress is put right. */
	public String address(LittleProgress item) {
		return switch (item.kind()) {
			case PRIORITY -> address() + "/priorities/" + item.reference();
			case STATEMENT -> address() + "/statements/" + item.reference();
			case ACTION -> this.partnership.manageAddress() + "/actions/" + item.reference();
			case FIGURE -> {
				int dash = item.reference().lastIndexOf('-');
				yield this.partnership.manageAddress() + "/indicators/" + item.reference().substring(0, dash)
						+ "/figures/" + item.reference().substring(dash + 1);
			}
		};
	}

	/** Returns the page on which the target of a link is edited, or a part is read. */
	public String address(EvidenceLink link) {
		return switch (link.kind()) {
			case PART -> partAddress(ReportPart.valueOf(link.target()));
			case SECTION -> address() + "/sections/" + link.target();
			case STATEMENT -> address() + "/statements/" + link.target();
			case PRIORITY -> address() + "/priorities/" + link.target();
			case REVIEW, RECOMMENDATION, ACTION -> this.partnership.manageAddress() + "/"
					+ link.kind().name().toLowerCase(Locale.ROOT) + "s/" + link.target();
		};
	}

	private String partAddress(ReportPart part) {
		String below = (this.report.kind() == ReportKind.PARTNERSHIP) ? "/" : "/reports/";
		String report = "/" + this.partnership.slug() + below + this.report.slug();
		return part.slug().isEmpty() ? report : report + "/" + part.slug();
	}

}

package org.throughline.report.web;

import java.util.List;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportSummary;

/**
 * The draft of the current page for people who read drafts, with its addresses.
 *
 * @param summary the draft without its contents
 */
record ReadDraft(PartnershipSummary partnership, ReportSummary summary) {

	/** Returns the title, with the period if the title does not contain it. */
	public String name() {
		return this.summary.name();
	}

	public String address() {
		return "/drafts/" + this.partnership.slug() + "/" + this.summary.slug();
	}

	/** Returns the address at which the draft will be public. */
	public String publicAddress() {
		return ManagedReport.publicAddress(this.partnership, this.summary);
	}

	/** Returns whether the draft has pages at the address where it will be public. */
	public boolean previewed() {
		return this.summary.amendmentKind() == null;
	}

	/** Returns the breadcrumbs of its own page. */
	public List<PageLink> trail() {
		return List.of(new PageLink("Drafts", "/drafts"), new PageLink(name(), null));
	}

	public List<PageLink> breadcrumbs() {
		return List.of(new PageLink("Drafts", "/drafts"), new PageLink(name(), address()));
	}

}

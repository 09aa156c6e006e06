package org.throughline.paper.web;

import java.util.List;

import org.throughline.paper.PaperDetails;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;

/**
 * The paper of the current page, with its addresses. A handler's argument annotated with
 * {@link org.throughline.partnership.Managed} is the paper whose number is in the path;
 * it is the model attribute {@code page}.
 */
record ManagedPaper(PartnershipSummary partnership, PaperDetails paper) {

	private static final String LIST = "Council papers";

	public String address() {
		return list(this.partnership) + "/" + this.paper.number();
	}

	/** Returns the address of a page below that of the paper. */
	public String below(String path) {
		return address() + "/" + path;
	}

	/** Returns its title with the meeting. */
	public String name() {
		return this.paper.title() + ", " + this.paper.meeting().body();
	}

	static String list(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/papers";
	}

	/** Returns the breadcrumbs of its own page. */
	public List<PageLink> trail() {
		return this.partnership.breadcrumbs(new PageLink(LIST, list(this.partnership)), new PageLink(name(), null));
	}

	/** Returns the breadcrumbs of a page below it. */
	public List<PageLink> breadcrumbs() {
		return this.partnership.breadcrumbs(new PageLink(LIST, list(this.partnership)),
				new PageLink(name(), address()));
	}

}

package org.throughline.partnership.web;

import java.util.ArrayList;
import java.util.List;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;

/**
 * Breadcrumbs of the pages of a partnership's governance.
 */
final class GovernanceBreadcrumbs {

	private GovernanceBreadcrumbs() {
	}

	static List<PageLink> of(PartnershipSummary partnership, PageLink... below) {
		String address = (below.length > 0) ? partnership.manageAddress() + "/governance" : null;
		var links = new ArrayList<>(partnership.breadcrumbs(new PageLink("Governance", address)));
		links.addAll(List.of(below));
		return links;
	}

}

package org.throughline.partnership.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Finds partnerships that the signed-in person manages.
 */
@Component
class ManagedPartnership {

	private final PartnershipService partnerships;

	private final CurrentUser user;

	ManagedPartnership(PartnershipService partnerships, CurrentUser user) {
		this.partnerships = partnerships;
		this.user = user;
	}

	/**
	 * Returns the partnership with this slug.
	 * @throws NotFoundException if there is none, or the person does not manage it
	 */
	PartnershipSummary require(String slug) {
		var partnership = this.partnerships.require(slug);
		this.user.requireManager(partnership.id());
		return partnership;
	}

	/** Returns the breadcrumbs of a governance page. */
	static List<PageLink> trail(PartnershipSummary partnership, PageLink... below) {
		String here = "/manage/" + partnership.slug();
		var trail = new ArrayList<PageLink>();
		trail.add(new PageLink("Manage", "/manage"));
		trail.add(new PageLink(partnership.name(), here));
		trail.add(new PageLink("Governance", (below.length > 0) ? here + "/governance" : null));
		trail.addAll(List.of(below));
		return trail;
	}

}

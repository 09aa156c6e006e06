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
 * The partnership whose business manager someone is; for everyone else there is none.
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
	 * The partnership of this slug.
	 * @throws NotFoundException if there is none, or not for this person
	 */
	PartnershipSummary require(String slug) {
		var partnership = this.partnerships.require(slug);
		this.user.requireManager(partnership.id());
		return partnership;
	}

	/** The way from the start to a page about the partnership's governance. */
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

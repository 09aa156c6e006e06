package org.throughline.browse;

import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;

/**
 * Finds partnerships by slug and checks whether the reader may read drafts.
 */
@Component
class Partnerships {

	private final PartnershipService partnerships;

	private final CurrentUser currentUser;

	Partnerships(PartnershipService partnerships, CurrentUser currentUser) {
		this.partnerships = partnerships;
		this.currentUser = currentUser;
	}

	PartnershipHeading require(String slug) {
		var found = this.partnerships.require(slug);
		return new PartnershipHeading(found.id(), found.slug(), found.area(), found.name(), found.acronym(),
				found.otherNames(), found.comparable(), this.currentUser.readsDrafts(found.id()));
	}

}

package org.throughline.browse;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.persistence.Records;
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

	PartnershipHeading require(UUID id) {
		return heading(Records.one(this.partnerships.all(), (each) -> each.id().equals(id)));
	}

	PartnershipHeading require(String slug) {
		return heading(this.partnerships.require(slug));
	}

	private PartnershipHeading heading(PartnershipSummary found) {
		return new PartnershipHeading(found.id(), found.slug(), found.area(), found.name(), found.acronym(),
				found.otherNames(), found.comparable(), this.currentUser.readsDrafts(found.id()));
	}

}

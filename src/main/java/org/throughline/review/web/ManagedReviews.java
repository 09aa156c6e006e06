package org.throughline.review.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.review.ReviewService;

/**
 * Finds the partnership and the review an address names, for the partnership's business
 * managers only.
 */
@Component
class ManagedReviews {

	private final PartnershipService partnerships;

	private final ReviewService reviews;

	private final ReviewChoices choices;

	private final CurrentUser user;

	ManagedReviews(PartnershipService partnerships, ReviewService reviews, ReviewChoices choices, CurrentUser user) {
		this.partnerships = partnerships;
		this.reviews = reviews;
		this.choices = choices;
		this.user = user;
	}

	PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		this.user.requireManager(partnership.id());
		return partnership;
	}

	ManagedReview review(String partnership, String reference) {
		var place = partnership(partnership);
		var details = this.reviews.details(place.id(), reference);
		return new ManagedReview(place, details, this.choices.text("ReviewType." + details.review().type()));
	}

	/** The way from the start of the business manager's pages to a page below reviews. */
	static List<PageLink> trail(PartnershipSummary partnership, PageLink... below) {
		var links = new ArrayList<PageLink>();
		links.add(new PageLink("Manage", "/manage"));
		links.add(new PageLink(partnership.name(), "/manage/" + partnership.slug()));
		links.addAll(List.of(below));
		return links;
	}

}

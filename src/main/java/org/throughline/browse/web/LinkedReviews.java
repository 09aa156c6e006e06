package org.throughline.browse.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.StatementText;
import org.throughline.partnership.ReviewDirectory;
import org.throughline.partnership.ReviewDirectory.NamedReview;

/**
 * The reviews that statements are about, for templates: only those that everyone can
 * open. Read once a request.
 */
@Component
@RequestScope
public class LinkedReviews {

	private final ReviewDirectory reviews;

	private final Map<UUID, Map<UUID, NamedReview>> byPartnership = new ConcurrentHashMap<>();

	LinkedReviews(ReviewDirectory reviews) {
		this.reviews = reviews;
	}

	/** Returns the public reviews that a statement is about. */
	public List<NamedReview> of(PartnershipHeading partnership, StatementText statement) {
		var ids = statement.links().reviewIds();
		if (ids.isEmpty()) {
			return List.of();
		}
		var open = this.byPartnership.computeIfAbsent(partnership.id(), this::open);
		return ids.stream().filter(open::containsKey).map(open::get).toList();
	}

	/** Whether everyone can open the review with this reference. */
	public boolean isOpen(PartnershipHeading partnership, String reference) {
		return this.byPartnership.computeIfAbsent(partnership.id(), this::open)
			.values()
			.stream()
			.anyMatch((review) -> review.reference().equals(reference));
	}

	private Map<UUID, NamedReview> open(UUID partnershipId) {
		return this.reviews.readable(partnershipId)
			.stream()
			.filter(NamedReview::isPublic)
			.collect(Collectors.toMap(NamedReview::id, (review) -> review));
	}

}

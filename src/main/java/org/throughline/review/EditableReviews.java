package org.throughline.review;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Loads reviews for editing by business managers. The row stays locked until the
 * transaction ends, so that one person edits a review at a time.
 */
@Component
class EditableReviews {

	private final CaseReviewRepository reviews;

	private final EntityManager entities;

	private final CurrentUser user;

	private final PartnershipService partnerships;

	private final JdbcClient jdbc;

	EditableReviews(CaseReviewRepository reviews, EntityManager entities, CurrentUser user,
			PartnershipService partnerships, JdbcClient jdbc) {
		this.reviews = reviews;
		this.entities = entities;
		this.user = user;
		this.partnerships = partnerships;
		this.jdbc = jdbc;
	}

	/**
	 * Returns a review, locked until the transaction ends.
	 * @throws NotFoundException if there is none
	 */
	CaseReview lock(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		return this.reviews.lock(partnershipId, reference).orElseThrow(NotFoundException::new);
	}

	void requireManager(UUID partnershipId) {
		this.user.requireManager(partnershipId);
	}

	/** Returns a review, or empty if there is none. */
	Optional<CaseReview> find(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		return this.reviews.findByPartnershipIdAndReference(partnershipId, reference);
	}

	/** Adds a review and writes its row. */
	void add(CaseReview review) {
		this.entities.persist(review);
		this.entities.flush();
	}

	/** Writes all changes, so that SQL queries see them. */
	void flush() {
		this.entities.flush();
	}

	/** Returns whether the review is already converted. */
	boolean isConverted(CaseReview review) {
		return this.reviews.existsByConvertedFromId(review.id());
	}

	/** Returns the reference for a new review of the partnership. */
	String nextReference(UUID partnershipId) {
		this.partnerships.lock(partnershipId);
		int last = this.jdbc.sql("""
				select coalesce(max(substring(reference from '^rev-([0-9]{1,6})$')::int), 0) from case_review
				where partnership_id = ?""").param(partnershipId).query(Integer.class).single();
		return "rev-%04d".formatted(last + 1);
	}

}

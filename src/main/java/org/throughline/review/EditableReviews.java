package org.throughline.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Loads reviews and their numbered parts for editing by business managers. The row of the
 * review stays locked until the transaction ends, so that one person edits a review at a
 * time.
 */
@Component
class EditableReviews {

	private final CaseReviewRepository reviews;

	private final EntityManager entities;

	private final CurrentUser user;

	private final PartnershipService partnerships;

	private final JdbcClient jdbc;

	private final ReviewPartReader parts;

	EditableReviews(CaseReviewRepository reviews, EntityManager entities, CurrentUser user,
			PartnershipService partnerships, JdbcClient jdbc, ReviewPartReader parts) {
		this.reviews = reviews;
		this.entities = entities;
		this.user = user;
		this.partnerships = partnerships;
		this.jdbc = jdbc;
		this.parts = parts;
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

	/** Adds a review or a part of one and writes its row, so that SQL queries see it. */
	void add(Object entity) {
		this.entities.persist(entity);
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

	String nextReference(UUID partnershipId) {
		this.partnerships.lock(partnershipId);
		int last = this.jdbc.sql("""
				select coalesce(max(substring(reference from '^rev-([0-9]{1,6})$')::int), 0) from case_review
				where partnership_id = ?""").param(partnershipId).query(Integer.class).single();
		return "rev-%04d".formatted(last + 1);
	}

	/** Returns the events of a review in order of time. */
	List<ReviewEventDetails> events(CaseReview review) {
		return this.parts.events(review.id());
	}

	/**
	 * Finds a part for editing.
	 * @param version version that the editor saw
	 * @throws RuleViolation if the part was removed
	 * @throws org.springframework.dao.OptimisticLockingFailureException if the part was
	 * changed
	 */
	<P extends ReviewPart> P part(Class<P> type, CaseReview review, int number, int version) {
		P part = byNumber(type, review, number);
		if (part == null) {
			throw new RuleViolation("removed", "review.part.removed");
		}
		part.requireVersion(version);
		return part;
	}

	/** Removes a part, if nobody has changed it. Asked for twice, it is removed once. */
	void removePart(Class<? extends ReviewPart> type, CaseReview review, int number, int version) {
		var part = byNumber(type, review, number);
		if (part != null) {
			part.requireVersion(version);
			this.entities.remove(part);
		}
	}

	/** Returns a part, or {@code null} if it was removed. */
	private <P extends ReviewPart> @Nullable P byNumber(Class<P> type, CaseReview review, int number) {
		P part = this.entities
			.createQuery("select part from " + type.getSimpleName()
					+ " part where part.reviewId = :review and part.number = :number", type)
			.setParameter("review", review.id())
			.setParameter("number", number)
			.getSingleResultOrNull();
		if (part == null && !review.hasIssued(number)) {
			throw new NotFoundException();
		}
		return part;
	}

}

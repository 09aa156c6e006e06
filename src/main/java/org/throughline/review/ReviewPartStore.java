package org.throughline.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * Loads reviews and adds, finds and removes their numbered parts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewPartStore {

	private final EntityManager entities;

	private final EditableReviews reviews;

	private final ReviewPartReader reader;

	ReviewPartStore(EntityManager entities, EditableReviews reviews, ReviewPartReader reader) {
		this.entities = entities;
		this.reviews = reviews;
		this.reader = reader;
	}

	/** Returns a review for business managers, locked until the transaction ends. */
	CaseReview lock(UUID partnershipId, String reference) {
		return this.reviews.lock(partnershipId, reference);
	}

	/** Returns a review for business managers, or empty if there is none. */
	Optional<CaseReview> find(UUID partnershipId, String reference) {
		return this.reviews.find(partnershipId, reference);
	}

	/** Returns the events of a review in order of time. */
	List<ReviewEventDetails> events(CaseReview review) {
		return this.reader.events(review.id());
	}

	/** Adds a part and writes its row, so that SQL queries see it. */
	void add(ReviewPart part) {
		this.entities.persist(part);
		this.entities.flush();
	}

	/**
	 * Finds a part for editing.
	 * @param version version that the editor saw
	 * @throws RuleViolation if the part was removed
	 * @throws org.springframework.dao.OptimisticLockingFailureException if the part was
	 * changed
	 */
	<P extends ReviewPart> P find(Class<P> type, CaseReview review, int number, int version) {
		P part = byNumber(type, review, number);
		if (part == null) {
			throw new RuleViolation("removed", "review.part.removed");
		}
		part.requireVersion(version);
		return part;
	}

	/** Removes a part, if nobody has changed it. Asked for twice, it is removed once. */
	void remove(Class<? extends ReviewPart> type, CaseReview review, int number, int version) {
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

package org.throughline.review;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * Adds, finds and removes the numbered parts of a locked review.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewPartStore {

	private final EntityManager entities;

	ReviewPartStore(EntityManager entities) {
		this.entities = entities;
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

package org.throughline.review;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;

/**
 * Manages the parts of one kind of reviews, for business managers.
 *
 * @param <P> the entity
 * @param <D> a part
 * @param <C> new values of a part
 */
public abstract class ReviewPartService<P extends ReviewPart, D extends ReviewPartDetails, C> {

	private final Class<P> type;

	private final EditableReviews reviews;

	ReviewPartService(Class<P> type, EditableReviews reviews) {
		this.type = type;
		this.reviews = reviews;
	}

	/** Returns the parts of a review in their order. */
	public abstract List<D> of(ReviewDetails review);

	abstract P create(CaseReview review, C content);

	abstract void replace(P part, C content);

	/**
	 * Checks the values of a part.
	 * @param number number of the part, or {@code null} for a new one
	 */
	abstract void check(Subject review, @Nullable Integer number, C content);

	/** Refuses the removal of a part that a rule keeps. */
	void requireRemovable(Subject review, int number) {
	}

	/**
	 * Checks whether a part may be removed.
	 * @throws RuleViolation if a rule keeps it
	 */
	@Transactional(readOnly = true)
	public void requireRemovable(UUID partnershipId, String reference, int number) {
		this.reviews.find(partnershipId, reference).ifPresent((review) -> requireRemovable(subject(review), number));
	}

	/**
	 * Adds a part.
	 * @throws RuleViolation if a rule refuses it
	 */
	@Transactional
	public void add(UUID partnershipId, String reference, C content) {
		var review = this.reviews.lock(partnershipId, reference);
		check(subject(review), null, content);
		this.reviews.add(create(review, content));
	}

	/**
	 * Changes a part.
	 * @throws RuleViolation if a rule refuses it
	 * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
	 * has changed it
	 */
	@Transactional
	public void edit(UUID partnershipId, String reference, int number, int version, C content) {
		var review = this.reviews.lock(partnershipId, reference);
		var part = this.reviews.part(this.type, review, number, version);
		check(subject(review), number, content);
		replace(part, content);
	}

	/** Removes a part, if nobody has changed it. */
	@Transactional
	public void remove(UUID partnershipId, String reference, int number, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		requireRemovable(subject(review), number);
		this.reviews.removePart(this.type, review, number, version);
	}

	/**
	 * Checks the values of a part of a review.
	 * @param number number of the part, or {@code null} for a new one
	 * @throws RuleViolation if a rule refuses them
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(ReviewDetails review, @Nullable Integer number, C content) {
		check(new Subject(review.origin().partnershipId(), review.content(), review.course()::events), number, content);
	}

	private Subject subject(CaseReview review) {
		return new Subject(review.partnershipId(), review.content(), () -> this.reviews.events(review));
	}

	/**
	 * The values of a review on which rules for its parts depend.
	 *
	 * @param content content of the review
	 * @param events events of the review
	 */
	record Subject(UUID partnershipId, ReviewContent content, Supplier<List<ReviewEventDetails>> events) {

		boolean isPublic() {
			return this.content.progress().visibility() == Visibility.PUBLIC;
		}

	}

}

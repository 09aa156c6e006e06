package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;

/**
 * Learning points and published documents of a review, edited by business managers.
 * Methods that edit a part throw
 * {@link org.springframework.dao.OptimisticLockingFailureException} if somebody else has
 * changed it.
 */
@Service
@Transactional
public class ReviewLearningService {

	private final EditableReviews reviews;

	private final ReviewPartStore parts;

	private final PseudonymCheck pseudonyms;

	private final ReviewNames names;

	private final Clock clock;

	ReviewLearningService(EditableReviews reviews, ReviewPartStore parts, PseudonymCheck pseudonyms, ReviewNames names,
			Clock clock) {
		this.reviews = reviews;
		this.parts = parts;
		this.pseudonyms = pseudonyms;
		this.names = names;
		this.clock = clock;
	}

	/** Adds a learning point at the end. */
	public void addPoint(UUID partnershipId, String reference, LearningPointContent point, List<String> themeSlugs) {
		var review = this.reviews.lock(partnershipId, reference);
		check(partnershipId, review.publicPseudonym(), point);
		this.parts.add(new LearningPoint(review, point, this.names.themes(themeSlugs)));
	}

	/** Changes a learning point. */
	public void editPoint(UUID partnershipId, String reference, int number, LearningPointContent point,
			List<String> themeSlugs, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		var part = this.parts.find(LearningPoint.class, review, number, version);
		check(partnershipId, review.publicPseudonym(), point);
		part.replaceContent(point, this.names.themes(themeSlugs));
	}

	/** Removes a learning point. */
	public void removePoint(UUID partnershipId, String reference, int number, int version) {
		this.parts.remove(LearningPoint.class, this.reviews.lock(partnershipId, reference), number, version);
	}

	/**
	 * Checks a learning point of a review.
	 * @throws RuleViolation if public text names an unpublished review
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(ReviewDetails review, LearningPointContent point) {
		check(review.origin().partnershipId(), review.review().publicPseudonym(), point);
	}

	private void check(UUID partnershipId, @Nullable String publicPseudonym, LearningPointContent point) {
		if (point.visibility().summaryReadableByPublic()) {
			this.pseudonyms.hidden(partnershipId, publicPseudonym).refuseIn("wording", point.wording());
		}
	}

	/** Adds a published document. */
	public void addDocument(UUID partnershipId, String reference, DocumentContent document) {
		var review = this.reviews.lock(partnershipId, reference);
		check(partnershipId, review.content(), document);
		this.parts.add(new ReviewDocument(review, document));
	}

	/** Changes a published document. */
	public void editDocument(UUID partnershipId, String reference, int number, DocumentContent document, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		var part = this.parts.find(ReviewDocument.class, review, number, version);
		check(partnershipId, review.content(), document);
		part.replaceContent(document);
	}

	/** Removes a document recorded by mistake. */
	public void removeDocument(UUID partnershipId, String reference, int number, int version) {
		this.parts.remove(ReviewDocument.class, this.reviews.lock(partnershipId, reference), number, version);
	}

	/**
	 * Checks a published document of a review.
	 * @throws RuleViolation if its date is in the future, or public text names an
	 * unpublished review
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(ReviewDetails review, DocumentContent document) {
		check(review.origin().partnershipId(), review.content(), document);
	}

	private void check(UUID partnershipId, ReviewContent review, DocumentContent document) {
		ReviewDates.requireNotFuture("published", document.published(), LocalDate.now(this.clock));
		if (review.progress().visibility() == Visibility.PUBLIC) {
			this.pseudonyms.hidden(partnershipId, review.publicPseudonym())
				.refuseIn("title", document.title(), document.url())
				.refuseIn("changeNote", document.changeNote());
		}
	}

}

package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * Adds, edits and converts reviews, for business managers.
 */
@Service
@Transactional
public class ReviewEditService {

	private final EditableReviews reviews;

	private final ReviewPartStore parts;

	private final ReviewPartReader reader;

	private final NewReviewRules rules;

	private final PseudonymCheck pseudonyms;

	private final ReviewNames names;

	private final Clock clock;

	ReviewEditService(EditableReviews reviews, ReviewPartStore parts, ReviewPartReader reader, NewReviewRules rules,
			PseudonymCheck pseudonyms, ReviewNames names, Clock clock) {
		this.reviews = reviews;
		this.parts = parts;
		this.reader = reader;
		this.rules = rules;
		this.pseudonyms = pseudonyms;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Adds a review and returns its reference. Sent twice, it adds one review.
	 * @throws RuleViolation if the reference or the regime is not valid
	 */
	public String add(UUID partnershipId, NewReview added) {
		var before = this.reviews.added(partnershipId, added.id());
		if (before.isPresent()) {
			return before.get().reference();
		}
		var initiatedOn = added.initiatedOn();
		var today = LocalDate.now(this.clock);
		ReviewDates.requireNotFuture("initiated", initiatedOn, added.precision(), today);
		String regime = this.rules.regime(added, (initiatedOn != null) ? initiatedOn : today);
		String reference = this.rules.reference(partnershipId, added);
		var review = new CaseReview(added.id(), partnershipId, reference, added.type(), regime);
		review.describe(added.naming(), CaseFacts.NONE.withNotifyingArea(added.notifyingArea()));
		this.reviews.add(review);
		if (initiatedOn != null) {
			addEvent(review, EventContent.on(added.type().begunBy(), initiatedOn, added.precision()));
		}
		return reference;
	}

	private void addEvent(CaseReview review, EventContent event) {
		this.parts.add(new ReviewEvent(TimeOrderedId.next(), review, event));
	}

	/**
	 * Changes a review.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
	 * has changed it
	 * @throws RuleViolation if it would be published or withdrawn, or public text names
	 * an unpublished review
	 */
	public void edit(UUID partnershipId, String reference, ReviewEdit edit) {
		var review = this.reviews.lock(partnershipId, reference);
		review.requireVersion(edit.version());
		checkPublication(review, edit.content().progress());
		review.replaceContent(edit.content(), this.names.themes(edit.themeSlugs()),
				this.names.organisations(edit.partnerSlugs()));
		this.reviews.flush();
		var published = (review.visibility() == Visibility.PUBLIC) ? review : null;
		var text = edit.content().text();
		this.pseudonyms.check(partnershipId, published, "publicNote", text.publicNote());
		if (review.visibility().summaryReadableByPublic()) {
			this.pseudonyms.check(partnershipId, published, "summary", text.summary());
		}
	}

	private static void checkPublication(CaseReview review, ReviewProgress progress) {
		if (progress.visibility() != review.visibility()) {
			if (progress.visibility().summaryReadableByPublic()) {
				throw new RuleViolation("visibility", "review.visibility.publish");
			}
			if (review.visibility().summaryReadableByPublic()) {
				throw new RuleViolation("visibility", "review.visibility.withdraw");
			}
		}
		boolean isPublic = review.visibility() == Visibility.PUBLIC;
		if ((progress.status() == ReviewStatus.PUBLISHED) != isPublic) {
			throw new RuleViolation("status", isPublic ? "review.status.withdraw" : "review.status.publish");
		}
	}

	/**
	 * Adds the local child safeguarding practice review that follows a rapid review. Both
	 * stay and are linked.
	 * @param id identifier of the new review, chosen by the form
	 * @param decidedOn date of the decision to start it
	 * @return the reference of the new review
	 * @throws RuleViolation if it is not a rapid review or was already converted
	 */
	public String convert(UUID partnershipId, String reference, UUID id, LocalDate decidedOn, DatePrecision precision,
			int version) {
		var review = this.reviews.lock(partnershipId, reference);
		var before = this.reviews.added(partnershipId, id)
			.filter((converted) -> review.id().equals(converted.convertedFromId()));
		if (before.isPresent()) {
			return before.get().reference();
		}
		review.requireVersion(version);
		if (review.type() != ReviewType.RAPID_REVIEW) {
			throw new RuleViolation("decided", "review.convert.type");
		}
		if (this.reviews.isConverted(review)) {
			throw new RuleViolation("decided", "review.convert.again");
		}
		ReviewDates.requireNotFuture("decided", decidedOn, precision, LocalDate.now(this.clock));
		EventOrder.check("decided", EventContent.on(ClockTrigger.DECISION, decidedOn, precision),
				this.reader.events(review.id()));
		String next = this.reviews.nextReference(partnershipId);
		var converted = review.convert(id, next, this.rules.regimeOn(decidedOn));
		this.reviews.add(converted);
		addEvent(review, new EventContent(ClockTrigger.DECISION, decidedOn, precision, ReviewOutcome.LCSPR, null));
		addEvent(converted, EventContent.on(ClockTrigger.COMMISSIONED, decidedOn, precision));
		return next;
	}

}

package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.IdentifyingText;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockTrigger;

/**
 * How a review becomes public: the steps before, publishing, taking back.
 */
@Service
@Transactional
public class ReviewPublicationService {

	private final EditableReviews open;

	private final ReviewReader reader;

	private final ReviewPartReader parts;

	private final ReviewEvents events;

	private final ReviewLearningService learning;

	private final PseudonymCheck pseudonyms;

	private final CaseReviewRepository reviews;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewPublicationService(EditableReviews open, ReviewReader reader, ReviewPartReader parts, ReviewEvents events,
			ReviewLearningService learning, PseudonymCheck pseudonyms, CaseReviewRepository reviews, JdbcClient jdbc,
			Clock clock) {
		this.open = open;
		this.reader = reader;
		this.parts = parts;
		this.events = events;
		this.learning = learning;
		this.pseudonyms = pseudonyms;
		this.reviews = reviews;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Answers a step before publication: done on a day, or not needed and why, or open
	 * again where neither is given.
	 * @throws RuleViolation where both are given, or the day lies ahead
	 * @throws ReviewChangedMeanwhile where somebody else answered otherwise since
	 */
	public void answer(UUID partnershipId, String reference, StepDetails step) {
		var review = this.open.lock(partnershipId, reference);
		if (step.doneOn() != null && step.notApplicableReason() != null) {
			throw new RuleViolation("done", "review.step.both");
		}
		ReviewEvents.notAhead("done", step.doneOn(), null, LocalDate.now(this.clock));
		var standing = this.parts.step(review.id(), step.step());
		if (!step.hasSameAnswerAs(standing)) {
			this.open.unchangedPart(step.version(), standing.version(), review.id(),
					this.parts.stepId(review.id(), step.step()));
			write(review, step);
		}
	}

	private void write(CaseReview review, StepDetails step) {
		if (!step.answered()) {
			this.jdbc.sql("delete from publication_step where review_id = ? and step = ?")
				.params(review.id(), step.step().name())
				.update();
			return;
		}
		this.jdbc.sql("""
				insert into publication_step as s (id, review_id, step, done_on, not_applicable_reason, version)
				values (:id, :review, :step, :done, :reason, 0)
				on conflict (review_id, step) do update set done_on = excluded.done_on,
				  not_applicable_reason = excluded.not_applicable_reason, version = s.version + 1
				  where s.done_on is distinct from excluded.done_on
				    or s.not_applicable_reason is distinct from excluded.not_applicable_reason""")
			.param("id", TimeOrderedId.next())
			.param("review", review.id())
			.param("step", step.step().name())
			.param("done", step.doneOn())
			.param("reason", step.notApplicableReason())
			.update();
	}

	/** What in the texts that would become public might tell who a child is. */
	public static List<IdentifyingText.Finding> identifying(ReviewDetails review) {
		return IdentifyingText.in(publicText(review));
	}

	private static String publicText(ReviewDetails review) {
		var texts = new ArrayList<@Nullable String>();
		texts.add(review.review().subject());
		texts.add(review.review().describedAs());
		texts.add(review.particulars().summary());
		texts.add(review.particulars().publicNote());
		texts.add(review.particulars().notifyingArea());
		texts.addAll(review.particulars().homeAreas());
		texts.addAll(review.workStreams());
		review.documents().forEach((document) -> texts.add(document.title() + "\n" + document.changeNote()));
		review.learningPoints()
			.stream()
			.filter((point) -> point.visibility().summaryReadableByPublic())
			.forEach((point) -> texts.add(point.wording()));
		return texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
	}

	/**
	 * Makes a review, or its summary, public.
	 * @throws PublicationRefused with every reason: a delay lasts and is not overridden,
	 * steps are open, words might tell who a child is
	 * @throws ReviewChangedMeanwhile where somebody else changed it since
	 */
	public void publish(UUID partnershipId, String reference, PublicationRequest order) {
		var review = this.open.lock(partnershipId, reference);
		if (done(review, order)) {
			return;
		}
		this.open.unchanged(order.version(), review.version(), review.id());
		var today = LocalDate.now(this.clock);
		check(order, today);
		var whole = this.reader.whole(partnershipId, reference).orElseThrow(NotFoundException::new).review();
		boolean overridden = order.overrideReason() != null && order.legalOfficer() != null;
		if (order.visibility() == Visibility.PUBLIC) {
			EventOrder.check("on", new EventEdit(ClockTrigger.PUBLISHED, order.on(), DatePrecision.DAY, null, null, 0),
					whole.events());
		}
		var reasons = reasons(review, whole, order, overridden, today);
		if (!reasons.isEmpty()) {
			throw new PublicationRefused(reasons);
		}
		if (whole.delayedOn(today)) {
			review.override(Objects.requireNonNull(order.overrideReason()),
					Objects.requireNonNull(order.legalOfficer()), this.clock.instant());
		}
		review.publish(order.visibility(), order.form(), order.availableUntil());
		this.reviews.flush();
		if (order.visibility() == Visibility.PUBLIC) {
			this.events.write(review,
					new EventEdit(ClockTrigger.PUBLISHED, order.on(), DatePrecision.DAY, null, null, 0));
			this.learning.write(TimeOrderedId.next(), review, new ReviewDocumentEdit(
					Objects.requireNonNull(order.title()), order.on(), DatePrecision.DAY, order.url(), null, 0));
		}
	}

	/** Whether the same order was carried out before: sent twice, it is once. */
	private boolean done(CaseReview review, PublicationRequest order) {
		return review.visibility() == order.visibility() && (order.visibility() != Visibility.PUBLIC || this.parts
			.documents(review.id())
			.stream()
			.anyMatch(
					(document) -> document.title().equals(order.title()) && order.on().equals(document.publishedOn())));
	}

	private static void check(PublicationRequest order, LocalDate today) {
		if (!order.visibility().summaryReadableByPublic()) {
			throw new NotFoundException();
		}
		if (order.form() == PublicationForm.NOT_PUBLISHED) {
			throw new RuleViolation("form", "review.publish.form");
		}
		ReviewEvents.notAhead("on", order.on(), null, today);
		if (order.visibility() == Visibility.PUBLIC && order.title() == null) {
			throw new RuleViolation("title", "review.publish.title");
		}
		if (order.availableUntil() != null && order.availableUntil().isBefore(order.on().plusYears(1))) {
			throw new RuleViolation("availableUntil", "review.publish.year");
		}
		if ((order.overrideReason() != null) != (order.legalOfficer() != null)) {
			throw new RuleViolation((order.legalOfficer() == null) ? "legalOfficer" : "overrideReason",
					"review.publish.override");
		}
	}

	private List<PublicationRefused.Reason> reasons(CaseReview review, ReviewDetails whole, PublicationRequest order,
			boolean overridden, LocalDate today) {
		var reasons = new ArrayList<PublicationRefused.Reason>();
		if (!overridden) {
			whole.delays()
				.stream()
				.filter((delay) -> delay.openOn(today))
				.forEach((delay) -> reasons.add(new PublicationRefused.Reason("review.publish.delay." + delay.reason(),
						delay.since().isEmpty() ? "not known" : delay.since())));
		}
		whole.steps()
			.stream()
			.filter((step) -> !step.answered())
			.forEach((step) -> reasons.add(new PublicationRefused.Reason("review.publish.step." + step.step(), "")));
		String named = this.pseudonyms.find(review.partnershipId(),
				(order.visibility() == Visibility.PUBLIC) ? review : null,
				(order.visibility() == Visibility.PUBLIC) ? publicText(whole) : whole.particulars().summary(),
				whole.particulars().publicNote(), order.title());
		if (named != null) {
			reasons.add(new PublicationRefused.Reason("review.publish.pseudonym", named));
		}
		if (!order.textsChecked() && !IdentifyingText.in(publicText(whole)).isEmpty()) {
			reasons.add(new PublicationRefused.Reason("review.publish.identifying", ""));
		}
		return reasons;
	}

	/**
	 * Takes a review back from the public.
	 * @param visibility who may read it from now on
	 */
	public void withdraw(UUID partnershipId, String reference, Visibility visibility, int version) {
		var review = this.open.lock(partnershipId, reference);
		if (visibility.summaryReadableByPublic()) {
			throw new NotFoundException();
		}
		if (review.visibility() == visibility) {
			return;
		}
		this.open.unchanged(version, review.version(), review.id());
		review.withdraw(visibility);
	}

}

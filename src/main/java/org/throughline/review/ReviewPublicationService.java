package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.publication.FoundIdentifier;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockTrigger;

/**
 * Publishes and withdraws reviews and records the steps before publication.
 */
@Service
@Transactional
public class ReviewPublicationService {

	private final EditableReviews reviews;

	private final ReviewReader reader;

	private final PseudonymCheck pseudonyms;

	private final PublicTexts texts;

	private final CurrentUser user;

	private final Clock clock;

	ReviewPublicationService(EditableReviews reviews, ReviewReader reader, PseudonymCheck pseudonyms, PublicTexts texts,
			CurrentUser user, Clock clock) {
		this.reviews = reviews;
		this.reader = reader;
		this.pseudonyms = pseudonyms;
		this.texts = texts;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Records the answer to a step before publication: a date, or why it is not needed.
	 * Without either the step is open again.
	 * @throws RuleViolation if both are given, the step is needed, or the date is in the
	 * future
	 * @throws OptimisticLockingFailureException if somebody else has given another answer
	 */
	public void answer(UUID partnershipId, String reference, StepDetails step) {
		var review = this.reviews.lock(partnershipId, reference);
		if (step.doneOn() != null && step.notApplicableReason() != null) {
			throw new RuleViolation("done", "review.step.both");
		}
		if (step.notApplicableReason() != null
				&& !step.step().canBeNotNeeded(review.type(), review.content().progress().deadlines())) {
			throw new RuleViolation("notApplicableReason", "review.step.needed");
		}
		ReviewDates.requireNotFuture("done", ApproximateDate.ofDay(step.doneOn()), LocalDate.now(this.clock));
		var current = review.step(step.step());
		if (step.hasSameAnswerAs(current)) {
			return;
		}
		if (step.version() != current.version()) {
			throw new OptimisticLockingFailureException("The step has another answer");
		}
		review.answer(step);
	}

	/**
	 * Returns the texts that become public.
	 * @param full whether the report becomes public, not only the summary
	 */
	private static List<@Nullable String> publicTexts(ReviewDetails review, boolean full) {
		var texts = new ArrayList<@Nullable String>();
		texts.add(review.text().summary());
		texts.add(review.text().publicNote());
		review.learning()
			.points()
			.stream()
			.filter((point) -> point.content().visibility().summaryReadableByPublic())
			.forEach((point) -> texts.add(point.content().wording()));
		if (full) {
			texts.add(review.review().naming().subject());
			texts.add(review.review().naming().describedAs());
			texts.add(review.facts().notifyingArea());
			texts.add(review.facts().homeAreas());
			texts.add(review.text().url());
			texts.add(review.text().source());
			texts.addAll(review.course().workStreams());
			review.course()
				.documents()
				.stream()
				.map(ReviewDocumentDetails::content)
				.forEach((document) -> texts
					.addAll(Arrays.asList(document.title(), document.url(), document.changeNote())));
		}
		return texts;
	}

	/**
	 * Publishes a review or its summary.
	 * @throws PublicationRefused with every reason: a delay that is not overridden, open
	 * steps
	 * @throws OptimisticLockingFailureException if somebody else has changed it
	 */
	public void publish(UUID partnershipId, String reference, PublicationRequest request) {
		var review = this.reviews.lock(partnershipId, reference);
		this.user.requireRecentSecondStep();
		var whole = this.reader.whole(partnershipId, reference).orElseThrow(NotFoundException::new).review();
		review.requireVersion(request.version());
		var today = LocalDate.now(this.clock);
		check(request, today);
		if (request.visibility() != Visibility.PUBLIC && review.visibility() == Visibility.PUBLIC) {
			throw new RuleViolation("visibility", "review.visibility.withdraw");
		}
		boolean recorded = request.visibility() == Visibility.PUBLIC && isRecorded(request, review, whole);
		var event = new EventContent(ClockTrigger.PUBLISHED, request.on(), null, null);
		if (request.visibility() == Visibility.PUBLIC && !recorded) {
			EventOrder.check("on", event, whole.course().events());
		}
		var reasons = reasons(review, whole, request, today);
		if (!reasons.isEmpty()) {
			throw new PublicationRefused(reasons);
		}
		if (whole.delayedOn(today)) {
			var override = request.override();
			review.override(new PublicationOverride(Objects.requireNonNull(override.reason()),
					Objects.requireNonNull(override.legalOfficer()), this.clock.instant()));
		}
		review.publish(request.visibility(), request.form(), request.availableUntil());
		if (request.visibility() == Visibility.PUBLIC) {
			if (!recorded) {
				this.reviews.add(new ReviewEvent(review, event));
			}
			addDocument(review, whole, request);
		}
	}

	/**
	 * Returns whether this publication is recorded already. A public review keeps its
	 * publication; after a withdrawal it can be published again on another date.
	 */
	private static boolean isRecorded(PublicationRequest request, CaseReview review, ReviewDetails whole) {
		var publications = whole.course()
			.events()
			.stream()
			.filter((each) -> each.content().kind() == ClockTrigger.PUBLISHED)
			.toList();
		boolean recorded = publications.stream().anyMatch((each) -> Objects.equals(each.content().on(), request.on()));
		if (!recorded && !publications.isEmpty() && review.visibility() == Visibility.PUBLIC) {
			String when = publications.get(0).when();
			throw new RuleViolation("on", "review.publish.dateRecorded", when.isEmpty() ? "not known" : when);
		}
		return recorded;
	}

	private void addDocument(CaseReview review, ReviewDetails whole, PublicationRequest request) {
		String title = Objects.requireNonNull(request.report().title());
		boolean recorded = whole.course()
			.documents()
			.stream()
			.anyMatch((each) -> each.content().title().equals(title)
					&& Objects.equals(each.content().url(), request.report().url()));
		if (!recorded) {
			this.reviews.add(
					new ReviewDocument(review, new DocumentContent(title, request.on(), request.report().url(), null)));
		}
	}

	private static void check(PublicationRequest request, LocalDate today) {
		if (!request.visibility().summaryReadableByPublic()) {
			throw new NotFoundException();
		}
		if (request.form() == PublicationForm.NOT_PUBLISHED) {
			throw new RuleViolation("form", "review.publish.form");
		}
		if (request.visibility() == Visibility.PUBLIC && request.on() == null) {
			throw new RuleViolation("on", "review.publish.date");
		}
		ReviewDates.requireNotFuture("on", request.on(), today);
		if (request.visibility() == Visibility.PUBLIC && request.report().title() == null) {
			throw new RuleViolation("title", "review.publish.title");
		}
		var availableUntil = request.availableUntil();
		if (availableUntil != null
				&& availableUntil.isBefore(((request.on() != null) ? request.on().earliest() : today).plusYears(1))) {
			throw new RuleViolation("availableUntil", "review.publish.year");
		}
		var override = request.override();
		if ((override.reason() != null) != (override.legalOfficer() != null)) {
			throw new RuleViolation((override.legalOfficer() == null) ? "legalOfficer" : "reason",
					"review.publish.override");
		}
	}

	private List<PublicationRefused.Reason> reasons(CaseReview review, ReviewDetails whole, PublicationRequest request,
			LocalDate today) {
		var reasons = new ArrayList<PublicationRefused.Reason>();
		if (!request.override().given()) {
			whole.course()
				.delays()
				.stream()
				.filter((delay) -> delay.openOn(today))
				.forEach((delay) -> reasons
					.add(new PublicationRefused.Reason("review.publish.delay." + delay.content().reason(),
							delay.since().isEmpty() ? "not known" : delay.since())));
		}
		whole.course()
			.steps()
			.stream()
			.filter((step) -> !step.answered())
			.forEach((step) -> reasons.add(new PublicationRefused.Reason("review.publish.step." + step.step(), "")));
		boolean full = request.visibility() == Visibility.PUBLIC;
		var texts = publicTexts(whole, full);
		texts.add(request.report().title());
		texts.add(request.report().url());
		this.pseudonyms.hidden(review.partnershipId(), full ? review.pseudonym() : null)
			.find(texts)
			.ifPresent((name) -> reasons.add(new PublicationRefused.Reason("review.publish.pseudonym", name)));
		return reasons;
	}

	/**
	 * Returns the public texts of other records that have the pseudonym of a review. They
	 * stay public if the review is withdrawn.
	 */
	@Transactional(readOnly = true)
	public List<FoundIdentifier.Place> mentions(ReviewDetails review) {
		this.reviews.requireManager(review.origin().partnershipId());
		String pseudonym = review.review().naming().pseudonym();
		return (pseudonym == null) ? List.of() : this.texts.mentions(review.origin().partnershipId(),
				review.review().id(), PseudonymCheck.namesIn(pseudonym).stream().map(PseudonymCheck::pattern).toList());
	}

	/**
	 * Withdraws a review from the public.
	 * @param visibility who can read it afterwards
	 * @throws RuleViolation if the public could still read a pseudonym in its public note
	 */
	public void withdraw(UUID partnershipId, String reference, Visibility visibility, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		if (visibility.summaryReadableByPublic()) {
			throw new NotFoundException();
		}
		this.user.requireRecentSecondStep();
		if (review.visibility() == visibility) {
			return;
		}
		review.requireVersion(version);
		review.withdraw(visibility);
		if (visibility == Visibility.COUNT_ONLY) {
			this.reviews.flush();
			this.pseudonyms.hidden(partnershipId, null)
				.find(Arrays.asList(review.content().text().publicNote()))
				.ifPresent((name) -> {
					throw new RuleViolation("visibility", "review.withdraw.note", name);
				});
		}
	}

}

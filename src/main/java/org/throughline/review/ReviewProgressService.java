package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockTrigger;

/**
 * Events, publication delays and work streams of a review, edited by business managers.
 * Methods that edit a part throw {@link OptimisticLockingFailureException} if somebody
 * else has changed it.
 */
@Service
@Transactional
public class ReviewProgressService {

	private static final Set<ReviewOutcome> RESPONSES = Set.of(ReviewOutcome.AGREED, ReviewOutcome.NOT_AGREED,
			ReviewOutcome.MORE_REQUESTED);

	private final EditableReviews reviews;

	private final ReviewPartStore parts;

	private final ReviewPartReader reader;

	private final PseudonymCheck pseudonyms;

	private final Clock clock;

	ReviewProgressService(EditableReviews reviews, ReviewPartStore parts, ReviewPartReader reader,
			PseudonymCheck pseudonyms, Clock clock) {
		this.reviews = reviews;
		this.parts = parts;
		this.reader = reader;
		this.pseudonyms = pseudonyms;
		this.clock = clock;
	}

	/**
	 * Records an event.
	 * @throws RuleViolation if the date or the outcome is not possible
	 */
	public void addEvent(UUID partnershipId, String reference, EventContent event) {
		var review = this.reviews.lock(partnershipId, reference);
		check(review.visibility(), null, event, this.reader.events(review.id()));
		this.parts.add(new ReviewEvent(review, event));
	}

	/** Changes an event. */
	public void editEvent(UUID partnershipId, String reference, int number, EventContent event, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		var part = this.parts.find(ReviewEvent.class, review, number, version);
		check(review.visibility(), number, event, this.reader.events(review.id()));
		part.replaceContent(event);
	}

	/**
	 * Removes an event recorded by mistake.
	 * @throws RuleViolation if it is the publication of a public review
	 */
	public void removeEvent(UUID partnershipId, String reference, int number, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		requirePublication(review.visibility(), this.reader.events(review.id()), number, null);
		this.parts.remove(ReviewEvent.class, review, number, version);
	}

	/**
	 * Checks whether an event of a review may be removed.
	 * @throws RuleViolation if it is the publication of a public review
	 */
	@Transactional(readOnly = true)
	public void requireRemovable(UUID partnershipId, String reference, int number) {
		this.reviews.find(partnershipId, reference)
			.ifPresent(
					(review) -> requirePublication(review.visibility(), this.reader.events(review.id()), number, null));
	}

	/** A public review keeps its publication, with the date if there is one. */
	private static void requirePublication(Visibility visibility, List<ReviewEventDetails> events,
			@Nullable Integer number, @Nullable EventContent changed) {
		if (losesPublication(visibility, events, number, changed)) {
			boolean sameKind = changed != null && changed.kind() == ClockTrigger.PUBLISHED;
			throw new RuleViolation(sameKind ? "on" : "kind", "review.event.published");
		}
	}

	private static boolean losesPublication(Visibility visibility, List<ReviewEventDetails> events,
			@Nullable Integer number, @Nullable EventContent changed) {
		var before = events.stream().map(ReviewEventDetails::content);
		var after = Stream.concat(
				events.stream().filter((one) -> !Objects.equals(one.number(), number)).map(ReviewEventDetails::content),
				Stream.ofNullable(changed));
		return visibility == Visibility.PUBLIC && publication(after) < publication(before);
	}

	/** Returns whether an event of a review may be removed. */
	public static boolean removable(ReviewDetails review, int number) {
		return !losesPublication(review.review().progress().visibility(), review.course().events(), number, null);
	}

	/** Returns 2 for a publication with a date, 1 for one without, 0 if there is none. */
	private static int publication(Stream<EventContent> events) {
		return events.filter((event) -> event.kind() == ClockTrigger.PUBLISHED)
			.mapToInt((event) -> (event.on() != null) ? 2 : 1)
			.max()
			.orElse(0);
	}

	/**
	 * Checks an event of a review.
	 * @param number its number, or {@code null} if it is new
	 * @throws RuleViolation if the date or the outcome is not possible
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(ReviewDetails review, @Nullable Integer number, EventContent event) {
		check(review.review().progress().visibility(), number, event, review.course().events());
	}

	private void check(Visibility visibility, @Nullable Integer number, EventContent event,
			List<ReviewEventDetails> events) {
		if (!EventContent.KINDS.contains(event.kind())) {
			throw new NotFoundException();
		}
		if (event.kind() == ClockTrigger.PUBLISHED && visibility != Visibility.PUBLIC) {
			throw new RuleViolation("kind", "review.event.publish");
		}
		ReviewDates.requireNotFuture("on", event.on(), today());
		EventOrder.check("on", event,
				events.stream().filter((other) -> !Objects.equals(other.number(), number)).toList());
		requirePublication(visibility, events, number, event);
		var outcome = event.outcome();
		if (outcome == null) {
			return;
		}
		boolean fits = switch (event.kind()) {
			case PANEL_RESPONSE -> RESPONSES.contains(outcome);
			case DECISION -> !RESPONSES.contains(outcome);
			case DECIDED_AGAINST -> outcome == ReviewOutcome.NO_LCSPR || outcome == ReviewOutcome.NO_SCR;
			default -> false;
		};
		if (!fits) {
			throw new RuleViolation("outcome", "review.event.outcome");
		}
	}

	/**
	 * Records a publication delay. It does not change a due date.
	 * @throws RuleViolation if a date is in the future, or the end is before the start
	 */
	public void addDelay(UUID partnershipId, String reference, DelayContent delay) {
		var review = this.reviews.lock(partnershipId, reference);
		check(delay);
		this.parts.add(new PublicationDelay(review, delay));
	}

	/** Changes a publication delay. */
	public void editDelay(UUID partnershipId, String reference, int number, DelayContent delay, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		var part = this.parts.find(PublicationDelay.class, review, number, version);
		check(delay);
		part.replaceContent(delay);
	}

	/** Removes a delay recorded by mistake. */
	public void removeDelay(UUID partnershipId, String reference, int number, int version) {
		this.parts.remove(PublicationDelay.class, this.reviews.lock(partnershipId, reference), number, version);
	}

	/**
	 * Checks a publication delay.
	 * @throws RuleViolation if a date is in the future, or the end is before the start
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(DelayContent delay) {
		var today = today();
		ReviewDates.requireNotFuture("from", delay.from(), today);
		ReviewDates.requireNotFuture("panelInformed", ApproximateDate.ofDay(delay.panelInformedOn()), today);
		ReviewDates.requireNotFuture("secretaryInformed", ApproximateDate.ofDay(delay.secretaryInformedOn()), today);
		ReviewDates.requireNotFuture("lifted", ApproximateDate.ofDay(delay.liftedOn()), today);
		if (delay.liftedOn() != null && delay.from() != null && delay.liftedOn().isBefore(delay.from().earliest())) {
			throw new RuleViolation("lifted", "review.delay.order");
		}
	}

	/**
	 * Replaces the work streams of a review.
	 * @param seen the work streams that the editor saw
	 * @throws RuleViolation if those of a public review name an unpublished one
	 */
	public void replaceWorkStreams(UUID partnershipId, String reference, List<String> names, List<String> seen) {
		var review = this.reviews.lock(partnershipId, reference);
		var current = review.workStreams();
		if (!current.equals(names) && !current.equals(seen)) {
			throw new OptimisticLockingFailureException("The work streams have changed");
		}
		if (review.visibility() == Visibility.PUBLIC) {
			this.pseudonyms.hidden(partnershipId, review.publicPseudonym()).refuseIn("names", String.join("\n", names));
		}
		review.replaceWorkStreams(names);
		this.reviews.flush();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}

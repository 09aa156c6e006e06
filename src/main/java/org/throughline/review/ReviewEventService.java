package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * Manages the events of reviews.
 */
@Service
public class ReviewEventService extends ReviewPartService<ReviewEvent, ReviewEventDetails, EventContent> {

	private static final Set<ReviewOutcome> RESPONSES = Set.of(ReviewOutcome.AGREED, ReviewOutcome.NOT_AGREED,
			ReviewOutcome.MORE_REQUESTED);

	private final Clock clock;

	ReviewEventService(EditableReviews reviews, Clock clock) {
		super(ReviewEvent.class, reviews);
		this.clock = clock;
	}

	@Override
	public List<ReviewEventDetails> of(ReviewDetails review) {
		return review.course().events();
	}

	@Override
	ReviewEvent create(CaseReview review, EventContent content) {
		return new ReviewEvent(review, content);
	}

	@Override
	void replace(ReviewEvent event, EventContent content) {
		event.replaceContent(content);
	}

	@Override
	void requireRemovable(Subject review, int number) {
		requirePublication(review.content().progress().visibility(), review.events().get(), number, null);
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
	 * A decision is recorded once. Another one is possible, for example after the Panel
	 * did not agree, but not on the same day with the same outcome.
	 */
	private static void requireNewDecision(List<ReviewEventDetails> events, @Nullable Integer number,
			EventContent event) {
		var on = event.on();
		if (on != null && on.precision() == DatePrecision.DAY
				&& event.repeats(events.stream()
					.filter((other) -> !Objects.equals(other.number(), number))
					.map(ReviewEventDetails::content))) {
			throw new RuleViolation("on", "review.event.decisionAgain");
		}
	}

	@Override
	void check(Subject review, @Nullable Integer number, EventContent event) {
		var visibility = review.content().progress().visibility();
		var events = review.events().get();
		if (!EventContent.KINDS.contains(event.kind())) {
			throw new NotFoundException();
		}
		if (event.kind() == ClockTrigger.PUBLISHED && visibility != Visibility.PUBLIC) {
			throw new RuleViolation("kind", "review.event.publish");
		}
		ReviewDates.requireNotFuture("on", event.on(), LocalDate.now(this.clock));
		EventOrder.check("on", event,
				events.stream().filter((other) -> !Objects.equals(other.number(), number)).toList());
		requirePublication(visibility, events, number, event);
		requireNewDecision(events, number, event);
		var outcome = event.outcome();
		if (outcome == null && event.kind() == ClockTrigger.DECISION) {
			throw new RuleViolation("outcome", "review.event.decision");
		}
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

}

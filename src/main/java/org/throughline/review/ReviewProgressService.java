package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockTrigger;

/**
 * The course of a review: what happened in it, what delays it, the streams its work goes
 * on in. For the partnership's business managers.
 */
@Service
@Transactional
public class ReviewProgressService {

	private static final Set<ReviewOutcome> ANSWERS = Set.of(ReviewOutcome.AGREED, ReviewOutcome.NOT_AGREED,
			ReviewOutcome.MORE_REQUESTED);

	private final EditableReviews open;

	private final ReviewEvents events;

	private final ReviewPartReader parts;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewProgressService(EditableReviews open, ReviewEvents events, ReviewPartReader parts, JdbcClient jdbc,
			Clock clock) {
		this.open = open;
		this.events = events;
		this.parts = parts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records what happened. Sent twice, it is recorded once.
	 * @throws RuleViolation where it lies ahead or cannot have been on that day, or the
	 * outcome does not fit
	 */
	public void addEvent(UUID partnershipId, String reference, UUID id, EventEdit event) {
		var review = this.open.lock(partnershipId, reference);
		if (!this.open.exists("review_event", id)) {
			check(review, event, this.parts.events(review.id()));
			this.events.write(id, review, event);
		}
	}

	/** Records it otherwise. */
	public void editEvent(UUID partnershipId, String reference, int number, EventEdit event) {
		var review = this.open.lock(partnershipId, reference);
		var id = this.open.part("review_event", review, number, event.version());
		check(review, event,
				this.parts.events(review.id()).stream().filter((other) -> other.number() != number).toList());
		this.events.rewrite(id, event);
	}

	/** Takes back what was recorded by mistake; the history keeps it. */
	public void removeEvent(UUID partnershipId, String reference, int number) {
		this.open.removePart("review_event", this.open.lock(partnershipId, reference), number);
	}

	private void check(CaseReview review, EventEdit event, List<ReviewEventDetails> others) {
		if (!EventEdit.KINDS.contains(event.kind())) {
			throw new NotFoundException();
		}
		if (event.kind() == ClockTrigger.PUBLISHED && review.visibility() != Visibility.PUBLIC) {
			throw new RuleViolation("kind", "review.event.publish");
		}
		notAhead("on", event.on(), event.precision());
		EventOrder.check("on", event, others);
		var outcome = event.outcome();
		if (outcome == null) {
			return;
		}
		boolean fits = switch (event.kind()) {
			case PANEL_RESPONSE -> ANSWERS.contains(outcome);
			case DECISION -> !ANSWERS.contains(outcome);
			case DECIDED_AGAINST -> outcome == ReviewOutcome.NO_LCSPR || outcome == ReviewOutcome.NO_SCR;
			default -> false;
		};
		if (!fits) {
			throw new RuleViolation("outcome", "review.event.outcome");
		}
	}

	private void notAhead(String field, @Nullable LocalDate day, @Nullable DatePrecision precision) {
		ReviewEvents.notAhead(field, day, precision, LocalDate.now(this.clock));
	}

	/**
	 * Records a delay of publication. It moves no due day.
	 * @throws RuleViolation where a day lies ahead, or it ends before it began
	 */
	public void addDelay(UUID partnershipId, String reference, UUID id, DelayEdit delay) {
		var review = this.open.lock(partnershipId, reference);
		if (!this.open.exists("publication_delay", id)) {
			check(delay);
			this.events.write(id, review, delay);
		}
	}

	/** Records a delay otherwise, for example that it was lifted. */
	public void editDelay(UUID partnershipId, String reference, int number, DelayEdit delay) {
		var review = this.open.lock(partnershipId, reference);
		var id = this.open.part("publication_delay", review, number, delay.version());
		check(delay);
		this.events.rewrite(id, delay);
	}

	/** Takes back a delay recorded by mistake; the history keeps it. */
	public void removeDelay(UUID partnershipId, String reference, int number) {
		this.open.removePart("publication_delay", this.open.lock(partnershipId, reference), number);
	}

	private void check(DelayEdit delay) {
		notAhead("from", delay.from(), delay.precision());
		notAhead("panelInformed", delay.panelInformedOn(), null);
		notAhead("secretaryInformed", delay.secretaryInformedOn(), null);
		notAhead("lifted", delay.liftedOn(), null);
		if (delay.liftedOn() != null && delay.from() != null
				&& delay.liftedOn().isBefore(ReviewEvents.earliest(delay.from(), delay.precision()))) {
			throw new RuleViolation("lifted", "review.delay.order");
		}
	}

	/**
	 * The streams its work goes on in are these, in this order.
	 * @param seen those the editor saw
	 * @throws ReviewChangedMeanwhile where somebody else named others since
	 */
	public void nameWorkStreams(UUID partnershipId, String reference, List<String> names, List<String> seen) {
		var review = this.open.lock(partnershipId, reference);
		var standing = this.parts.workStreams(review.id());
		if (!standing.equals(names) && !standing.equals(seen)) {
			throw this.open.changedIn("work_stream", review.id());
		}
		write(review, names);
	}

	void write(CaseReview review, List<String> names) {
		var before = this.jdbc.sql("select name from work_stream where review_id = ? order by position")
			.param(review.id())
			.query(String.class)
			.list();
		if (before.equals(names)) {
			return;
		}
		this.jdbc.sql("delete from work_stream where review_id = ?").param(review.id()).update();
		int position = 0;
		for (String name : names) {
			this.jdbc.sql("insert into work_stream (id, review_id, position, name) values (?, ?, ?, ?)")
				.params(TimeOrderedId.next(), review.id(), ++position, name)
				.update();
		}
	}

}

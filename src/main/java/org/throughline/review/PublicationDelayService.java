package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.ApproximateDate;

/**
 * Manages the publication delays of reviews. A delay does not change a due date.
 */
@Service
public class PublicationDelayService extends ReviewPartService<PublicationDelay, DelayDetails, DelayContent> {

	private final Clock clock;

	PublicationDelayService(EditableReviews reviews, Clock clock) {
		super(PublicationDelay.class, reviews);
		this.clock = clock;
	}

	@Override
	public List<DelayDetails> of(ReviewDetails review) {
		return review.course().delays();
	}

	@Override
	PublicationDelay create(CaseReview review, DelayContent content) {
		return new PublicationDelay(review, content);
	}

	@Override
	void replace(PublicationDelay delay, DelayContent content) {
		delay.replaceContent(content);
	}

	@Override
	void check(Subject review, @Nullable Integer number, DelayContent delay) {
		var today = LocalDate.now(this.clock);
		ReviewDates.requireNotFuture("from", delay.from(), today);
		ReviewDates.requireNotFuture("panelInformed", ApproximateDate.ofDay(delay.panelInformedOn()), today);
		ReviewDates.requireNotFuture("secretaryInformed", ApproximateDate.ofDay(delay.secretaryInformedOn()), today);
		ReviewDates.requireNotFuture("lifted", ApproximateDate.ofDay(delay.liftedOn()), today);
		if (delay.liftedOn() != null && delay.from() != null && delay.liftedOn().isBefore(delay.from().earliest())) {
			throw new RuleViolation("lifted", "review.delay.order");
		}
	}

}

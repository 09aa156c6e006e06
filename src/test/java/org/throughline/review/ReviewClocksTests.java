package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ServiceTest;
import org.throughline.platform.security.Visibility;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ReviewClocksTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);

	private static final ClockEvent AWARE = ClockEvent.on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 2));

	private static final ClockEvent NOTIFIED = ClockEvent.on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 11));

	@Autowired
	private StatutoryClocks statute;

	@Test
	void incidentNotifiedByAnotherAreaRunsNoClock() {
		var clocks = clocks(facts(NotifiedBy.ANOTHER_AREA), ReviewStatus.OPEN, null, null, AWARE, NOTIFIED);
		assertThat(clocks.readings()).isEmpty();
		assertThat(clocks.limit()).isEqualTo(ReviewClocks.Limit.NOTIFIED_ELSEWHERE);
		var ours = clocks(facts(NotifiedBy.THIS_AREA), ReviewStatus.OPEN, null, null, AWARE, NOTIFIED);
		assertThat(ours.readings()).extracting(ClockReading::state).contains(ClockState.MET_LATE, ClockState.OVERDUE);
		assertThat(ours.limit()).isNull();
	}

	@Test
	void reviewBeforeFirstYearShowsWhatIsKnownAndRunsNothing() {
		var firstYear = LocalDate.of(2026, 4, 1);
		var clocks = clocks(CaseFacts.NONE, ReviewStatus.OPEN, null, firstYear, AWARE, NOTIFIED);
		assertThat(clocks.limit()).isEqualTo(ReviewClocks.Limit.BEFORE_FIRST_YEAR);
		assertThat(clocks.readings()).singleElement().satisfies((reading) -> {
			assertThat(reading.key()).isEqualTo("C01");
			assertThat(reading.state()).isEqualTo(ClockState.MET_LATE);
		});
		assertThat(clocks(CaseFacts.NONE, ReviewStatus.OPEN, null, firstYear, AWARE).started()).isEmpty();
		assertThat(clocks(CaseFacts.NONE, ReviewStatus.OPEN, DeadlineMode.RUN, firstYear, AWARE).started())
			.isNotEmpty();
		assertThat(clocks(CaseFacts.NONE, ReviewStatus.OPEN, null, LocalDate.of(2025, 6, 2), AWARE).started())
			.isNotEmpty();
	}

	@Test
	void reviewRecordedAsHistoryAndClosedReviewRunNothing() {
		assertThat(clocks(CaseFacts.NONE, ReviewStatus.OPEN, DeadlineMode.HISTORY, null, AWARE, NOTIFIED).readings())
			.extracting(ClockReading::state)
			.containsExactly(ClockState.MET_LATE);
		var closed = clocks(CaseFacts.NONE, ReviewStatus.CLOSED, null, null, AWARE, NOTIFIED);
		assertThat(closed.limit()).isEqualTo(ReviewClocks.Limit.CLOSED);
		assertThat(closed.readings()).extracting(ClockReading::key).containsExactly("C01");
	}

	@Test
	void rapidReviewWithoutNotificationAsksForIt() {
		var sent = ClockEvent.on(ClockTrigger.RAPID_REVIEW_SENT, LocalDate.of(2025, 7, 1));
		var clocks = clocks(CaseFacts.NONE, ReviewStatus.OPEN, null, null, AWARE, sent);
		assertThat(clocks.limit()).isEqualTo(ReviewClocks.Limit.NO_NOTIFICATION);
		assertThat(clocks.started()).extracting(ClockReading::key).containsExactly("C01", "C04");
		assertThat(clocks.started()).extracting(ClockReading::state)
			.containsExactly(ClockState.OVERDUE, ClockState.UNKNOWN);
		var notMet = ClockEvent.on(ClockTrigger.CRITERIA_NOT_MET, LocalDate.of(2025, 6, 5));
		assertThat(clocks(CaseFacts.NONE, ReviewStatus.OPEN, null, null, AWARE, notMet).limit()).isNull();
	}

	private static CaseFacts facts(NotifiedBy by) {
		return CaseFacts.notified(by, null);
	}

	private ReviewClocks clocks(CaseFacts facts, ReviewStatus status, @Nullable DeadlineMode deadlines,
			@Nullable LocalDate firstYear, ClockEvent... events) {
		var progress = new ReviewProgress(status, Visibility.INTERNAL, null, null, null, deadlines);
		var review = new ReviewClocks.Case(ReviewType.RAPID_REVIEW, "SP_WT2023", facts, progress, false, firstYear);
		var list = List.of(events);
		return ReviewClocks.of(review, list, this.statute
			.read(new ClockCase("SP_WT2023", Set.of(ClockSubject.SERIOUS_INCIDENT), list, List.of()), TODAY));
	}

}

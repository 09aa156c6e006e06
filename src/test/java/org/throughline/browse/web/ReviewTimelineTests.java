package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.throughline.platform.chart.Picture;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.review.EventContent;
import org.throughline.review.ReviewEventDetails;
import org.throughline.review.ReviewOutcome;
import org.throughline.statute.ClockTrigger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines of time of reviews.
 */
class ReviewTimelineTests {

	private static final LocalDate START = LocalDate.of(2024, 6, 3);

	@Test
	void numbersAreThoseOfTheListAndUndatedEventsAreNotDrawn() {
		var picture = picture(event(ClockTrigger.NOTIFIED, START, DatePrecision.DAY),
				event(ClockTrigger.DECISION, null, DatePrecision.DAY),
				event(ClockTrigger.PUBLISHED, START.plusMonths(16), DatePrecision.DAY));
		assertThat(picture).hasValueSatisfying((each) -> {
			assertThat(each.headline())
				.isEqualTo("16 months from “NOTIFIED” (3 June 2024) to “PUBLISHED” (3 October 2025).");
			assertThat(Jsoup.parse(each.svg()).select("text[fill]").eachText()).containsExactly("1", "3");
		});
	}

	@Test
	void lengthBetweenApproximateDatesIsApproximate() {
		var picture = picture(event(ClockTrigger.NOTIFIED, LocalDate.of(2019, 1, 1), DatePrecision.YEAR),
				event(ClockTrigger.PUBLISHED, LocalDate.of(2021, 6, 1), DatePrecision.MONTH));
		assertThat(picture).hasValueSatisfying(
				(each) -> assertThat(each.headline()).startsWith("About 17 months from “NOTIFIED” (2019)"));
	}

	@Test
	void fileHasEachDateAsPreciseAsItIsKnown() {
		var events = List.of(event(ClockTrigger.NOTIFIED, LocalDate.of(2019, 1, 1), DatePrecision.YEAR),
				event(ClockTrigger.DECISION, LocalDate.of(2020, 2, 1), DatePrecision.MONTH),
				event(ClockTrigger.COMMISSIONED, null, DatePrecision.DAY),
				event(ClockTrigger.PUBLISHED, START, DatePrecision.DAY));
		assertThat(ReviewTimeline.csv(events, ClockTrigger::name, ReviewOutcome::name)).contains("1,NOTIFIED,2019,",
				"2,DECISION,2020-02,", "3,COMMISSIONED,,", "4,PUBLISHED,2024-06-03,");
	}

	@Test
	void oneDateIsNoLineOfTime() {
		assertThat(picture(event(ClockTrigger.NOTIFIED, START, DatePrecision.DAY))).isEmpty();
		assertThat(picture(event(ClockTrigger.NOTIFIED, START, DatePrecision.DAY),
				event(ClockTrigger.PUBLISHED, START, DatePrecision.DAY)))
			.isEmpty();
	}

	private static Optional<Picture> picture(ReviewEventDetails... events) {
		return Optional.ofNullable(ReviewTimeline.of(List.of(events), ClockTrigger::name, "/csv"));
	}

	private static ReviewEventDetails event(ClockTrigger kind, @Nullable LocalDate day, DatePrecision precision) {
		return new ReviewEventDetails(UUID.randomUUID(), 1,
				new EventContent(kind, (day != null) ? new ApproximateDate(day, precision) : null, null, null), 0);
	}

}

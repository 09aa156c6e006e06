package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * Reviews of a partnership as a file brings them in: all of it or nothing. Unknown
 * partnerships, themes, organisations, regimes and broken rules refuse the whole file,
 * with the path of each problem ({@code reviews[2].events[0].kind}).
 *
 * @param partnership slug of the partnership
 * @param reviews its reviews; one that others are converted from comes before them
 * @param learningSummaries what practitioners are given to learn
 * @param counts what reports declare of reviews
 */
public record ImportedReviews(String partnership, @Nullable List<ImportedReview> reviews,
		@Nullable List<ImportedSummary> learningSummaries, @Nullable List<ImportedCount> counts) {

	/**
	 * One review.
	 *
	 * @param reference its name in addresses; says nothing of the child
	 * @param type what sort of review
	 * @param regime key of the regime at initiation; none where no regime applies
	 * @param pseudonym what it is called
	 * @param describedAs what the source calls it, where that is not its type
	 * @param childrenCount how many children it is about
	 * @param subject what it is about, in general words
	 * @param status how far it is
	 * @param visibility who may read it
	 * @param publicationForm in what form it becomes public
	 * @param planned when publication is planned
	 * @param plannedPrecision how exactly (DAY when left out)
	 * @param availableUntil how long the published report stays available
	 * @param notifyingArea the area that notified it
	 * @param homeAreas where the children lived, where that is another area
	 * @param period the reporting year that speaks of it
	 * @param summary in words (Markdown)
	 * @param publicNote what the public is told beside it
	 * @param declaredRecommendations how many recommendations it is said to make
	 * @param url where it stands
	 * @param convertedFrom reference of the rapid review it came from
	 * @param source where what is held here comes from
	 * @param note the editor's remark
	 * @param partners slugs of the partner organisations named in it
	 * @param themes slugs of its themes
	 * @param events what happened
	 * @param delays delays of its publication
	 * @param documents its published reports
	 * @param workStreams the streams its work goes on in
	 * @param learningPoints what was learned
	 */
	public record ImportedReview(String reference, ReviewType type, @Nullable String regime, @Nullable String pseudonym,
			@Nullable String describedAs, @Nullable Integer childrenCount, @Nullable String subject,
			ReviewStatus status, Visibility visibility, @Nullable PublicationForm publicationForm,
			@Nullable LocalDate planned, @Nullable DatePrecision plannedPrecision, @Nullable LocalDate availableUntil,
			@Nullable String notifyingArea, @Nullable List<String> homeAreas, @Nullable String period,
			@Nullable String summary, @Nullable String publicNote, @Nullable Integer declaredRecommendations,
			@Nullable String url, @Nullable String convertedFrom, @Nullable String source, @Nullable String note,
			@Nullable List<String> partners, @Nullable List<String> themes, @Nullable List<ImportedEvent> events,
			@Nullable List<ImportedDelay> delays, @Nullable List<ImportedDocument> documents,
			@Nullable List<String> workStreams, @Nullable List<ImportedPoint> learningPoints) {

	}

	/** Something that happened; without a day where no source gives one. */
	public record ImportedEvent(ClockTrigger kind, @Nullable LocalDate on, @Nullable DatePrecision precision,
			@Nullable ReviewOutcome outcome, @Nullable String note) {

	}

	/** A delay of publication; without a day where no source gives one. */
	public record ImportedDelay(DelayReason reason, @Nullable String explanation, @Nullable LocalDate from,
			@Nullable DatePrecision precision, @Nullable LocalDate panelInformed, @Nullable LocalDate secretaryInformed,
			@Nullable LocalDate lifted) {

	}

	/** A published report of the review. */
	public record ImportedDocument(String title, @Nullable LocalDate published, @Nullable DatePrecision precision,
			@Nullable String url, @Nullable String changeNote) {

	}

	/** Something learned, in words (Markdown). */
	public record ImportedPoint(String wording, Visibility visibility, @Nullable List<String> themes) {

	}

	/** A learning summary; {@code review} is the reference of the one it is of. */
	public record ImportedSummary(@Nullable String slug, @Nullable String review, String title,
			@Nullable String wording, @Nullable String audience, @Nullable LocalDate published,
			@Nullable DatePrecision precision, @Nullable String period, @Nullable String url, Visibility visibility,
			@Nullable String note) {

	}

	/** What a report declares: the number, and as it is written there. */
	public record ImportedCount(String period, @Nullable String report, ReviewCountType measure,
			@Nullable Integer declared, String asWritten) {

	}

}

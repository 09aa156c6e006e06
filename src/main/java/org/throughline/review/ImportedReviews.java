package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * Reviews of a partnership in an import file. All of a file is imported or nothing. Each
 * problem is reported with its path ({@code reviews[2].events[0].kind}).
 *
 * @param partnership slug of the partnership
 * @param reviews its reviews; a rapid review comes before the review that follows it
 * @param learningSummaries learning summaries
 * @param counts declared numbers of reviews
 */
public record ImportedReviews(String partnership, @Nullable List<ImportedReview> reviews,
		@Nullable List<ImportedSummary> learningSummaries, @Nullable List<ImportedCount> counts) {

	/**
	 * One review.
	 *
	 * @param reference reference in page addresses; it must not identify the child
	 * @param type review type
	 * @param regime key of the regime at initiation, or {@code null} if none applies
	 * @param pseudonym pseudonym
	 * @param describedAs name of its type in the source, if that differs
	 * @param childrenCount number of children
	 * @param subject subject in general terms
	 * @param status status
	 * @param visibility who can read it
	 * @param publicationForm publication format
	 * @param planned planned publication
	 * @param plannedPrecision precision of that date (DAY if left out)
	 * @param availableUntil last day the published report is available
	 * @param notifyingArea area that notified it
	 * @param homeAreas where the children lived, if in another area
	 * @param period reporting year of the report that mentions it
	 * @param summary summary (Markdown)
	 * @param publicNote public note
	 * @param declaredRecommendations number of recommendations stated in the source
	 * @param url web address
	 * @param convertedFrom reference of the rapid review it follows
	 * @param source source of the details
	 * @param note internal note
	 * @param partners slugs of the partner organisations named in it
	 * @param themes slugs of its themes
	 * @param events events
	 * @param delays publication delays
	 * @param documents published documents
	 * @param workStreams work streams
	 * @param learningPoints learning points
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

	/** An event; without a date if no source states it. */
	public record ImportedEvent(ClockTrigger kind, @Nullable LocalDate on, @Nullable DatePrecision precision,
			@Nullable ReviewOutcome outcome, @Nullable String note) {

	}

	/** A publication delay; without a start date if no source states it. */
	public record ImportedDelay(DelayReason reason, @Nullable String explanation, @Nullable LocalDate from,
			@Nullable DatePrecision precision, @Nullable LocalDate panelInformed, @Nullable LocalDate secretaryInformed,
			@Nullable LocalDate lifted) {

	}

	/** A published document of the review. */
	public record ImportedDocument(String title, @Nullable LocalDate published, @Nullable DatePrecision precision,
			@Nullable String url, @Nullable String changeNote) {

	}

	/** A learning point. */
	public record ImportedPoint(String wording, Visibility visibility, @Nullable List<String> themes) {

	}

	/** A learning summary; {@code review} is the reference of its review. */
	public record ImportedSummary(@Nullable String slug, @Nullable String review, String title,
			@Nullable String wording, @Nullable String audience, @Nullable LocalDate published,
			@Nullable DatePrecision precision, @Nullable String period, @Nullable String url, Visibility visibility,
			@Nullable String note) {

	}

	/** A declared number of reviews. */
	public record ImportedCount(String period, @Nullable String report, ReviewCountType measure,
			@Nullable Integer declared, String asWritten) {

	}

}

package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A review with all that belongs to it, as far as the reader may see it: what is not for
 * them is left out.
 *
 * @param review itself
 * @param partnershipId whose it is
 * @param regimeKey the regime at initiation
 * @param regimeName what the field calls that regime
 * @param particulars what else is said about it
 * @param events what happened, in order of time
 * @param delays delays of its publication
 * @param steps what is done before publication; for business managers only
 * @param documents its published reports
 * @param workStreams the streams its work goes on in
 * @param learningPoints what was learned
 * @param summaries learning summaries of it
 * @param themes its themes
 * @param partners the partner organisations named in it, in addresses
 * @param convertedFrom the rapid review it came from
 * @param convertedTo the review it led to
 * @param override why it was published in spite of a delay; for business managers only
 * @param version which state it is
 */
public record ReviewDetails(ReviewSummary review, UUID partnershipId, @Nullable String regimeKey,
		@Nullable String regimeName, Particulars particulars, List<ReviewEventDetails> events,
		List<DelayDetails> delays, List<StepDetails> steps, List<ReviewDocumentDetails> documents,
		List<String> workStreams, List<LearningPointDetails> learningPoints, List<LearningSummaryDetails> summaries,
		List<ThemeName> themes, List<String> partners, @Nullable ReviewLink convertedFrom,
		@Nullable ReviewLink convertedTo, @Nullable PublicationOverride override, int version) {

	public ReviewDetails {
		events = List.copyOf(events);
		delays = List.copyOf(delays);
		steps = List.copyOf(steps);
		documents = List.copyOf(documents);
		workStreams = List.copyOf(workStreams);
		learningPoints = List.copyOf(learningPoints);
		summaries = List.copyOf(summaries);
		themes = List.copyOf(themes);
		partners = List.copyOf(partners);
	}

	/** Whether a delay of publication lasts on the day. */
	public boolean delayedOn(LocalDate day) {
		return this.delays.stream().anyMatch((delay) -> delay.openOn(day));
	}

	/**
	 * What is said about a review.
	 *
	 * @param childrenCount how many children it is about
	 * @param lookedAfter whether it is about the death of a looked-after child
	 * @param careLeaver whether it is about the death of a care leaver up to 25
	 * @param notifyingArea the area that notified it
	 * @param homeAreas where the children lived, where that is another area
	 * @param summary in words (Markdown)
	 * @param publicNote what the public is told beside it
	 * @param declaredRecommendations how many recommendations it is said to make
	 * @param url where its source or report stands
	 * @param availableUntil how long the published report stays available
	 * @param source where what is held here comes from
	 * @param note the editor's remark; for business managers only
	 */
	public record Particulars(@Nullable Integer childrenCount, boolean lookedAfter, boolean careLeaver,
			@Nullable String notifyingArea, List<String> homeAreas, @Nullable String summary,
			@Nullable String publicNote, @Nullable Integer declaredRecommendations, @Nullable String url,
			@Nullable LocalDate availableUntil, @Nullable String source, @Nullable String note) {

		public Particulars {
			homeAreas = List.copyOf(homeAreas);
		}

	}

	/**
	 * A review another one came from or led to.
	 *
	 * @param reference its name in addresses
	 * @param type what sort of review
	 */
	public record ReviewLink(String reference, ReviewType type) {

	}

	/**
	 * Why a review was published in spite of a delay.
	 *
	 * @param reason in words
	 * @param legalOfficer who advised on the law
	 * @param at when
	 */
	public record PublicationOverride(String reason, String legalOfficer, Instant at) {

	}

}

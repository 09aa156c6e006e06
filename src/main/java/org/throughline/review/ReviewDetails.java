package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.theme.ThemeName;

/**
 * A review with its parts, limited to what the reader can see.
 *
 * @param origin partnership, regime and related reviews
 * @param facts facts of the case
 * @param course events, delays and publication
 * @param learning learning points and summaries
 * @param tags themes and partner organisations
 */
public record ReviewDetails(ReviewSummary review, Origin origin, CaseFacts facts, ReviewText text, Course course,
		Learning learning, Tags tags, int version) {

	/** Returns the content for editing. */
	public ReviewContent content() {
		return new ReviewContent(this.review.naming(), this.review.progress(), this.facts, this.text);
	}

	/** Returns whether a publication delay is in force on a day. */
	public boolean delayedOn(LocalDate day) {
		return this.course.delays().stream().anyMatch((delay) -> delay.openOn(day));
	}

	/**
	 * Partnership, regime and related reviews.
	 *
	 * @param regimeKey the regime at initiation
	 * @param firstYear first day of the partnership's first reporting year
	 * @param convertedFrom the rapid review it follows
	 * @param convertedTo the practice review that follows it
	 */
	public record Origin(UUID partnershipId, @Nullable String regimeKey, @Nullable String regimeName,
			@Nullable LocalDate firstYear, @Nullable ReviewLink convertedFrom, @Nullable ReviewLink convertedTo) {

		Origin withoutLinks() {
			return new Origin(this.partnershipId, this.regimeKey, this.regimeName, null, null, null);
		}

	}

	/**
	 * Course of a review.
	 *
	 * @param events events in order of time
	 * @param delays publication delays
	 * @param steps steps before publication, for business managers only
	 * @param documents published documents
	 * @param override why it was published despite a delay, for business managers only
	 */
	public record Course(List<ReviewEventDetails> events, List<DelayDetails> delays, List<StepDetails> steps,
			List<ReviewDocumentDetails> documents, List<String> workStreams, @Nullable PublicationOverride override) {

		static final Course NONE = new Course(List.of(), List.of(), List.of(), List.of(), List.of(), null);

		public Course {
			events = List.copyOf(events);
			delays = List.copyOf(delays);
			steps = List.copyOf(steps);
			documents = List.copyOf(documents);
			workStreams = List.copyOf(workStreams);
		}

	}

	public record Learning(List<LearningPointDetails> points, List<LearningSummaryDetails> summaries) {

		public Learning {
			points = List.copyOf(points);
			summaries = List.copyOf(summaries);
		}

		/** Returns the identifiers of the learning points and summaries. */
		public List<UUID> ids() {
			return Stream
				.concat(this.points.stream().map(LearningPointDetails::id),
						this.summaries.stream().map(LearningSummaryDetails::id))
				.toList();
		}

	}

	/**
	 * Tags of a review.
	 *
	 * @param partners slugs of the partner organisations named in it
	 */
	public record Tags(List<ThemeName> themes, List<String> partners) {

		static final Tags NONE = new Tags(List.of(), List.of());

		public Tags {
			themes = List.copyOf(themes);
			partners = List.copyOf(partners);
		}

	}

	/**
	 * A related review.
	 */
	public record ReviewLink(String reference, ReviewType type) {

	}

}

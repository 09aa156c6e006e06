package org.throughline.review;

import java.util.List;
import java.util.Set;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/** The levels of access to a review (domain brief d.2, d.4). */
enum ReviewAccess {

	/** Nothing, not even that it exists. */
	NOTHING,
	/** Only its existence. */
	COUNT,
	/** The learning, without what identifies the case. */
	SUMMARY,
	/** The published parts. */
	PUBLISHED,
	/** Everything that a partner organisation named in the review sees. */
	PARTNER,
	/** Everything. */
	ALL;

	/**
	 * Returns the access of a reader.
	 * @param manager whether they manage the partnership's reviews
	 * @param insider whether they are a safeguarding partner or scrutineer
	 * @param named whether their organisation is named in the review
	 */
	static ReviewAccess of(Visibility visibility, boolean manager, boolean insider, boolean named) {
		if (manager) {
			return ALL;
		}
		if ((insider || named) && visibility.readableByNamedPartner()) {
			return PARTNER;
		}
		return forPublic(visibility);
	}

	static ReviewAccess forPublic(Visibility visibility) {
		return switch (visibility) {
			case INTERNAL, PARTNER -> NOTHING;
			case COUNT_ONLY -> COUNT;
			case SUMMARY_PUBLIC -> SUMMARY;
			case PUBLIC -> PUBLISHED;
		};
	}

	/** Returns whether the reader can open the page of the review. */
	boolean canReadPage() {
		return ordinal() >= SUMMARY.ordinal();
	}

	/** Returns whether the reader can see a part with its own visibility. */
	boolean canSee(Visibility part) {
		return switch (this) {
			case ALL -> true;
			case PARTNER -> part.readableByNamedPartner();
			case PUBLISHED, SUMMARY -> part.summaryReadableByPublic();
			case COUNT, NOTHING -> false;
		};
	}

	/** Returns the parts of a list entry that the reader can see. */
	ReviewSummary visiblePartsOf(ReviewSummary review) {
		if (this != SUMMARY && this != COUNT) {
			return review;
		}
		var progress = review.progress();
		var planned = progress.planned();
		var month = (planned != null && planned.precision() == DatePrecision.DAY)
				? new ApproximateDate(planned.day().withDayOfMonth(1), DatePrecision.MONTH) : planned;
		return new ReviewSummary(
				review.id(), review.reference(), review.type(), ReviewNaming.NONE, new ReviewProgress(progress.status(),
						progress.visibility(), progress.publicationForm(), month, progress.periodLabel(), null),
				null, review.retired());
	}

	/** Returns the parts of a review that the reader can see. */
	ReviewDetails visiblePartsOf(ReviewDetails full) {
		var learning = new ReviewDetails.Learning(points(full), summaries(full));
		return switch (this) {
			case ALL -> full;
			case PARTNER -> new ReviewDetails(full.review(), full.origin(), full.facts(), full.text().withoutNote(),
					new ReviewDetails.Course(withoutNotes(full.course().events()),
							full.course().delays().stream().map(DelayDetails::withoutExplanation).toList(), List.of(),
							full.course().documents(), full.course().workStreams(), null),
					learning, full.tags(), full.version());
			case PUBLISHED -> new ReviewDetails(full.review(), full.origin().withoutLinks(), full.facts(),
					full.text().withoutNote(), publicCourse(full), learning,
					new ReviewDetails.Tags(full.tags().themes(), List.of()), full.version());
			default -> new ReviewDetails(visiblePartsOf(full.review()),
					new ReviewDetails.Origin(full.origin().partnershipId(), null, null, null, null, null),
					CaseFacts.NONE,
					new ReviewText(full.text().summary(), full.text().publicNote(), null, null, null, null, null),
					ReviewDetails.Course.NONE, learning, ReviewDetails.Tags.NONE, full.version());
		};
	}

	/** Events of a published review that are public. */
	private static final Set<ClockTrigger> PUBLIC_EVENTS = Set.of(ClockTrigger.COMMISSIONED, ClockTrigger.COMPLETED,
			ClockTrigger.SIGNED_OFF, ClockTrigger.PUBLISHED);

	private static ReviewDetails.Course publicCourse(ReviewDetails full) {
		var events = full.course()
			.events()
			.stream()
			.filter((event) -> PUBLIC_EVENTS.contains(event.content().kind()))
			.toList();
		return new ReviewDetails.Course(withoutNotes(events), List.of(), List.of(), full.course().documents(),
				full.course().workStreams(), null);
	}

	private static List<ReviewEventDetails> withoutNotes(List<ReviewEventDetails> events) {
		return events.stream().map(ReviewEventDetails::withoutNote).toList();
	}

	private List<LearningPointDetails> points(ReviewDetails full) {
		return full.learning()
			.points()
			.stream()
			.filter((point) -> canSee(point.content().visibility()))
			.map((point) -> (this != SUMMARY) ? point : point.withThemes(List.of()))
			.toList();
	}

	private List<LearningSummaryDetails> summaries(ReviewDetails full) {
		return full.learning()
			.summaries()
			.stream()
			.filter((summary) -> canSee(summary.visibility()))
			.map(LearningSummaryDetails::withoutNote)
			.toList();
	}

}

package org.throughline.review;

import java.util.List;
import java.util.Set;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * How much of a review a reader can see (domain brief d.2, d.4).
 */
enum ReviewAccess {

	/** Nothing, not even that it exists. */
	NOTHING,
	/** That it exists. */
	COUNT,
	/** The learning, without what identifies the case. */
	SUMMARY,
	/** The published parts. */
	PUBLISHED,
	/** What a partner organisation named in the review sees. */
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

	/** Returns the access of the public. */
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
		var planned = review.plannedOn();
		var precision = (review.plannedPrecision() == DatePrecision.DAY) ? DatePrecision.MONTH
				: review.plannedPrecision();
		return new ReviewSummary(review.id(), review.reference(), review.type(), null, null, null, review.status(),
				review.visibility(), review.publicationForm(), (planned != null) ? planned.withDayOfMonth(1) : null,
				precision, null, null, review.periodLabel(), review.retired());
	}

	/** Returns the parts of a review that the reader can see. */
	ReviewDetails visiblePartsOf(ReviewDetails full) {
		return switch (this) {
			case ALL -> full;
			case PARTNER -> new ReviewDetails(full.review(), full.partnershipId(), full.regimeKey(), full.regimeName(),
					reduced(full.particulars(), true), withoutNotes(full.events(), Set.of()),
					unexplained(full.delays()), List.of(), full.documents(), full.workStreams(), points(full),
					summaries(full), full.themes(), full.partners(), full.convertedFrom(), full.convertedTo(), null,
					full.version());
			case PUBLISHED -> new ReviewDetails(full.review(), full.partnershipId(), full.regimeKey(),
					full.regimeName(), reduced(full.particulars(), true), withoutNotes(full.events(), PUBLIC_EVENTS),
					List.of(), List.of(), full.documents(), full.workStreams(), points(full), summaries(full),
					full.themes(), List.of(), null, null, null, full.version());
			default -> new ReviewDetails(visiblePartsOf(full.review()), full.partnershipId(), null, null,
					reduced(full.particulars(), false), List.of(), List.of(), List.of(), List.of(), List.of(),
					points(full), summaries(full), List.of(), List.of(), null, null, null, full.version());
		};
	}

	/** Events of a published review that are public. */
	private static final Set<ClockTrigger> PUBLIC_EVENTS = Set.of(ClockTrigger.COMMISSIONED, ClockTrigger.COMPLETED,
			ClockTrigger.SIGNED_OFF, ClockTrigger.PUBLISHED);

	private static ReviewDetails.Particulars reduced(ReviewDetails.Particulars all, boolean whole) {
		return whole
				? new ReviewDetails.Particulars(all.childrenCount(), all.lookedAfter(), all.careLeaver(),
						all.notifyingArea(), all.homeAreas(), all.summary(), all.publicNote(),
						all.declaredRecommendations(), all.url(), all.availableUntil(), all.source(), null)
				: new ReviewDetails.Particulars(null, false, false, null, List.of(), all.summary(), all.publicNote(),
						null, null, null, null, null);
	}

	private static List<ReviewEventDetails> withoutNotes(List<ReviewEventDetails> events, Set<ClockTrigger> only) {
		return events.stream()
			.filter((event) -> only.isEmpty() || only.contains(event.kind()))
			.map((event) -> new ReviewEventDetails(event.id(), event.number(), event.kind(), event.on(),
					event.precision(), event.outcome(), null, event.version()))
			.toList();
	}

	private static List<DelayDetails> unexplained(List<DelayDetails> delays) {
		return delays.stream()
			.map((delay) -> new DelayDetails(delay.id(), delay.number(), delay.reason(), null, delay.from(),
					delay.precision(), delay.panelInformedOn(), delay.secretaryInformedOn(), delay.liftedOn(),
					delay.version()))
			.toList();
	}

	private List<LearningPointDetails> points(ReviewDetails full) {
		return full.learningPoints()
			.stream()
			.filter((point) -> canSee(point.visibility()))
			.map((point) -> (this != SUMMARY) ? point
					: new LearningPointDetails(point.number(), point.wording(), point.visibility(), List.of(),
							point.version()))
			.toList();
	}

	private List<LearningSummaryDetails> summaries(ReviewDetails full) {
		return full.summaries()
			.stream()
			.filter((summary) -> canSee(summary.visibility()))
			.map(LearningSummaryDetails::withoutNote)
			.toList();
	}

}

package org.throughline.review;

import java.util.List;
import java.util.Set;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * How much of a review a reader sees (domain brief d.4, d.2).
 */
enum Sight {

	/** Nothing at all: it does not exist for them. */
	NOTHING,
	/** That there is one. */
	COUNT,
	/** What is learned, not of whom. */
	SUMMARY,
	/** What is published. */
	PUBLISHED,
	/** What a partner organisation named in it works with. */
	PARTNER,
	/** Everything. */
	ALL;

	/**
	 * What somebody sees.
	 * @param manager whether they manage the partnership's reviews
	 * @param insider whether they are a safeguarding partner or scrutineer
	 * @param named whether their organisation is named in the review
	 */
	static Sight of(Visibility visibility, boolean manager, boolean insider, boolean named) {
		if (manager) {
			return ALL;
		}
		if ((insider || named) && visibility.readableByNamedPartner()) {
			return PARTNER;
		}
		return ofPublic(visibility);
	}

	/** What everyone sees. */
	static Sight ofPublic(Visibility visibility) {
		return switch (visibility) {
			case INTERNAL, PARTNER -> NOTHING;
			case COUNT_ONLY -> COUNT;
			case SUMMARY_PUBLIC -> SUMMARY;
			case PUBLIC -> PUBLISHED;
		};
	}

	/** Whether the reader has a page of the review. */
	boolean readable() {
		return ordinal() >= SUMMARY.ordinal();
	}

	/** Whether the reader sees a part of the review with a visibility of its own. */
	boolean shows(Visibility part) {
		return switch (this) {
			case ALL -> true;
			case PARTNER -> part.readableByNamedPartner();
			case PUBLISHED, SUMMARY -> part.summaryReadableByPublic();
			case COUNT, NOTHING -> false;
		};
	}

	/** The line of a list as this reader sees it. */
	ReviewSummary seen(ReviewSummary review) {
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

	/** The review as this reader sees it. */
	ReviewDetails seen(ReviewDetails full) {
		return switch (this) {
			case ALL -> full;
			case PARTNER -> new ReviewDetails(full.review(), full.partnershipId(), full.regimeKey(), full.regimeName(),
					reduced(full.particulars(), true), withoutNotes(full.events(), Set.of()),
					unexplained(full.delays()), List.of(), full.editions(), full.workStreams(), points(full),
					summaries(full), full.themes(), full.partners(), full.convertedFrom(), full.convertedTo(), null,
					full.version());
			case PUBLISHED -> new ReviewDetails(full.review(), full.partnershipId(), full.regimeKey(),
					full.regimeName(), reduced(full.particulars(), true), withoutNotes(full.events(), TOLD), List.of(),
					List.of(), full.editions(), full.workStreams(), points(full), summaries(full), full.themes(),
					List.of(), null, null, null, full.version());
			default -> new ReviewDetails(seen(full.review()), full.partnershipId(), null, null,
					reduced(full.particulars(), false), List.of(), List.of(), List.of(), List.of(), List.of(),
					points(full), summaries(full), List.of(), List.of(), null, null, null, full.version());
		};
	}

	/** What everyone is told of a published review's course. */
	private static final Set<ClockTrigger> TOLD = Set.of(ClockTrigger.COMMISSIONED, ClockTrigger.COMPLETED,
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
			.filter((point) -> shows(point.visibility()))
			.map((point) -> (this != SUMMARY) ? point
					: new LearningPointDetails(point.number(), point.wording(), point.visibility(), List.of(),
							point.version()))
			.toList();
	}

	private List<LearningSummaryDetails> summaries(ReviewDetails full) {
		return full.summaries()
			.stream()
			.filter((summary) -> shows(summary.visibility()))
			.map(LearningSummaryDetails::withoutNote)
			.toList();
	}

}

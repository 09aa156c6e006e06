package org.throughline.review.web;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.RecordKind;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.LearningSummaryService;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewProgressService;
import org.throughline.review.ReviewService;

/**
 * The history pages of reviews, learning summaries and declared numbers, and the removal
 * pages of parts of a review. The history of the review shows the changes of its parts.
 */
@Configuration(proxyBeanMethods = false)
class ReviewRecordPages {

	private final ReviewService reviews;

	private final EnumChoices enums;

	ReviewRecordPages(ReviewService reviews, EnumChoices enums) {
		this.reviews = reviews;
		this.enums = enums;
	}

	@Bean
	RecordKind reviewHistoryPages() {
		return RecordKind.kept("review", "reviews/{review}", (partnership, path) -> {
			var details = this.reviews.details(partnership, path.text("review"));
			return new RecordKind.Found(details.review().id(), name(details), details.version(), "Reviews", "reviews")
				.within("review_id");
		});
	}

	@Bean
	RecordKind learningSummaryPages(LearningSummaryService summaries) {
		return new RecordKind("learningSummary", "learning-summaries/{summary}", (partnership, path) -> {
			var summary = summaries.find(partnership, path.text("summary"));
			return new RecordKind.Found(summary.id(), summary.content().title(), summary.version(),
					"Learning summaries", "learning-summaries");
		}, (partnership, path, version) -> summaries.remove(partnership, path.text("summary"), version));
	}

	@Bean
	RecordKind reviewCountPages(ReviewCountService counts) {
		return new RecordKind("reviewCount", "review-counts/{id}", (partnership, path) -> {
			var count = counts.find(partnership, path.id("id"));
			return new RecordKind.Found(count.id(),
					this.enums.label(count.content().measure()) + " " + count.content().periodLabel(), count.version(),
					"Declared review numbers", "review-counts");
		}, (partnership, path, version) -> counts.remove(partnership, path.id("id"), version));
	}

	@Bean
	RecordKind reviewEventPages(ReviewProgressService progress) {
		return part("events", "reviewEvent",
				(review) -> review.course()
					.events()
					.stream()
					.map((event) -> new Part(event.id(), event.number(),
							(this.enums.label(event.content().kind()) + " " + event.when()).strip(), event.version())),
				progress::removeEvent)
			.removableIf(
					(partnership, path) -> progress.requireRemovable(partnership, path.text("review"), path.number()));
	}

	@Bean
	RecordKind publicationDelayPages(ReviewProgressService progress) {
		return part("delays", "publicationDelay", (review) -> review.course()
			.delays()
			.stream()
			.map((delay) -> new Part(delay.id(), delay.number(),
					(this.enums.label(delay.content().reason()) + " " + delay.since()).strip(), delay.version())),
				progress::removeDelay);
	}

	@Bean
	RecordKind learningPointPages(ReviewLearningService learning) {
		return part("learning", "learningPoint",
				(review) -> review.learning()
					.points()
					.stream()
					.map((point) -> new Part(point.id(), point.number(), point.content().wording(), point.version())),
				learning::removePoint);
	}

	@Bean
	RecordKind reviewDocumentPages(ReviewLearningService learning) {
		return part("documents", "reviewDocument",
				(review) -> review.course()
					.documents()
					.stream()
					.map((document) -> new Part(document.id(), document.number(), document.content().title(),
							document.version())),
				learning::removeDocument);
	}

	private RecordKind part(String list, String kind, Function<ReviewDetails, Stream<Part>> parts, Removal removal) {
		return new RecordKind(kind, "reviews/{review}/" + list + "/{number:[0-9]+}", (partnership, path) -> {
			var review = this.reviews.details(partnership, path.text("review"));
			var part = parts.apply(review)
				.filter((one) -> one.number() == path.number())
				.findFirst()
				.orElseThrow(NotFoundException::new);
			return new RecordKind.Found(part.id(), part.name(), part.version(), name(review),
					"reviews/" + review.review().reference());
		}, (partnership, path, version) -> removal.remove(partnership, path.text("review"), path.number(), version))
			.withoutHistory();
	}

	private String name(ReviewDetails review) {
		return ReviewPage.name(review.review(), this.enums.label(review.review().type()));
	}

	/** A part of a review as its page names it. */
	private record Part(UUID id, int number, String name, int version) {

	}

	/** Removes the part with a number, if nobody has changed it. */
	@FunctionalInterface
	private interface Removal {

		void remove(UUID partnershipId, String reference, int number, int version);

	}

}

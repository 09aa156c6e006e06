package org.throughline.review.web;

import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.Records;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.RecordKind;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewDetails;
import org.throughline.review.LearningPointService;
import org.throughline.review.PublicationDelayService;
import org.throughline.review.ReviewDocumentService;
import org.throughline.review.ReviewEventService;
import org.throughline.review.ReviewPartDetails;
import org.throughline.review.ReviewPartService;
import org.throughline.review.ReviewService;

/**
 * The history pages of reviews and declared numbers, and the removal pages of parts of a
 * review. The history of the review shows the changes of its parts.
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
	RecordKind reviewCountPages(ReviewCountService counts) {
		return new RecordKind("reviewCount", "review-counts/{id}", (partnership, path) -> {
			var count = counts.find(partnership, path.id("id"));
			return new RecordKind.Found(count.id(),
					this.enums.label(count.content().measure()) + " " + count.content().periodLabel(), count.version(),
					"Declared review numbers", "review-counts");
		}, (partnership, path, version) -> counts.remove(partnership, path.id("id"), version));
	}

	@Bean
	RecordKind reviewEventPages(ReviewEventService events) {
		return part("events", "reviewEvent", events,
				(event) -> this.enums.label(event.content().kind()) + " " + event.when())
			.removableIf(
					(partnership, path) -> events.requireRemovable(partnership, path.text("review"), path.number()));
	}

	@Bean
	RecordKind publicationDelayPages(PublicationDelayService delays) {
		return part("delays", "publicationDelay", delays,
				(delay) -> this.enums.label(delay.content().reason()) + " " + delay.since());
	}

	@Bean
	RecordKind learningPointPages(LearningPointService points) {
		return part("learning", "learningPoint", points, (point) -> point.content().wording());
	}

	@Bean
	RecordKind reviewDocumentPages(ReviewDocumentService documents) {
		return part("documents", "reviewDocument", documents, (document) -> document.content().title());
	}

	private <D extends ReviewPartDetails> RecordKind part(String list, String kind, ReviewPartService<?, D, ?> parts,
			Function<D, String> name) {
		return new RecordKind(kind, "reviews/{review}/" + list + "/{number:[0-9]+}", (partnership, path) -> {
			var review = this.reviews.details(partnership, path.text("review"));
			var part = Records.one(parts.of(review), (one) -> one.number() == path.number());
			return new RecordKind.Found(part.id(), name.apply(part).strip(), part.version(), name(review),
					"reviews/" + review.review().reference());
		}, (partnership, path, version) -> parts.remove(partnership, path.text("review"), path.number(), version))
			.withoutHistory();
	}

	private String name(ReviewDetails review) {
		return review.review().name(this.enums.label(review.review().type()));
	}

}

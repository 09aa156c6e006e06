package org.throughline.review.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewProgressService;
import org.throughline.review.ReviewService;

/**
 * Pages on which parts of a review that were recorded by mistake are removed. The history
 * of the review shows their changes.
 */
@Configuration(proxyBeanMethods = false)
class ReviewPartPages {

	private final ReviewService reviews;

	private final ReviewProgressService progress;

	private final ReviewLearningService learning;

	private final EnumChoices enums;

	ReviewPartPages(ReviewService reviews, ReviewProgressService progress, ReviewLearningService learning,
			EnumChoices enums) {
		this.reviews = reviews;
		this.progress = progress;
		this.learning = learning;
		this.enums = enums;
	}

	@Bean
	RecordPages reviewEventPages() {
		return new Pages("events", "reviewEvent",
				(review) -> review.events()
					.stream()
					.map((event) -> new Part(event.id(), event.number(),
							(this.enums.label(event.kind()) + " " + event.when()).strip(), event.version()))
					.toList(),
				this.progress::removeEvent) {

			@Override
			public void requireRemovable(UUID partnershipId, RecordPath path) {
				ReviewPartPages.this.progress.requireRemovable(partnershipId, path.text("review"), path.number());
			}

		};
	}

	@Bean
	RecordPages publicationDelayPages() {
		return new Pages("delays", "publicationDelay",
				(review) -> review.delays()
					.stream()
					.map((delay) -> new Part(delay.id(), delay.number(),
							(this.enums.label(delay.reason()) + " " + delay.since()).strip(), delay.version()))
					.toList(),
				this.progress::removeDelay);
	}

	@Bean
	RecordPages learningPointPages() {
		return new Pages("learning", "learningPoint",
				(review) -> review.learningPoints()
					.stream()
					.map((point) -> new Part(point.id(), point.number(), point.wording(), point.version()))
					.toList(),
				this.learning::removePoint);
	}

	@Bean
	RecordPages reviewDocumentPages() {
		return new Pages("documents", "reviewDocument",
				(review) -> review.documents()
					.stream()
					.map((document) -> new Part(document.id(), document.number(), document.title(), document.version()))
					.toList(),
				this.learning::removeDocument);
	}

	/** A part as its page names it. */
	private record Part(UUID id, int number, String name, int version) {

	}

	/** Removes the part with a number, if nobody has changed it. */
	@FunctionalInterface
	private interface Removal {

		void remove(UUID partnershipId, String reference, int number, int version);

	}

	/** The pages of one kind of part. */
	private class Pages implements RecordPages {

		private final String address;

		private final String kind;

		private final Function<ReviewDetails, List<Part>> parts;

		private final Removal removal;

		private Pages(String address, String kind, Function<ReviewDetails, List<Part>> parts, Removal removal) {
			this.address = address;
			this.kind = kind;
			this.parts = parts;
			this.removal = removal;
		}

		@Override
		public String path() {
			return "reviews/{review}/" + this.address + "/{number:[0-9]+}";
		}

		@Override
		public String kind() {
			return this.kind;
		}

		@Override
		public boolean hasHistory() {
			return false;
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			var review = ReviewPartPages.this.reviews.details(partnershipId, path.text("review"));
			var part = this.parts.apply(review)
				.stream()
				.filter((one) -> one.number() == path.number())
				.findFirst()
				.orElseThrow(NotFoundException::new);
			String type = ReviewPartPages.this.enums.label(review.review().type());
			return new Found(part.id(), part.name(), part.version(), ReviewPage.name(review.review(), type),
					"reviews/" + review.review().reference());
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.removal.remove(partnershipId, path.text("review"), path.number(), version);
		}

	}

}

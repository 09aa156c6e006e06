package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Manages the published documents of reviews.
 */
@Service
public class ReviewDocumentService extends ReviewPartService<ReviewDocument, ReviewDocumentDetails, DocumentContent> {

	private final PseudonymCheck pseudonyms;

	private final Clock clock;

	ReviewDocumentService(EditableReviews reviews, PseudonymCheck pseudonyms, Clock clock) {
		super(ReviewDocument.class, reviews);
		this.pseudonyms = pseudonyms;
		this.clock = clock;
	}

	@Override
	public List<ReviewDocumentDetails> of(ReviewDetails review) {
		return review.course().documents();
	}

	@Override
	ReviewDocument create(CaseReview review, DocumentContent content) {
		return new ReviewDocument(review, content);
	}

	@Override
	void replace(ReviewDocument document, DocumentContent content) {
		document.replaceContent(content);
	}

	@Override
	void check(Subject review, @Nullable Integer number, DocumentContent document) {
		ReviewDates.requireNotFuture("published", document.published(), LocalDate.now(this.clock));
		if (review.isPublic()) {
			this.pseudonyms.hidden(review.partnershipId(), review.content().publicPseudonym())
				.refuseIn("title", document.title(), document.url())
				.refuseIn("changeNote", document.changeNote());
		}
	}

}

package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.review.DocumentContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewDocumentDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Published documents of reviews, one a row.
 */
@Component
class ReviewDocumentsTable extends ReviewPartTable<ReviewDocumentDetails, DocumentContent> {

	private static final Columns<Part<ReviewDetails, ReviewDocumentDetails>> COLUMNS = columns(
			ReviewDocumentDetails::number);

	static {
		COLUMNS.text("title", 300, Part.of((document) -> document.content().title())).required().identifying();
		COLUMNS.approximateDate("published", Part.of((document) -> document.content().published()));
		COLUMNS.webAddress("url", Part.of((document) -> document.content().url()));
		COLUMNS.text("changeNote", 2_000, Part.of((document) -> document.content().changeNote()));
	}

	ReviewDocumentsTable(TableSupport support, ReviewService reviews, ReviewLearningService learning) {
		super(support, "review-documents", COLUMNS, reviews, (review) -> review.course().documents(),
				new Editing<>((review, document, content) -> learning.check(review, content),
						(partnershipId, review, content) -> learning.addDocument(partnershipId, review, content),
						(partnershipId, review, document, content) -> learning.editDocument(partnershipId, review,
								document.number(), content, document.version())));
	}

	@Override
	protected DocumentContent content(Row<Part<ReviewDetails, ReviewDocumentDetails>> row) {
		return new DocumentContent(row.require("title"), row.get("published"), row.get("url"), row.get("changeNote"));
	}

}

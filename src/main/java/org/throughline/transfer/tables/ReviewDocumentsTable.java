package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.review.DocumentContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewDocumentDetails;
import org.throughline.review.ReviewDocumentService;
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

	private static final Columns<Part<ReviewDetails, ReviewDocumentDetails>> COLUMNS = firstColumns();

	static {
		COLUMNS.text("title", 300, Part.of((document) -> document.content().title())).required().identifying();
		COLUMNS.approximateDate("published", Part.of((document) -> document.content().published()));
		COLUMNS.webAddress("url", Part.of((document) -> document.content().url()));
		COLUMNS.text("changeNote", 2_000, Part.of((document) -> document.content().changeNote()));
	}

	ReviewDocumentsTable(TableSupport support, ReviewService reviews, ReviewDocumentService documents) {
		super(support, "review-documents", COLUMNS, reviews, documents);
	}

	@Override
	protected DocumentContent content(Row<Part<ReviewDetails, ReviewDocumentDetails>> row) {
		return new DocumentContent(row.require("title"), row.get("published"), row.get("url"), row.get("changeNote"));
	}

}

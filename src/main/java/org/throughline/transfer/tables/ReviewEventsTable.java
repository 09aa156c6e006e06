package org.throughline.transfer.tables;

import java.util.Objects;

import org.springframework.stereotype.Component;

import org.throughline.review.EventContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewEventDetails;
import org.throughline.review.ReviewOutcome;
import org.throughline.review.ReviewEventService;
import org.throughline.review.ReviewService;
import org.throughline.statute.ClockTrigger;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Events of reviews, one a row. A review is published on its page before its publication
 * is recorded here.
 */
@Component
class ReviewEventsTable extends ReviewPartTable<ReviewEventDetails, EventContent> {

	private static final Columns<Part<ReviewDetails, ReviewEventDetails>> COLUMNS = firstColumns();

	static {
		COLUMNS.choice("kind", EventContent.KINDS, Part.of((event) -> event.content().kind())).required().identifying();
		COLUMNS.approximateDate("on", Part.of((event) -> event.content().on())).identifying();
		COLUMNS.choice("outcome", ReviewOutcome.class, Part.of((event) -> event.content().outcome()));
		COLUMNS.note(Part.of((event) -> event.content().note()));
	}

	ReviewEventsTable(TableSupport support, ReviewService reviews, ReviewEventService events) {
		super(support, "review-events", COLUMNS, reviews, events);
	}

	@Override
	protected EventContent content(Row<Part<ReviewDetails, ReviewEventDetails>> row) {
		return new EventContent(Objects.requireNonNullElse(row.get("kind"), ClockTrigger.AWARE), row.get("on"),
				row.get("outcome"), row.get("note"));
	}

}

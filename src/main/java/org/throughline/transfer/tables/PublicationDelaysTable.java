package org.throughline.transfer.tables;

import java.util.Objects;

import org.springframework.stereotype.Component;

import org.throughline.review.DelayContent;
import org.throughline.review.DelayDetails;
import org.throughline.review.DelayReason;
import org.throughline.review.ReviewDetails;
import org.throughline.review.PublicationDelayService;
import org.throughline.review.ReviewService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Publication delays of reviews, one a row.
 */
@Component
class PublicationDelaysTable extends ReviewPartTable<DelayDetails, DelayContent> {

	private static final Columns<Part<ReviewDetails, DelayDetails>> COLUMNS = firstColumns();

	static {
		COLUMNS.choice("reason", DelayReason.class, Part.of((delay) -> delay.content().reason()))
			.required()
			.identifying();
		COLUMNS.approximateDate("from", Part.of((delay) -> delay.content().from())).identifying();
		COLUMNS.text("explanation", Columns.WORDING, Part.of((delay) -> delay.content().explanation()));
		COLUMNS.day("panelInformed", Part.of((delay) -> delay.content().panelInformedOn()));
		COLUMNS.day("secretaryInformed", Part.of((delay) -> delay.content().secretaryInformedOn()));
		COLUMNS.day("lifted", Part.of((delay) -> delay.content().liftedOn()));
	}

	PublicationDelaysTable(TableSupport support, ReviewService reviews, PublicationDelayService delays) {
		super(support, "publication-delays", COLUMNS, reviews, delays);
	}

	@Override
	protected DelayContent content(Row<Part<ReviewDetails, DelayDetails>> row) {
		return new DelayContent(Objects.requireNonNullElse(row.get("reason"), DelayReason.OTHER),
				row.get("explanation"), row.get("from"), row.get("panelInformed"), row.get("secretaryInformed"),
				row.get("lifted"));
	}

}

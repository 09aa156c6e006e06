package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningPointContent;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.LearningPointEdit;
import org.throughline.review.ReviewDetails;
import org.throughline.review.LearningPointService;
import org.throughline.review.ReviewService;
import org.throughline.theme.ThemeName;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Learning points of reviews, one a row.
 */
@Component
class LearningPointsTable extends ReviewPartTable<LearningPointDetails, LearningPointEdit> {

	private static final Columns<Part<ReviewDetails, LearningPointDetails>> COLUMNS = firstColumns();

	static {
		COLUMNS.text("wording", Columns.WORDING, Part.of((point) -> point.content().wording()))
			.required()
			.identifying();
		COLUMNS.choice("visibility", Visibility.class, Part.of((point) -> point.content().visibility()))
			.orElse(Visibility.INTERNAL);
		COLUMNS.themes(Part.of((point) -> point.themes().stream().map(ThemeName::slug).toList()));
	}

	LearningPointsTable(TableSupport support, ReviewService reviews, LearningPointService points) {
		super(support, "learning-points", COLUMNS, reviews, points);
	}

	@Override
	protected LearningPointEdit content(Row<Part<ReviewDetails, LearningPointDetails>> row) {
		return new LearningPointEdit(new LearningPointContent(row.require("wording"), row.require("visibility")),
				row.require("themes"));
	}

}

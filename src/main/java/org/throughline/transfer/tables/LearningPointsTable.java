package org.throughline.transfer.tables;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningPointContent;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewLearningService;
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
class LearningPointsTable extends ReviewPartTable<LearningPointDetails, LearningPointsTable.Point> {

	private static final Columns<Part<ReviewDetails, LearningPointDetails>> COLUMNS = columns(
			LearningPointDetails::number);

	static {
		COLUMNS.text("wording", Columns.WORDING, Part.of((point) -> point.content().wording()))
			.required()
			.identifying();
		COLUMNS.choice("visibility", Visibility.class, Part.of((point) -> point.content().visibility()))
			.orElse(Visibility.INTERNAL);
		COLUMNS.themes(Part.of((point) -> point.themes().stream().map(ThemeName::slug).toList()));
	}

	LearningPointsTable(TableSupport support, ReviewService reviews, ReviewLearningService learning) {
		super(support, "learning-points", COLUMNS, reviews, (review) -> review.learning().points(),
				new Editing<>((review, existing, point) -> learning.check(review, point.content()),
						(partnershipId, review, point) -> learning.addPoint(partnershipId, review, point.content(),
								point.themes()),
						(partnershipId, review, existing, point) -> learning.editPoint(partnershipId, review,
								existing.number(), point.content(), point.themes(), existing.version())));
	}

	@Override
	protected Point content(Row<Part<ReviewDetails, LearningPointDetails>> row) {
		return new Point(new LearningPointContent(row.require("wording"), row.require("visibility")),
				row.require("themes"));
	}

	/** New values of a learning point. */
	record Point(LearningPointContent content, List<String> themes) {

	}

}

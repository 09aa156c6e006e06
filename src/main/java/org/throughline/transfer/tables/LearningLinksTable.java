package org.throughline.transfer.tables;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.action.LearningDirectory;
import org.throughline.action.RecommendationPair;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Links between recommendations and learning points or summaries, one a row. All of them
 * are imported first.
 */
@Component
class LearningLinksTable extends SimpleTable<RecommendationPair, RecommendationPair> {

	private static final String SUMMARY = "summary:";

	private static final Columns<RecommendationPair> COLUMNS = new Columns<>();

	static {
		COLUMNS.link("recommendation", "recommendations", RecommendationPair::reference)
			.required()
			.identifying()
			.fixed();
		COLUMNS.choice("relation", RecommendationRelation.class, RecommendationPair::relation).required();
		COLUMNS.link("point", "learning-points", (pair) -> isSummary(pair) ? null : pair.other()).identifying().fixed();
		COLUMNS
			.link("summary", "learning-summaries",
					(pair) -> isSummary(pair) ? pair.other().substring(SUMMARY.length()) : null)
			.identifying()
			.fixed();
		COLUMNS.reference((pair) -> pair.reference() + "/" + pair.other());
	}

	LearningLinksTable(TableSupport support, LearningDirectory learning, RelatedRecommendationService related) {
		super(support, "learning-links", "recommendations", COLUMNS, learning::pairs, related::link,
				(partnershipId, before, values) -> related.link(partnershipId, values));
	}

	private static boolean isSummary(RecommendationPair pair) {
		return pair.other().startsWith(SUMMARY);
	}

	@Override
	protected RecommendationPair values(Row<RecommendationPair> row) {
		String point = row.get("point");
		String summary = row.get("summary");
		if (row.text("point").isEmpty() == row.text("summary").isEmpty()) {
			row.error("point", "table.learning-links.error.learning");
		}
		return new RecommendationPair(text(row.get("recommendation")),
				Objects.requireNonNullElse(row.get("relation"), RecommendationRelation.SAME),
				(point != null) ? point : SUMMARY + text(summary));
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}

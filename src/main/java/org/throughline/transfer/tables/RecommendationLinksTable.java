package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.RecommendationPair;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Links between recommendations, one a row. Recommendations are imported first.
 */
@Component
class RecommendationLinksTable extends SimpleTable<RecommendationPair, RecommendationPair> {

	private static final Columns<RecommendationPair> COLUMNS = new Columns<>();

	static {
		COLUMNS.link("recommendation", "recommendations", RecommendationPair::reference)
			.required()
			.identifying()
			.fixed();
		COLUMNS.choice("relation", RecommendationRelation.class, RecommendationPair::relation).required();
		COLUMNS.link("other", "recommendations", RecommendationPair::other).required().identifying().fixed();
		COLUMNS.reference((pair) -> pair.reference() + "/" + pair.other());
	}

	RecommendationLinksTable(TableSupport support, RelatedRecommendationService related) {
		super(support, "recommendation-links", "recommendations", COLUMNS, related::pairs, related::link,
				(partnershipId, before, values) -> related.link(partnershipId, values));
	}

	@Override
	protected RowReader<RecommendationPair, RecommendationPair> reader(UUID partnershipId,
			List<RecommendationPair> existing, Lookups lookups) {
		return (row) -> values(row, existing);
	}

	private static RecommendationPair values(Row<RecommendationPair> row, List<RecommendationPair> existing) {
		String one = Objects.requireNonNullElse(row.get("recommendation"), "");
		String other = Objects.requireNonNullElse(row.get("other"), "");
		if (!one.isEmpty() && one.equals(other)) {
			row.error("other", "recommendation.related.self");
		}
		if (row.existing() == null && existing.stream().anyMatch((pair) -> pair.joins(one, other))) {
			row.error("other", "table.recommendation-links.error.turned");
		}
		return new RecommendationPair(one, Objects.requireNonNullElse(row.get("relation"), RecommendationRelation.SAME),
				other);
	}

}

package org.throughline.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Enums of figures, money and training for the change history.
 */
@Component
class MeasureHistoryNames implements HistoryNames {

	private final JdbcClient jdbc;

	MeasureHistoryNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> columns() {
		return Set.of("payer_id", "recipient_id", "provider_id", "linked_review_id");
	}

	/**
	 * Returns the names of indicators, and the slugs of reviews that training is linked
	 * to.
	 */
	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, reference from review_overview where id = any(:ids)
				union all select id, name from indicator where id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class), row.getString(2));
			});
		return names;
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.ofEntries(Map.entry("indicator.kind", IndicatorKind.class),
				Map.entry("indicator.direction", GoodDirection.class), Map.entry("figure.trend", Trend.class),
				Map.entry("figure.figure_qualifier", Quantity.Qualifier.class),
				Map.entry("figure.date_precision", DatePrecision.class),
				Map.entry("figure_comparator.kind", ComparatorKind.class),
				Map.entry("figure_comparator.relation", ComparatorRelation.class),
				Map.entry("contribution.kind", ContributionKind.class),
				Map.entry("contribution.condition_status", ConditionStatus.class),
				Map.entry("expenditure.category", ExpenditureCategory.class),
				Map.entry("training_activity.kind", TrainingKind.class),
				Map.entry("training_activity.mode", TrainingMode.class),
				Map.entry("training_activity.charge", TrainingCharge.class),
				Map.entry("training_activity.held_precision", DatePrecision.class),
				Map.entry("training_evaluation.date_precision", DatePrecision.class),
				Map.entry("communication.kind", CommunicationKind.class));
	}

}

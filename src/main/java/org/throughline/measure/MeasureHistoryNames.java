package org.throughline.measure;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Enums of figures, money and training for the change history.
 */
@Component
class MeasureHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("payer_id", "recipient_id", "provider_id");
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
				Map.entry("expenditure.category", ExpenditureCategory.class),
				Map.entry("training_activity.kind", TrainingKind.class),
				Map.entry("training_activity.mode", TrainingMode.class),
				Map.entry("training_activity.charge", TrainingCharge.class),
				Map.entry("training_activity.held_precision", DatePrecision.class),
				Map.entry("training_evaluation.date_precision", DatePrecision.class),
				Map.entry("communication.kind", CommunicationKind.class));
	}

}

package org.throughline.measure;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of indicators, and references of reviews that training is linked to, for the
 * change history.
 */
@Component
class MeasureHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("payer_id", "recipient_id", "provider_id", "linked_review_id");
	}

	@Override
	public String query() {
		return """
				select id, null, reference from review_overview where id = any(:ids)
				union all select id, null, name from indicator where id = any(:ids)""";
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("indicator", "indicators", "figure", "indicators", "contribution", "money", "expenditure",
				"money", "training_activity", "training", "communication", "training");
	}

}

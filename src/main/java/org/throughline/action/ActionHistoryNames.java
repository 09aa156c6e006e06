package org.throughline.action;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of recommendations, actions and plans for the change history.
 */
@Component
class ActionHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("recommendation_id", "other_id", "plan_id", "owner_id", "to_owner_id");
	}

	@Override
	public Set<String> technicalColumns() {
		return Set.of("updates", "evidence_count", "last_response_on", "awaited_since", "sent_by_id", "recorded_at");
	}

	@Override
	public String query() {
		return """
				select id, reference, wording from recommendation where id = any(:ids)
				union all select id, reference, wording from action where id = any(:ids)
				union all select id, null, title from action_plan where id = any(:ids)
				union all select id, 'letter ' || number, subject from letter where id = any(:ids)""";
	}

	@Override
	public String addresses() {
		return """
				select id, 'letters/' || number from letter where id = any(:ids)
				union all select id, 'response-rules/' || id from response_rule where id = any(:ids)""";
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("recommendation_link.kind", RecommendationRelation.class);
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("action", "actions", "recommendation", "recommendations", "letter", "letters");
	}

}

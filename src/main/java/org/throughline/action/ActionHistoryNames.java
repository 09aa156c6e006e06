package org.throughline.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.Markdown;

/**
 * Names of recommendations and plans, and enums of actions, for the change history.
 */
@Component
class ActionHistoryNames implements HistoryNames {

	private final JdbcClient jdbc;

	ActionHistoryNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> columns() {
		return Set.of("recommendation_id", "other_id", "plan_id", "owner_id", "to_owner_id");
	}

	@Override
	public Set<String> technicalColumns() {
		return Set.of("updates", "evidence_count", "last_heard_on");
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, reference, wording from recommendation where id = any(:ids)
				union all select id, reference, wording from action where id = any(:ids)
				union all select id, null, title from action_plan where id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				String reference = row.getString("reference");
				names.put(row.getObject("id", UUID.class), (reference != null)
						? reference + ": " + Markdown.firstWords(row.getString("wording")) : row.getString(3));
			});
		return names;
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.ofEntries(Map.entry("action.status", ActionStatus.class), Map.entry("action.rag", Rag.class),
				Map.entry("action.visibility", Visibility.class), Map.entry("action_update.kind", UpdateKind.class),
				Map.entry("action_update.status", ActionStatus.class), Map.entry("action_update.rag", Rag.class),
				Map.entry("action_update.visibility", Visibility.class),
				Map.entry("action_plan.visibility", Visibility.class),
				Map.entry("due_date_request.outcome", RequestOutcome.class),
				Map.entry("recommendation.source_type", SourceType.class),
				Map.entry("recommendation.response", RecommendationResponse.class),
				Map.entry("recommendation_link.kind", RecommendationRelation.class),
				Map.entry("recommendation.outcome", RecommendationOutcome.class),
				Map.entry("recommendation.visibility", Visibility.class));
	}

}

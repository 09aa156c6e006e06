package org.throughline.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.account.HistoryNames;

/**
 * Tells the history of changes what recommendations and plans are called.
 */
@Component
class ActionHistoryNames implements HistoryNames {

	private final JdbcClient jdbc;

	ActionHistoryNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> columns() {
		return Set.of("recommendation_id", "plan_id");
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, reference, wording from recommendation where id = any(:ids)
				union all select id, null, title from action_plan where id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				String reference = row.getString("reference");
				names.put(row.getObject("id", UUID.class), (reference != null)
						? reference + ": " + ShortTitle.of(row.getString("wording")) : row.getString(3));
			});
		return names;
	}

}

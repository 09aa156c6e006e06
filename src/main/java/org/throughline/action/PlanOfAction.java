package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * The plan that an action belongs to.
 *
 * @param name its title
 * @param scheme its grades and status words
 */
public record PlanOfAction(String slug, String name, ProgressScheme scheme) {

	static @Nullable PlanOfAction of(ResultSet row) throws SQLException {
		String slug = row.getString("plan_slug");
		return (slug != null) ? new PlanOfAction(slug, row.getString("plan_name"),
				new ProgressScheme(row.getString("grades"), row.getString("status_words"))) : null;
	}

}

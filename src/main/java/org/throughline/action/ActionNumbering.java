package org.throughline.action;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the actions and recommendations of a partnership. Each number is given once.
 */
@Component
class ActionNumbering {

	private final JdbcClient jdbc;

	ActionNumbering(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the reference of the recommendation with this number. */
	static String recommendation(int number) {
		return "rec-%04d".formatted(number);
	}

	/** Returns the reference of the action with this number. */
	static String action(int number) {
		return "act-%04d".formatted(number);
	}

	int nextRecommendation(UUID partnershipId) {
		return this.jdbc
			.sql("""
					insert into action_numbering (partnership_id, last_recommendation) values (?, 1)
					on conflict (partnership_id) do update set last_recommendation = action_numbering.last_recommendation + 1
					returning last_recommendation""")
			.param(partnershipId)
			.query(Integer.class)
			.single();
	}

	/** Reserves this many numbers and returns the first. */
	int nextActions(UUID partnershipId, int count) {
		return this.jdbc.sql("""
				insert into action_numbering (partnership_id, last_action) values (:partnership, :count)
				on conflict (partnership_id) do update set last_action = action_numbering.last_action + :count
				returning last_action - :count + 1""")
			.param("partnership", partnershipId)
			.param("count", count)
			.query(Integer.class)
			.single();
	}

}

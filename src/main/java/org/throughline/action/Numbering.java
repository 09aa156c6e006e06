package org.throughline.action;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives recommendations and actions of a partnership the references people quote, each
 * once.
 */
@Component
class Numbering {

	private final JdbcClient jdbc;

	Numbering(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String nextRecommendation(UUID partnershipId) {
		return "rec-%04d".formatted(next(partnershipId, "last_recommendation", 1));
	}

	String nextAction(UUID partnershipId) {
		return action(next(partnershipId, "last_action", 1));
	}

	/** The first of so many numbers, which nobody else gets. */
	int reserveActions(UUID partnershipId, int count) {
		return next(partnershipId, "last_action", count) - count + 1;
	}

	/** The reference of the action of this number. */
	static String action(int number) {
		return "act-%04d".formatted(number);
	}

	private int next(UUID partnershipId, String counter, int count) {
		return this.jdbc.sql("""
				insert into action_numbering (partnership_id, %1$s) values (:partnership, :count)
				on conflict (partnership_id) do update set %1$s = action_numbering.%1$s + :count
				returning %1$s""".formatted(counter))
			.param("partnership", partnershipId)
			.param("count", count)
			.query(Integer.class)
			.single();
	}

}

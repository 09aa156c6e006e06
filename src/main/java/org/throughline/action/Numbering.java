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
		return "rec-%04d".formatted(next(partnershipId, "last_recommendation"));
	}

	String nextAction(UUID partnershipId) {
		return "act-%04d".formatted(next(partnershipId, "last_action"));
	}

	private int next(UUID partnershipId, String counter) {
		return this.jdbc.sql("""
				insert into action_numbering (partnership_id, %1$s) values (?, 1)
				on conflict (partnership_id) do update set %1$s = action_numbering.%1$s + 1
				returning %1$s""".formatted(counter)).param(partnershipId).query(Integer.class).single();
	}

}

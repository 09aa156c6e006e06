package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads what a table of actions shows besides the actions.
 */
@Component
class ActionRowReader {

	private final JdbcClient jdbc;

	ActionRowReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ActionRow> rows(UUID partnershipId, List<ActionSummary> actions) {
		var recommendations = recommendations(partnershipId);
		var revised = revised(partnershipId);
		var more = more(partnershipId);
		return actions.stream().map((action) -> {
			var found = more.getOrDefault(action.id(), More.NONE);
			return new ActionRow(action, found.themes(), found.lastNote(), found.evidenceLink(), found.evidenced(),
					revised.getOrDefault(action.id(), List.of()), recommendations.getOrDefault(action.id(), List.of()));
		}).toList();
	}

	private Map<UUID, List<ActionRow.Recommended>> recommendations(UUID partnershipId) {
		var recommendations = new HashMap<UUID, List<ActionRow.Recommended>>();
		this.jdbc.sql("""
				select x.action_id, r.reference, r.number_as_written as number, r.wording, r.source_title
				from recommendation r join action_recommendation x on x.recommendation_id = r.id
				where r.partnership_id = ? order by r.position""").param(partnershipId).query((row) -> {
			recommendations.computeIfAbsent(row.getObject("action_id", UUID.class), (action) -> new ArrayList<>())
				.add(MappedRecord.read(row, ActionRow.Recommended.class));
		});
		return recommendations;
	}

	private Map<UUID, List<RevisedDueDate>> revised(UUID partnershipId) {
		var revised = new HashMap<UUID, List<RevisedDueDate>>();
		this.jdbc
			.sql("""
					select u.action_id, u.due_on, u.as_of as decided_on from action_update u join action a on a.id = u.action_id
					where a.partnership_id = ? and u.kind = 'NEW_DATE' order by u.number""")
			.param(partnershipId)
			.query((row) -> {
				revised.computeIfAbsent(row.getObject("action_id", UUID.class), (action) -> new ArrayList<>())
					.add(MappedRecord.read(row, RevisedDueDate.class));
			});
		return revised;
	}

	private Map<UUID, More> more(UUID partnershipId) {
		var more = new HashMap<UUID, More>();
		this.jdbc.sql("""
				select a.id,
				  (select json_object_agg(t.slug, t.name order by t.slug)
				    from action_theme x join theme_label t on t.id = x.theme_id where x.action_id = a.id) as themes,
				  (select u.note from action_update u where u.action_id = a.id and u.note is not null
				    and u.kind in ('PROGRESS', 'VERIFIED', 'RETURNED', 'REOPENED')
				    order by u.number desc limit 1) as last_note,
				  (select e.link from evidence e where e.action_id = a.id and e.link is not null
				    order by e.number desc limit 1) as evidence_link,
				  has_new_evidence(a.id) as evidenced
				from action a where a.partnership_id = ?""").param(partnershipId).query((row) -> {
			more.put(row.getObject("id", UUID.class), More.of(row));
		});
		return more;
	}

	private record More(Map<String, String> themes, @Nullable String lastNote, @Nullable String evidenceLink,
			boolean evidenced) {

		static final More NONE = new More(Map.of(), null, null, false);

		static More of(ResultSet row) throws SQLException {
			String json = row.getString("themes");
			Map<String, String> themes = new LinkedHashMap<>();
			if (json != null) {
				Json.read(json, Map.class).forEach((slug, name) -> themes.put(slug.toString(), name.toString()));
			}
			return new More(themes, row.getString("last_note"), row.getString("evidence_link"),
					row.getBoolean("evidenced"));
		}

	}

}

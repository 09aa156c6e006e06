package org.throughline.action;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads the values that a table of actions shows in addition to the actions.
 */
@Component
class ActionRowReader {

	private static final String MORE = """
			select to_json(x) from (
			  select a.id,
			    (select coalesce(json_object_agg(t.slug, t.name order by t.slug), '{}')
			      from action_theme x join theme_label t on t.id = x.theme_id where x.action_id = a.id) as themes,
			    (select u.note from action_update u where u.action_id = a.id and u.note is not null
			      and u.kind in ('PROGRESS', 'VERIFIED', 'RETURNED', 'REOPENED')
			      order by u.number desc limit 1) as last_note,
			    (select e.link from evidence e where e.action_id = a.id and e.link is not null
			      order by e.number desc limit 1) as evidence_link,
			    has_new_evidence(a.id) as evidenced,
			    (select coalesce(json_agg(json_build_object('due_on', u.due_on, 'decided_on', u.as_of) order by u.number), '[]')
			      from action_update u where u.action_id = a.id and u.kind = 'NEW_DATE') as revised,
			    (select coalesce(json_agg(json_build_object('reference', r.reference, 'number', r.number_as_written,
			        'wording', r.wording, 'source_title', r.source_title) order by r.position), '[]')
			      from action_recommendation l join recommendation r on r.id = l.recommendation_id
			      where l.action_id = a.id) as recommendations
			  from action a where a.partnership_id = ?) x""";

	private final JdbcClient jdbc;

	ActionRowReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ActionRow> rows(UUID partnershipId, List<ActionSummary> actions) {
		var more = this.jdbc.sql(MORE)
			.param(partnershipId)
			.query((row, number) -> Json.read(row.getString(1), More.class))
			.list()
			.stream()
			.collect(Collectors.toMap(More::id, Function.identity()));
		return actions.stream().map((action) -> Objects.requireNonNull(more.get(action.id())).row(action)).toList();
	}

	private record More(UUID id, Map<String, String> themes, @Nullable String lastNote, @Nullable String evidenceLink,
			boolean evidenced, List<RevisedDueDate> revised, List<ActionRow.Recommended> recommendations) {

		ActionRow row(ActionSummary action) {
			return new ActionRow(action, this.themes, this.lastNote, this.evidenceLink, this.evidenced, this.revised,
					this.recommendations);
		}

	}

}

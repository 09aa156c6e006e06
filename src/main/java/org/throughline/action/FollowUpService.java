package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.SqlConditions;

/**
 * Reads what follows from recommendations: their actions, the newest updates of these and
 * their evidence, by the rules of the actions' own pages.
 */
@Service
@Transactional(readOnly = true)
public class FollowUpService {

	/** The number of recommendations, and of actions of each, that are read. */
	public static final int MOST = 20;

	/** The number of updates of an action that are read: the newest. */
	public static final int NEWEST = 5;

	private static final String RECOMMENDATIONS = """
			select r.id, r.reference, r.number_as_written, r.wording, r.source_title, count(*) over () as every
			from recommendation r where r.partnership_id = :partnership and %s and %s
			order by r.source_title, r.position, r.reference limit :most""";

	private static final String ACTIONS = """
			select a.*, coalesce(organisation_label_at(a.owner_id, :today), a.owner_as_written) as owner
			from (
			  select x.recommendation_id, a.id, a.reference, a.wording, a.status, a.status_word, a.example, a.owner_id, a.owner_as_written,
			    row_number() over linked as place, count(*) over (partition by x.recommendation_id) as every
			  from action_recommendation x join action a on a.id = x.action_id
			  where x.recommendation_id = any(:recommendations) and (:action = '' or a.reference = :action) and %s
			  window linked as (partition by x.recommendation_id order by a.reference)) a
			where a.place <= :most order by a.reference""";

	private static final String UPDATES = """
			select u.*, array(select e.describes from evidence e where e.update_id = u.id order by e.number) as evidence
			from (
			  select u.id, u.action_id, u.number, u.as_of, u.kind, u.status, u.status_word, u.note,
			    row_number() over (partition by u.action_id order by u.number desc) as place,
			    count(*) over of_action as every, bool_or(u.kind = 'PROGRESS' and u.status <> 'NO_LONGER_NEEDED') over of_action
			      as progress_reported
			  from action_update u join action a on a.id = u.action_id where u.action_id = any(:actions) and %s
			  window of_action as (partition by u.action_id)) u
			where u.place <= :newest order by u.number""";

	private final JdbcClient jdbc;

	private final ActionVisibility visibility;

	private final Clock clock;

	FollowUpService(JdbcClient jdbc, ActionVisibility visibility, Clock clock) {
		this.jdbc = jdbc;
		this.visibility = visibility;
		this.clock = clock;
	}

	/** Returns the recommendations and actions that follow from a source. */
	public FollowUps ofSource(UUID partnershipId, SourceRef source) {
		return read(partnershipId, new SqlConditions().and("r.source_type = :type", "type", source.type().name())
			.and("r.source_id = :source", "source", source.id()), "");
	}

	/** Returns the actions that follow from one recommendation. */
	public FollowUps ofRecommendation(UUID partnershipId, String reference) {
		return read(partnershipId, new SqlConditions().and("r.reference = :reference", "reference", reference), "");
	}

	/** The recommendations linked to an action, with that action alone. */
	public FollowUps ofAction(UUID partnershipId, String reference) {
		return read(partnershipId, new SqlConditions().and("""
				exists (select from action_recommendation x join action l on l.id = x.action_id
				  where x.recommendation_id = r.id and l.partnership_id = :partnership and l.reference = :reference)""",
				"reference", reference), reference);
	}

	/** The recommendations on a theme. */
	public FollowUps ofTheme(UUID partnershipId, String theme) {
		return read(partnershipId, new SqlConditions().and("""
				r.id in (select x.recommendation_id from recommendation_theme x join theme_label t on t.id = x.theme_id
				  where t.slug = :theme)""", "theme", theme), "");
	}

	private FollowUps read(UUID partnershipId, SqlConditions which, String action) {
		var reader = this.visibility.in(partnershipId);
		var recommendations = this.jdbc.sql(RECOMMENDATIONS.formatted(reader.recommendations(), which.sql()))
			.params(reader.parameters())
			.params(which.parameters())
			.param("partnership", partnershipId)
			.param("most", MOST)
			.query(RecommendationRow.class)
			.list();
		if (recommendations.isEmpty()) {
			return new FollowUps(0, List.of());
		}
		var actions = actions(recommendations.stream().map(RecommendationRow::id).toList(), action, reader);
		var updates = updates(actions.stream().map(ActionRow::id).distinct().toList(), reader);
		return new FollowUps(recommendations.get(0).every(), recommendations.stream()
			.map((each) -> each.step(
					actions.stream().filter((linked) -> linked.recommendationId().equals(each.id())).toList(), updates))
			.toList());
	}

	private List<ActionRow> actions(List<UUID> recommendations, String action, ActionVisibility.Reader reader) {
		return this.jdbc.sql(ACTIONS.formatted(reader.actions()))
			.params(reader.parameters())
			.param("recommendations", recommendations.toArray(UUID[]::new))
			.param("action", action)
			.param("most", MOST)
			.param("today", LocalDate.now(this.clock))
			.query(MappedRecord.rows(ActionRow.class))
			.list();
	}

	private Map<UUID, List<UpdateRow>> updates(List<UUID> actions, ActionVisibility.Reader reader) {
		var updates = new HashMap<UUID, List<UpdateRow>>();
		this.jdbc.sql(UPDATES.formatted(reader.updates()))
			.params(reader.parameters())
			.param("actions", actions.toArray(UUID[]::new))
			.param("newest", NEWEST)
			.query((row) -> {
				updates.computeIfAbsent(row.getObject("action_id", UUID.class), (id) -> new ArrayList<>())
					.add(MappedRecord.read(row, UpdateRow.class));
			});
		return updates;
	}

	private record RecommendationRow(UUID id, String reference, @Nullable String numberAsWritten, String wording,
			String sourceTitle, int every) {

		FollowUps.RecommendationStep step(List<ActionRow> actions, Map<UUID, List<UpdateRow>> updates) {
			return new FollowUps.RecommendationStep(this.reference, this.numberAsWritten, this.wording,
					this.sourceTitle, actions.isEmpty() ? 0 : actions.get(0).every(),
					actions.stream().map((each) -> each.step(updates.getOrDefault(each.id(), List.of()))).toList());
		}

	}

	private record ActionRow(UUID recommendationId, UUID id, String reference, String wording, Progress progress,
			boolean example, @Nullable String owner, int every) {

		FollowUps.ActionStep step(List<UpdateRow> updates) {
			boolean reported = !updates.isEmpty() && updates.get(0).progressReported();
			return new FollowUps.ActionStep(this.reference, this.wording, this.progress.status().labelKey(reported),
					this.progress.statusWord(), this.example, this.owner,
					updates.isEmpty() ? 0 : updates.get(0).every(), updates.stream().map(UpdateRow::step).toList());
		}

	}

	private record Progress(ActionStatus status, @Nullable String statusWord) {

	}

	private record UpdateRow(FollowUps.UpdateStep step, int every, boolean progressReported) {

	}

}

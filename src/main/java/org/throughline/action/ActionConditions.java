package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which actions {@code a} a list holds, in the words of the database. The thresholds are
 * those of {@link RagRule}.
 */
final class ActionConditions {

	private static final String OVERDUE = "a.urgency = 0 and a.due_on < :today";

	private static final String DUE_SOON = "a.urgency = 0 and a.due_on between :today and :soon";

	private static final String SILENT = "a.urgency = 0 and a.last_heard_on <= :quiet";

	private static final String TO_VERIFY = "a.status = 'REPORTED_COMPLETE'";

	private static final String ASKED = """
			exists (select 1 from due_date_request q where q.action_id = a.id and q.outcome is null)""";

	static final String COUNTS = """
			count(*) as every, count(*) filter (where a.urgency = 0) as open,
			count(*) filter (where a.status = 'NOT_STARTED') as unstarted,
			count(*) filter (where %s) as overdue, count(*) filter (where %s) as due_soon,
			count(*) filter (where %s) as silent, count(*) filter (where %s) as to_verify,
			count(*) filter (where a.status = 'VERIFIED_COMPLETE') as verified,
			count(*) filter (where %s) as requests""".formatted(OVERDUE, DUE_SOON, SILENT, TO_VERIFY, ASKED);

	private final StringBuilder sql;

	private final Map<String, Object> parameters = new HashMap<>();

	private ActionConditions(String first) {
		this.sql = new StringBuilder(first);
	}

	static ActionConditions in(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader) {
		var conditions = new ActionConditions("a.partnership_id = :partnership");
		conditions.parameters.put("partnership", partnershipId);
		conditions.parameters.putAll(reader.parameters());
		conditions.and(reader.actions());
		conditions.filter(filter);
		return conditions;
	}

	static ActionConditions owned(List<ActionVisibility.Agency> agencies, ActionFilter filter) {
		var conditions = new ActionConditions("a.visibility <> 'INTERNAL'");
		if (agencies.isEmpty()) {
			conditions.and("false");
		}
		else {
			var owners = new StringBuilder();
			for (int at = 0; at < agencies.size(); at++) {
				owners.append((at > 0) ? " or " : "")
					.append("(a.owner_id = :owner%1$d and a.partnership_id = :place%1$d)".formatted(at));
				conditions.parameters.put("owner" + at, agencies.get(at).organisationId());
				conditions.parameters.put("place" + at, agencies.get(at).partnershipId());
			}
			conditions.and("(" + owners + ")");
		}
		conditions.filter(filter);
		return conditions;
	}

	private void filter(ActionFilter filter) {
		if (filter.attention() != null) {
			and(switch (filter.attention()) {
				case OVERDUE -> OVERDUE;
				case DUE_SOON -> DUE_SOON;
				case SILENT -> SILENT;
				case TO_VERIFY -> TO_VERIFY;
				case NEW_DATE_ASKED -> ASKED;
			});
		}
		if (filter.status() != null) {
			and("a.status = :status", "status", filter.status().name());
		}
		if (given(filter.ownerSlug())) {
			and("a.owner_id = (select id from organisation where slug = :ownerSlug)", "ownerSlug", filter.ownerSlug());
		}
		if (given(filter.planSlug())) {
			and("exists (select 1 from action_plan fp where fp.id = a.plan_id and fp.slug = :planSlug)", "planSlug",
					filter.planSlug());
		}
		if (given(filter.themeSlug())) {
			and("""
					exists (select 1 from action_theme ft where ft.action_id = a.id
					and ft.theme_id = (select id from theme where slug = :themeSlug))""", "themeSlug",
					filter.themeSlug());
		}
		if (given(filter.recommendationReference())) {
			and("""
					exists (select 1 from action_recommendation fr join recommendation r on r.id = fr.recommendation_id
					where fr.action_id = a.id and r.reference = :answered)""", "answered",
					filter.recommendationReference());
		}
		if (given(filter.words())) {
			and("(a.wording ilike :words or a.lead_role ilike :words or a.reference ilike :words)", "words",
					like(filter.words()));
		}
	}

	ActionConditions and(String condition) {
		this.sql.append(" and ").append(condition);
		return this;
	}

	ActionConditions and(String condition, String name, @Nullable Object value) {
		this.parameters.put(name, value);
		return and(condition);
	}

	ActionConditions with(Map<String, ?> values) {
		this.parameters.putAll(values);
		return this;
	}

	String sql() {
		return this.sql.toString();
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	static String order(@Nullable Attention attention) {
		if (attention == Attention.SILENT) {
			return "a.last_heard_on, a.id";
		}
		if (attention == Attention.TO_VERIFY) {
			return "a.status_changed_at, a.id";
		}
		return "a.urgency, a.due_on, a.id";
	}

	/** The days the conditions speak of. */
	static Map<String, Object> days(LocalDate today) {
		return Map.of("today", today, "soon", today.plusDays(RagRule.DUE_SOON_DAYS), "quiet",
				today.minusDays(RagRule.SILENT_DAYS));
	}

	static ActionCounts counts(ResultSet row) throws SQLException {
		return new ActionCounts(row.getLong("every"), row.getLong("open"), row.getLong("unstarted"),
				row.getLong("overdue"), row.getLong("due_soon"), row.getLong("silent"), row.getLong("to_verify"),
				row.getLong("verified"), row.getLong("requests"));
	}

	static boolean given(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	static String like(@Nullable String words) {
		return "%" + String.valueOf(words).strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}

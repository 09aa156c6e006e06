package org.throughline.action;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Conditions on the actions {@code a} of a list. The thresholds are those of
 * {@link RagRule}.
 */
final class ActionConditions {

	private static final String REQUESTED = """
			exists (select from due_date_request q where q.action_id = a.id and q.outcome is null)""";

	private static final String URGENT = """
			a.urgency = 0 and (a.due_on <= :soon or a.awaited_since <= :quiet or a.status = 'RETURNED')
			and not exists (select from action_update u
			  where u.action_id = a.id and u.kind = 'PROGRESS' and u.status <> 'NO_LONGER_NEEDED' and u.as_of >= :today)""";

	/** Open ones first, by due date. */
	static final String URGENT_FIRST = "a.urgency, a.due_on, a.position, a.id";

	/** The longest without an update first. */
	private static final String LONGEST_WAIT = "a.awaited_since, a.position, a.id";

	private static final SqlOrder SORTED = new SqlOrder(
			Map.of("wording", "left(lower(a.wording), 100)", "due", "a.due_on", "updated", "a.awaited_since"));

	/** Columns that are sorted by the name of what they refer to, and those names. */
	private static final Map<String, Group> GROUPS = Map.of("owner", new Group("a.owner_id", """
			select o.id, lower(organisation_label_at(o.id, :today)) as name from organisation_label o"""), "plan",
			new Group("a.plan_id", "select o.id, lower(o.title) as name from action_plan o"), "status",
			new Group("a.status", Arrays.stream(ActionStatus.values())
				.map((status) -> "'" + status + "'")
				.collect(
						Collectors.joining(", ", "select o.* from unnest(array[", "]) with ordinality o (id, name)"))));

	/** Condition for the actions of one partnership. */
	static final String IN = "a.partnership_id = :partnership";

	private ActionConditions() {
	}

	static SqlConditions in(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader) {
		var conditions = new SqlConditions().and(IN, "partnership", partnershipId)
			.and(reader.actions())
			.with(reader.parameters());
		return filter(conditions, filter, ":partnership");
	}

	/** Selects the actions of the agencies, in their partnerships. */
	static SqlConditions owned(List<ActionVisibility.Agency> agencies, ActionFilter filter) {
		var conditions = new SqlConditions().and("a.visibility <> 'INTERNAL'").and(ownedBy(agencies));
		for (int each = 0; each < agencies.size(); each++) {
			conditions.with(Map.of("owner" + each, agencies.get(each).organisationId(), "in" + each,
					agencies.get(each).partnershipId()));
		}
		return filter(conditions, filter, "a.partnership_id");
	}

	/** Returns a condition for the actions of the agencies, in their partnerships. */
	static String ownedBy(List<ActionVisibility.Agency> agencies) {
		return agencies.isEmpty() ? "false"
				: IntStream.range(0, agencies.size())
					.mapToObj((each) -> "a.owner_id = :owner" + each + " and a.partnership_id = :in" + each)
					.collect(Collectors.joining(" or "));
	}

	/** Selects those of them that need an update and have none of today. */
	static SqlConditions urgent(List<ActionVisibility.Agency> agencies) {
		return owned(agencies, ActionFilter.ALL).and(URGENT);
	}

	/**
	 * Selects the actions of the agencies that wait for an update: overdue, due soon,
	 * without updates for long, returned, or without an update by their present owner.
	 * What was updated today still belongs to them, so that it can be corrected.
	 */
	static SqlConditions awaitingUpdate(List<ActionVisibility.Agency> agencies) {
		return owned(agencies, ActionFilter.ALL)
			.and("""
					a.urgency = 0 and (a.due_on <= :soon or a.awaited_since <= :quiet or a.last_response_on = :today
					  or a.status = 'RETURNED' or not exists (select from action_update u
					    where u.action_id = a.id and u.kind = 'PROGRESS' and u.status <> 'NO_LONGER_NEEDED' and u.owner_id = a.owner_id))""");
	}

	private static SqlConditions filter(SqlConditions conditions, ActionFilter filter, String partnership) {
		if (filter.attention() != null) {
			conditions.and(condition(filter.attention(), partnership));
		}
		return conditions.andIfGiven("a.status = :status", "status", filter.status())
			.andIfGiven("a.owner_id = (select id from organisation_label where slug = :ownerSlug)", "ownerSlug",
					filter.ownerSlug())
			.andIfGiven("""
					exists (select from action_plan p where p.id = a.plan_id and p.slug = :planSlug)""", "planSlug",
					filter.planSlug())
			.andIfGiven("""
					exists (select from action_theme x where x.action_id = a.id
					  and x.theme_id = (select id from theme_label where slug = :themeSlug))""", "themeSlug",
					filter.themeSlug())
			.andIfGiven("""
					exists (select from action_recommendation x join recommendation r on r.id = x.recommendation_id
					  where x.action_id = a.id and r.reference = :recommendation)""", "recommendation",
					filter.recommendationReference())
			.andContains("a.wording ilike :words or a.lead_role ilike :words or a.reference ilike :words", "words",
					filter.words());
	}

	/** Returns the filters by columns. */
	static List<FilterColumn> filters(ActionFilter filter) {
		return List.of(FilterColumn.of("status", "a.status", filter.status()),
				FilterColumn.ofRecord("owner", "a.owner_id", "organisation_label", filter.ownerSlug()),
				FilterColumn.ofRecord("plan", "a.plan_id", "action_plan", filter.planSlug()),
				FilterColumn.ofRecords("theme", "array(select x.theme_id from action_theme x where x.action_id = a.id)",
						"theme_label", filter.themeSlug()));
	}

	private static String condition(Attention attention, String partnership) {
		return switch (attention) {
			case OVERDUE -> "a.urgency = 0 and a.due_on < :today";
			case DUE_SOON -> "a.urgency = 0 and a.due_on between :today and :soon";
			case NO_UPDATE -> "a.urgency = 0 and a.awaited_since <= :quiet";
			case RESPONSE_OVERDUE ->
				"a.urgency = 0 and a.awaited_since <= response_overdue_since(" + partnership + ", :today)";
			case TO_VERIFY -> "a.status = 'REPORTED_COMPLETE'";
			case NEW_DATE_REQUESTED -> REQUESTED;
			case MONITORED -> """
					a.urgency = 2 and not a.monitored_elsewhere
					and (a.monitored_until >= :today or (a.monitored_until is null and a.monitored_by is not null))""";
		};
	}

	/**
	 * Returns SQL of the identifiers of a page. A sort by a name looks up each name once,
	 * and reads no more than the page of the actions that have it.
	 * @param within the actions of the list without its filters
	 */
	static String page(SqlConditions where, String within, Pageable page, @Nullable Attention attention) {
		String usual = order(attention);
		var sort = page.getSort().stream().findFirst();
		var group = sort.map((order) -> GROUPS.get(order.getProperty())).orElse(null);
		if (group == null) {
			return page(where, SORTED.by(page.getSort(), usual), page);
		}
		String rows = "select * from action a where " + where.sql() + " and " + group.column();
		String first = " order by " + usual
				+ (page.isPaged() ? " limit " + (page.getOffset() + page.getPageSize()) : "");
		return """
				select a.id from (
				  select g.name, a.* from (%s where exists (select from action a where %s = o.id and (%s)) offset 0) g
				  cross join lateral (%s = g.id%s) a
				  union all select null, a.* from (%s is null%s) a) a
				order by a.name %s nulls last, %s %s""".formatted(group.names(), group.column(), within, rows, first,
				rows, first, sort.orElseThrow().isAscending() ? "asc" : "desc", usual, SqlConditions.limit(page));
	}

	/** Returns SQL of the identifiers of a page in an order. */
	static String page(SqlConditions where, String order, Pageable page) {
		return "select a.id from action a where " + where.sql() + " order by " + order + " "
				+ SqlConditions.limit(page);
	}

	static String order(@Nullable Attention attention) {
		if (attention == Attention.NO_UPDATE || attention == Attention.RESPONSE_OVERDUE) {
			return LONGEST_WAIT;
		}
		if (attention == Attention.TO_VERIFY) {
			return "a.status_changed_at, a.position, a.id";
		}
		return URGENT_FIRST;
	}

	/**
	 * A table that actions refer to.
	 *
	 * @param column the column of the action
	 * @param names SQL of each {@code o.id} with its {@code name}
	 */
	private record Group(String column, String names) {
	}

	static Map<String, Object> days(LocalDate today) {
		return Map.of("today", today, "soon", today.plusDays(RagRule.DUE_SOON_DAYS), "quiet",
				today.minusDays(RagRule.NO_UPDATE_DAYS));
	}

}

package org.throughline.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
			  where u.action_id = a.id and u.kind = 'PROGRESS' and u.as_of >= :today)""";

	/** Open ones first, by due date. */
	static final String URGENT_FIRST = "a.urgency, a.due_on, a.position, a.id";

	/** The longest without an update first. */
	private static final String LAST_HEARD = "a.awaited_since, a.position, a.id";

	private static final SqlOrder SORTED = new SqlOrder(
			Map.of("wording", "lower(a.wording)", "status", SqlOrder.constants("a.status", ActionStatus.class), "due",
					"a.due_on", "heard", "a.awaited_since", "owner", "lower(organisation_label_at(a.owner_id, :today))",
					"plan", "(select lower(p.title) from action_plan p where p.id = a.plan_id)"));

	private ActionConditions() {
	}

	static SqlConditions in(UUID partnershipId, ActionFilter filter, ActionVisibility.Reader reader) {
		var conditions = new SqlConditions().and("a.partnership_id = :partnership", "partnership", partnershipId)
			.and(reader.actions())
			.with(reader.parameters());
		return filter(conditions, filter, ":partnership");
	}

	/** Selects the actions of the agencies, in their partnerships. */
	static SqlConditions owned(List<ActionVisibility.Agency> agencies, ActionFilter filter) {
		var conditions = new SqlConditions().and("a.visibility <> 'INTERNAL'");
		var owners = new ArrayList<String>();
		for (var agency : agencies) {
			String owner = "owner" + owners.size();
			String partnership = "in" + owners.size();
			owners.add("a.owner_id = :" + owner + " and a.partnership_id = :" + partnership);
			conditions.with(Map.of(owner, agency.organisationId(), partnership, agency.partnershipId()));
		}
		conditions.and(owners.isEmpty() ? "false" : String.join(" or ", owners));
		return filter(conditions, filter, "a.partnership_id");
	}

	/** Selects those of them that need an update and have none of today. */
	static SqlConditions urgent(List<ActionVisibility.Agency> agencies) {
		return owned(agencies, ActionFilter.ALL).and(URGENT);
	}

	/**
	 * Selects the actions of the agencies that wait for an update: overdue, due soon,
	 * silent, returned, or without an update by their present owner. What was updated
	 * today still belongs to them, so that it can be corrected.
	 */
	static SqlConditions awaitingUpdate(List<ActionVisibility.Agency> agencies) {
		return owned(agencies, ActionFilter.ALL).and("""
				a.urgency = 0 and (a.due_on <= :soon or a.awaited_since <= :quiet or a.last_heard_on = :today
				  or a.status = 'RETURNED' or not exists (select from action_update u
				    where u.action_id = a.id and u.kind = 'PROGRESS' and u.owner_id = a.owner_id))""");
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
				FilterColumn.of("owner", "(select o.slug from organisation_label o where o.id = a.owner_id)",
						filter.ownerSlug()),
				FilterColumn.of("plan", "(select p.slug from action_plan p where p.id = a.plan_id)", filter.planSlug()),
				FilterColumn.ofSeveral("theme", """
						array(select t.slug from action_theme x join theme_label t on t.id = x.theme_id
						  where x.action_id = a.id)""", filter.themeSlug()));
	}

	private static String condition(Attention attention, String partnership) {
		return switch (attention) {
			case OVERDUE -> "a.urgency = 0 and a.due_on < :today";
			case DUE_SOON -> "a.urgency = 0 and a.due_on between :today and :soon";
			case SILENT -> "a.urgency = 0 and a.awaited_since <= :quiet";
			case RESPONSE_OVERDUE -> "a.urgency = 0 and a.awaited_since <= silent_since(" + partnership + ", :today)";
			case TO_VERIFY -> "a.status = 'REPORTED_COMPLETE'";
			case NEW_DATE_ASKED -> REQUESTED;
			case MONITORED -> """
					a.urgency = 2 and not a.monitored_elsewhere
					and (a.monitored_until >= :today or (a.monitored_until is null and a.monitored_by is not null))""";
		};
	}

	/** Returns the order of a page: its sort, and the usual one for this reason. */
	static String order(Pageable page, @Nullable Attention attention) {
		return SORTED.by(page.getSort(), order(attention));
	}

	static String order(@Nullable Attention attention) {
		if (attention == Attention.SILENT || attention == Attention.RESPONSE_OVERDUE) {
			return LAST_HEARD;
		}
		if (attention == Attention.TO_VERIFY) {
			return "a.status_changed_at, a.position, a.id";
		}
		return URGENT_FIRST;
	}

	static Map<String, Object> days(LocalDate today) {
		return Map.of("today", today, "soon", today.plusDays(RagRule.DUE_SOON_DAYS), "quiet",
				today.minusDays(RagRule.SILENT_DAYS));
	}

}

package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * How the public actions of a partnership stand. Everyone is told the same, whatever else
 * they may see: published counts are of what is public, and use verified (design, rule
 * 2).
 */
@Service
@Transactional(readOnly = true)
public class PublicActionService {

	/** How many overdue actions are named at a glance. */
	private static final int GLANCE = 5;

	private static final String COUNTED = ActionVisibility.PUBLIC_ACTION + " and not a.example";

	private static final String COUNTS = """
			count(*) as "all", count(*) filter (where a.status = 'VERIFIED_COMPLETE') as verified,
			count(*) filter (where a.status = 'REPORTED_COMPLETE') as reported,
			count(*) filter (where a.status not in ('VERIFIED_COMPLETE', 'REPORTED_COMPLETE')) as open,
			count(*) filter (where a.status = 'NOT_STARTED') as unstarted,
			count(*) filter (where a.status not in ('VERIFIED_COMPLETE', 'REPORTED_COMPLETE') and a.due_on < :today) as overdue""";

	private static final String ALL = "select " + COUNTS + " from action a where a.partnership_id = :partnership and "
			+ COUNTED + " and a.status <> 'NO_LONGER_NEEDED'";

	private static final String OVERDUE = """
			select a.reference, a.wording, coalesce((organisation_name_at(a.owner_id, :today)).name, a.owner_as_written) as owner,
			  a.due_on, a.id
			from action a where a.partnership_id = :partnership and %s and a.urgency = 0 and a.due_on < :today
			order by a.due_on, a.id limit :glance"""
		.formatted(COUNTED);

	private static final String BY_THEME = """
			select t.slug, t.name, json_build_object('all', c."all", 'verified', c.verified, 'reported', c.reported,
			  'open', c.open, 'unstarted', c.unstarted, 'overdue', c.overdue) as actions
			from (select a.theme_id, %1$s from (
			    select x.theme_id, a.id, a.status, a.due_on from action a join action_theme x on x.action_id = a.id
			    where %2$s
			    union
			    select x.theme_id, a.id, a.status, a.due_on from action a join action_recommendation ar on ar.action_id = a.id
			    join recommendation r on r.id = ar.recommendation_id
			    join recommendation_theme x on x.recommendation_id = r.id
			    where %2$s and %3$s) a
			  group by a.theme_id) c join theme t on t.id = c.theme_id"""
		.formatted(COUNTS,
				"a.partnership_id = :partnership and " + COUNTED + " and a.status <> 'NO_LONGER_NEEDED'"
						+ " and x.theme_id in (select id from theme where slug in (:themes))",
				ActionVisibility.PUBLIC_RECOMMENDATION);

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicActionService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How all of them stand. */
	public PublicActionCounts counts(UUID partnershipId) {
		return this.jdbc.sql(ALL)
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.query(PublicActionCounts.class)
			.single();
	}

	/**
	 * How they stand at a glance.
	 * @param themes slugs of the themes they are counted by
	 */
	public PublicActionOverview today(UUID partnershipId, Collection<String> themes) {
		String byTheme = themes.isEmpty() ? "'[]'::json" : rows(BY_THEME, "x.name");
		var asked = this.jdbc
			.sql("select json_build_object('all', (select to_json(x) from (%s) x), 'overdue', %s, 'themes', %s)"
				.formatted(ALL, rows(OVERDUE, "x.due_on, x.id"), byTheme))
			.param("partnership", partnershipId)
			.param("glance", GLANCE)
			.param("today", LocalDate.now(this.clock));
		if (!themes.isEmpty()) {
			asked = asked.param("themes", themes);
		}
		return Json.read(asked.query(String.class).single(), PublicActionOverview.class);
	}

	/** How those stand that belong to a report. */
	public PublicActionCounts ofReport(UUID partnershipId, ReportFollowUp report) {
		return this.jdbc.sql(ALL + " and " + report.actions(ActionVisibility.Reader.EVERYBODY))
			.params(report.parameters())
			.params(ActionVisibility.Reader.EVERYBODY.parameters())
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.query(PublicActionCounts.class)
			.single();
	}

	private static String rows(String select, String order) {
		return "coalesce((select json_agg(x order by %s) from (%s) x), '[]')".formatted(order, select);
	}

}

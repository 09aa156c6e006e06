package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Progress of a partnership's public actions. Everyone sees the same, whatever else they
 * may see: published counts are of public actions, and use verified (design, rule 2).
 */
@Service
@Transactional(readOnly = true)
public class PublicActionService {

	/** The number of overdue actions in an overview. */
	private static final int OVERVIEW = 5;

	private static final String COUNTS = """
			select count(*) as "all", count(*) filter (where a.status = 'VERIFIED_COMPLETE') as verified,
			  count(*) filter (where a.status = 'REPORTED_COMPLETE') as reported,
			  count(*) filter (where a.status not in ('VERIFIED_COMPLETE', 'REPORTED_COMPLETE')) as open,
			  count(*) filter (where a.status = 'NOT_STARTED') as unstarted,
			  count(*) filter (where a.urgency = 0 and a.due_on < :today) as overdue""";

	private static final String ALL = COUNTS + """

			from public_action a where a.partnership_id = :partnership and a.status <> 'NO_LONGER_NEEDED'""";

	private static final String BY_THEME = COUNTS
			+ """
					, t.slug, t.name
					from (
					  select null::uuid as theme_id, status, urgency, due_on from public_action where partnership_id = :partnership
					  union all
					  select theme_id, status, urgency, due_on from public_action_theme where partnership_id = :partnership
					    and theme_id = any(array(select id from theme_label where slug = any(:themes)))) a
					left join theme_label t on t.id = a.theme_id
					where a.status <> 'NO_LONGER_NEEDED' group by t.slug, t.name order by t.name nulls first""";

	private static final String OVERDUE = """
			select a.reference, a.wording, coalesce(organisation_label_at(a.owner_id, :today), a.owner_as_written) as owner,
			  a.due_on
			from public_action a where a.partnership_id = :partnership and a.urgency = 0 and a.due_on < :today
			order by a.due_on, a.position limit :size""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicActionService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the counts of all of them. */
	public PublicActionCounts counts(UUID partnershipId) {
		return asked(ALL, partnershipId).query(PublicActionCounts.class).single();
	}

	/**
	 * Returns an overview of them.
	 * @param themes slugs of the themes they are counted by
	 */
	public PublicActionOverview today(UUID partnershipId, Collection<String> themes) {
		var byTheme = asked(BY_THEME, partnershipId).param("themes", themes.toArray(String[]::new))
			.query((row, number) -> byTheme(row))
			.list();
		boolean any = !byTheme.isEmpty();
		return new PublicActionOverview(any ? byTheme.get(0).actions() : PublicActionCounts.NONE,
				asked(OVERDUE, partnershipId).param("size", OVERVIEW).query(PublicActionOverview.Overdue.class).list(),
				any ? byTheme.subList(1, byTheme.size()) : List.of());
	}

	/** The first row, without a theme, counts all. */
	private static ThemeActionCounts byTheme(ResultSet row) throws SQLException {
		return new ThemeActionCounts(String.valueOf(row.getString("slug")), String.valueOf(row.getString("name")),
				new PublicActionCounts(row.getLong("all"), row.getLong("verified"), row.getLong("reported"),
						row.getLong("open"), row.getLong("unstarted"), row.getLong("overdue")));
	}

	/** Returns the counts of those that belong to a report. */
	public PublicActionCounts ofReport(UUID partnershipId, ReportFollowUp report) {
		return asked(ALL + " and " + report.actions(ActionVisibility.Reader.EVERYBODY), partnershipId)
			.params(report.parameters())
			.params(ActionVisibility.Reader.EVERYBODY.parameters())
			.query(PublicActionCounts.class)
			.single();
	}

	/** Returns how many of them cannot be judged. */
	public JudgementCounts judgements(UUID partnershipId) {
		return judgements(partnershipId, "ACTION");
	}

	/** Returns how many public recommendations cannot be judged. */
	public JudgementCounts judgementsOfRecommendations(UUID partnershipId) {
		return judgements(partnershipId, "RECOMMENDATION");
	}

	private JudgementCounts judgements(UUID partnershipId, String kind) {
		return this.jdbc
			.sql("""
					select count(*) as "all", count(*) filter (where no_measure or no_owner or no_date) as unclear,
					  count(*) filter (where no_measure) as without_measure, count(*) filter (where no_owner) as without_owner,
					  count(*) filter (where no_date) as without_date
					from public_judgement where partnership_id = ? and kind = ?""")
			.params(partnershipId, kind)
			.query(JudgementCounts.class)
			.single();
	}

	/** Returns the counts of public recommendations by outcome. */
	public OutcomeCounts outcomes(UUID partnershipId) {
		return this.jdbc.sql("""
				select count(*) as "all", count(*) filter (where outcome = 'OPEN') as open,
				  count(*) filter (where outcome = 'IMPLEMENTED') as implemented,
				  count(*) filter (where outcome = 'NO_LONGER_NEEDED') as no_longer_needed,
				  count(*) filter (where outcome = 'CLOSED_NOT_DONE') as not_done
				from recommendation where partnership_id = ? and visibility in ('SUMMARY_PUBLIC', 'PUBLIC')""")
			.param(partnershipId)
			.query(OutcomeCounts.class)
			.single();
	}

	private JdbcClient.StatementSpec asked(String sql, UUID partnershipId) {
		return this.jdbc.sql(sql).param("partnership", partnershipId).param("today", LocalDate.now(this.clock));
	}

}

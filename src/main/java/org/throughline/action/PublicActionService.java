package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Progress of a partnership's public actions. Everyone sees the same, whatever else they
 * may see: published counts are of public actions, and use verified (design, rule 2).
 */
@Service
@Transactional(readOnly = true)
public class PublicActionService {

	private static final String COUNTS = """
			select count(*) as "all", count(*) filter (where a.status = 'VERIFIED_COMPLETE') as verified,
			  count(*) filter (where a.status = 'REPORTED_COMPLETE') as reported,
			  count(*) filter (where a.status not in ('VERIFIED_COMPLETE', 'REPORTED_COMPLETE')) as open,
			  count(*) filter (where a.status = 'NOT_STARTED') as unstarted,
			  count(*) filter (where a.urgency = 0 and a.due_on < :today) as overdue,
			  count(*) filter (where a.urgency = 0 and a.due_on is null) as undated""";

	private static final String ALL = COUNTS
			+ """

					from (select * from public_action a where a.partnership_id = :partnership and a.status <> 'NO_LONGER_NEEDED'""";

	private static final String AT_MOST = " limit :most) a";

	private static final String BY_THEME = COUNTS + """
			, t.slug, t.name
			from public_action_theme a join theme_label t on t.id = a.theme_id
			where a.partnership_id = :partnership and t.slug = any(:themes) and a.status <> 'NO_LONGER_NEEDED'
			group by t.slug, t.name order by t.name""";

	/** Each action by its owner and by each of its themes. */
	private static final String GROUPS = """
			with themed as materialized (select * from public_action_theme where partnership_id = :partnership),
			one as (
			  select 'ORGANISATION' as kind, owner_id as id, owner_as_written as written, status, urgency, due_on
			  from public_action where partnership_id = :partnership
			  union all
			  select 'THEME', theme_id, null, status, urgency, due_on from themed
			  union all
			  select 'THEME', null, null, status, urgency, due_on
			  from public_action a where partnership_id = :partnership and not exists (select from themed where themed.id = a.id)),
			counted as (
			  select kind, id, written, count(*) filter (where status = 'VERIFIED_COMPLETE') as verified,
			    count(*) filter (where status = 'REPORTED_COMPLETE') as reported,
			    count(*) filter (where status not in ('VERIFIED_COMPLETE', 'REPORTED_COMPLETE', 'NOT_STARTED')
			      and not (urgency = 0 and due_on is not null and due_on < :today)) as started,
			    count(*) filter (where status = 'NOT_STARTED'
			      and not (urgency = 0 and due_on is not null and due_on < :today)) as unstarted,
			    count(*) filter (where urgency = 0 and due_on < :today) as overdue
			  from one where status <> 'NO_LONGER_NEEDED' group by kind, id, written),
			named as (
			  select c.*, case c.kind when 'THEME' then t.name
			    else coalesce(organisation_label_at(c.id, :today), c.written) end as name
			  from counted c left join theme_label t on c.kind = 'THEME' and t.id = c.id)
			select kind, name, sum(verified) as verified, sum(reported) as reported, sum(started) as started,
			  sum(unstarted) as unstarted, sum(overdue) as overdue
			from named group by kind, name
			order by kind, name is null, sum(verified + reported + started + unstarted + overdue) desc, name""";

	private static final String AMONG = """
			select a.id, a.reference, a.wording, a.status, coalesce(a.urgency = 0 and a.due_on < :today, false) as overdue,
			  a.urgency = 0 and a.due_on is null as undated
			from public_action a where a.partnership_id = :partnership and a.id = any(:ids) order by a.reference""";

	/** One more than lists are counted. */
	private static final int COUNTED = CountedPage.MOST + 1;

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicActionService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the counts of all of them, as far as lists are counted. */
	public PublicActionCounts counts(UUID partnershipId) {
		return counts(partnershipId, COUNTED);
	}

	/** Returns the counts of all of them, however many there are. */
	public PublicActionCounts allCounts(UUID partnershipId) {
		return counts(partnershipId, null);
	}

	private PublicActionCounts counts(UUID partnershipId, @Nullable Integer most) {
		return asked(ALL + AT_MOST, partnershipId).param("most", most).query(PublicActionCounts.class).single();
	}

	/**
	 * Returns the counts by organisation and by theme, those with most actions first. An
	 * action with several themes counts for each.
	 */
	public List<PublicActionGroup> groups(UUID partnershipId) {
		return asked(GROUPS, partnershipId).query(PublicActionGroup.class).list();
	}

	public List<PublicAction> among(UUID partnershipId, Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: asked(AMONG, partnershipId).param("ids", ids.toArray(UUID[]::new)).query(PublicAction.class).list();
	}

	/**
	 * Returns the counts of those on these themes, by the name of the theme; themes
	 * without actions are left out.
	 * @param themes slugs of the themes
	 */
	public List<ThemeActionCounts> byTheme(UUID partnershipId, Collection<String> themes) {
		return themes.isEmpty() ? List.of()
				: asked(BY_THEME, partnershipId).param("themes", themes.toArray(String[]::new))
					.query(MappedRecord.rows(ThemeActionCounts.class))
					.list();
	}

	/** Returns the counts of those that belong to a report. */
	public PublicActionCounts ofReport(UUID partnershipId, ReportFollowUp report) {
		return asked(ALL + " and " + report.actions(ActionVisibility.Reader.EVERYBODY) + AT_MOST, partnershipId)
			.param("most", COUNTED)
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

	/**
	 * Returns the counts of public recommendations by outcome, as far as lists are
	 * counted.
	 */
	public OutcomeCounts outcomes(UUID partnershipId) {
		return outcomes(partnershipId, COUNTED);
	}

	/**
	 * Returns the counts of all public recommendations by outcome.
	 */
	public OutcomeCounts allOutcomes(UUID partnershipId) {
		return outcomes(partnershipId, Integer.MAX_VALUE);
	}

	private OutcomeCounts outcomes(UUID partnershipId, int most) {
		return this.jdbc
			.sql("""
					select count(*) as "all", count(*) filter (where outcome = 'OPEN') as open,
					  count(*) filter (where outcome = 'IMPLEMENTED') as implemented,
					  count(*) filter (where outcome = 'NO_LONGER_NEEDED') as no_longer_needed,
					  count(*) filter (where outcome = 'CLOSED_NOT_DONE') as not_done
					from (select outcome from recommendation where partnership_id = ? and visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
					  limit ?) counted""")
			.params(partnershipId, most)
			.query(OutcomeCounts.class)
			.single();
	}

	private JdbcClient.StatementSpec asked(String sql, UUID partnershipId) {
		return this.jdbc.sql(sql).param("partnership", partnershipId).param("today", LocalDate.now(this.clock));
	}

}

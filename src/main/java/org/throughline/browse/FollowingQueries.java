package org.throughline.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.FollowService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.ReportSummary;

/**
 * Finds news on the pages that the signed-in person follows, limited to public records.
 */
@Service
@Transactional
public class FollowingQueries {

	/** The most records that are listed. */
	private static final int MOST = 40;

	private static final String FOLLOWED = """
			select partnership_label_at(p.id, :today) as partnership, p.slug, t.name as theme, t.slug as theme_slug,
			  latest.report, latest.period
			from followed_by_person f join partnership_label p on p.id = f.partnership_id
			left join theme_label t on t.id = f.theme_id
			left join lateral (
			  select '/' || p.slug || '/' || report_part_address(r, 'OVERVIEW') as report, r.period_label as period
			  from readable_reports(p.id, false) r
			  order by r.starts_on desc, report_order(r) limit 1) latest on f.theme_id is null
			where f.person_id = :person
			order by partnership, t.name nulls first""";

	/**
	 * Of a partnership as a whole: its reports, their key messages, and records outside
	 * reports. Of a theme: everything on it.
	 */
	private static final String NEW = """
			with followed as (select partnership_id, theme_id from followed_by_person where person_id = :person),
			report as (
			  select f.report_id as id, max(f.changed_at) as changed_at from followed_record f
			  where f.changed_at > :since and f.report_id is not null
			    and f.partnership_id in (select partnership_id from followed where theme_id is null)
			  group by 1),
			found as (
			  select r.id, 'REPORT' as kind, null as state, r.title, r.period_label, '' as wording, r.path as address, r.partnership_id, coalesce(r.published_on, r.dated_on) as dated_on, report.changed_at
			  from report join report_name r on r.id = report.id and r.published
			  union all
			  select e.record_id, e.kind, e.state, e.title, null, e.wording, e.address, e.partnership_id, e.as_at, f.changed_at
			  from followed_record f join searchable_record e on e.record_id = f.record_id and e.visibility = 'PUBLIC'
			  where f.changed_at > :since and (e.until is null or e.until >= :today) and e.kind <> 'REPORT'
			    and exists (select from followed w where w.partnership_id = e.partnership_id and (w.theme_id = any (e.theme_ids)
			      or w.theme_id is null and (e.report_id is null or e.kind = 'KEY_MESSAGE'))))
			select md5(n.id::text)::uuid as id, n.kind, n.state, n.title, n.period_label, n.wording, '/' || p.slug || '/' || n.address as address,
			  partnership_label_at(p.id, :today) as author, n.dated_on, n.changed_at
			from found n join partnership_label p on p.id = n.partnership_id
			order by case when :first then null else n.changed_at end desc, n.dated_on desc nulls last, n.id limit :most""";

	private final JdbcClient jdbc;

	private final FollowService follows;

	private final CurrentUser user;

	private final Clock clock;

	FollowingQueries(JdbcClient jdbc, FollowService follows, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.follows = follows;
		this.user = user;
		this.clock = clock;
	}

	/** Records a visit of the person and returns what is new since the one before. */
	public Following visit() {
		var person = this.user.requirePerson();
		var since = this.follows.visit();
		var found = this.jdbc.sql(NEW)
			.param("person", person)
			.param("since", since.orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
			.param("first", since.isEmpty())
			.param("today", LocalDate.now(this.clock))
			.param("most", MOST + 1)
			.query((row, number) -> entry(row))
			.list();
		var entries = found.subList(0, Math.min(MOST, found.size()))
			.stream()
			.collect(Collectors.groupingBy((entry) -> Following.Group.of(entry.kind()), TreeMap::new,
					Collectors.toList()));
		return new Following(since.orElse(null), followed(person), entries, found.size() > MOST);
	}

	private static Feed.Entry entry(ResultSet row) throws SQLException {
		var entry = FeedQueries.entry(row);
		String period = row.getString("period_label");
		return (period != null) ? entry.withTitle(ReportSummary.name(entry.title(), period)) : entry;
	}

	private List<Following.Followed> followed(UUID person) {
		return this.jdbc.sql(FOLLOWED)
			.param("person", person)
			.param("today", LocalDate.now(this.clock))
			.query(Following.Followed.class)
			.list();
	}

}

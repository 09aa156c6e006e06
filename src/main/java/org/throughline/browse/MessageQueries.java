package org.throughline.browse;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.platform.persistence.Json;
import org.throughline.theme.ThemeName;

/**
 * Queries for key messages, areas for improvement and conclusions of all years.
 */
@Service
@Transactional(readOnly = true)
public class MessageQueries {

	private static final String MESSAGES = """
			with candidate as (
			  select s.id, s.position, s.audience, r.starts_on, r.period_label, report_order(r) as report_order,
			    replace(r.period_label, '/', '-') as year
			  from readable_statements(:drafts) s join readable_reports(:partnership, :drafts) r on r.id = s.report_id
			  where s.kind = :kind),
			chosen as (
			  select * from candidate c
			  where (:year = '' or c.year = :year) and (:audience = '' or lower(c.audience) = lower(:audience))
			    and (:theme = '' or exists (select from statement_theme_label t
			      where t.statement_id = c.id and t.slug = :theme))),
			shown as (
			  select c.id, row_number() over (
			    order by c.starts_on desc, c.period_label, c.report_order, c.position) as place
			  from chosen c order by place limit :size offset :before)
			select json_build_object(
			  'total', (select count(*) from chosen),
			  'years', (select coalesce(json_agg(json_build_object('slug', year, 'label', period_label)
			      order by starts_on desc, period_label), '[]')
			    from (select distinct year, period_label, starts_on from candidate) years),
			  'audiences', array(select distinct audience from candidate where audience <> '' order by audience),
			  'themes', coalesce((select json_agg(json_build_object('slug', slug, 'name', name) order by name) from (
			    select distinct t.slug, t.name from candidate c join statement_theme_label t on t.statement_id = c.id) themes),
			    '[]'),
			  'reports', array(select to_json(r) from partnership_reports(:partnership, :drafts) r),
			  'rows', array(select shown.id from shown order by shown.place))""";

	private static final String REMOVED = """
			select report_reference(later) as later, o.place, o.report, o.headline, o.wording, o.reason, count(*) over () as total
			from readable_reports(:partnership, :drafts) later
			cross join lateral (
			  select place, report, headline, wording, reason, kind, position
			  from omitted_statements(later.id, :partnership, :drafts)
			  union all
			  select null, report, null, wording, reason, 'PRIORITY', 0
			  from omitted_priorities(later.id, :partnership, :drafts)) o
			order by later.starts_on desc, later.period_label, report_order(later), o.kind, o.position, o.wording
			limit :size offset :before""";

	private final JdbcClient jdbc;

	private final StatementTextReader statements;

	MessageQueries(JdbcClient jdbc, StatementTextReader statements) {
		this.jdbc = jdbc;
		this.statements = statements;
	}

	/** Returns the statements that match the filter, newest report first. */
	public MessageResults messages(PartnershipHeading partnership, MessageFilter filter, Pageable page) {
		String json = this.jdbc.sql(MESSAGES)
			.params(partnership.parameters())
			.param("kind", filter.kind().name())
			.param("year", filter.year())
			.param("audience", filter.audience())
			.param("theme", filter.theme())
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query(String.class)
			.single();
		var read = Json.read(json, Read.class);
		var rows = this.statements.byId(partnership, new ReportRows(read.reports()), read.rows());
		return new MessageResults(new PageImpl<>(List.copyOf(rows.values()), page, read.total()), read.years(),
				read.audiences(), read.themes());
	}

	/**
	 * Returns the statements and priorities that later reports do not repeat, with the
	 * reasons, newest report first.
	 */
	public Page<RemovedStatement> removed(PartnershipHeading partnership, Pageable page) {
		var total = new AtomicInteger();
		var rows = this.jdbc.sql(REMOVED)
			.params(partnership.parameters())
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query((row, number) -> {
				total.set(row.getInt("total"));
				String place = row.getString("place");
				return new RemovedStatement(Json.read(row.getString("later"), ReportReference.class),
						new OmittedStatement((place != null) ? Json.read(place, StatementLocation.class) : null,
								Json.read(row.getString("report"), ReportReference.class), row.getString("headline"),
								row.getString("wording"), row.getString("reason")));
			})
			.list();
		return new PageImpl<>(rows, page, total.get());
	}

	private record Read(int total, List<MessageResults.Year> years, List<String> audiences, List<ThemeName> themes,
			List<ReportRow> reports, List<UUID> rows) {

	}

}

package org.throughline.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;
import org.throughline.platform.security.CurrentUser;

/**
 * Finds statements in all reports of a partnership, for its business managers. Amendments
 * and withdrawn reports are left out.
 */
@Service
@Transactional(readOnly = true)
public class StatementQueries {

	private static final String EARLIER = """
			(with recursive chain (id, step) as (
			  select s.carried_from_id, 1 where s.carried_from_id is not null
			  union all
			  select e.carried_from_id, step + 1 from chain join statement e on e.id = chain.id
			  where e.carried_from_id is not null and step < 100)
			select count(*) from chain)""";

	private static final String KIND = SqlOrder.constants("s.kind", StatementKind.class);

	private static final String USUAL = "r.starts_on desc, r.slug, " + KIND + ", s.position, s.number";

	private static final SqlOrder SORTED = new SqlOrder(Map.of("wording", "lower(coalesce(s.headline, s.wording))",
			"kind", KIND, "report", "r.starts_on", "audience", "lower(s.audience)", "earlier", EARLIER));

	private static final String FROM = "statement s join annual_report r on r.id = s.report_id";

	private final JdbcClient jdbc;

	private final ReportReader reports;

	private final CurrentUser user;

	StatementQueries(JdbcClient jdbc, ReportReader reports, CurrentUser user) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.user = user;
	}

	/** Returns a page of statements, those of the latest report first. */
	public Page<ListedStatement> page(UUID partnershipId, StatementFilter filter, Pageable page) {
		this.user.requireManager(partnershipId);
		long[] total = { 0 };
		var where = FilterColumn.narrow(within(partnershipId, filter), columns(filter));
		var found = this.jdbc
			.sql("""
					select count(*) over () as total, r.slug as report_slug, s.number, s.kind,
					  coalesce(s.headline, s.wording) as first_line, s.audience,
					  (select string_agg(t.name, ', ' order by t.name) from statement_theme_label t
					    where t.statement_id = s.id) as themes,
					  %s as earlier
					from %s where %s order by %s %s""".formatted(EARLIER, FROM, where.sql(),
					SORTED.by(page.getSort(), USUAL), SqlConditions.limit(page)))
			.params(where.parameters())
			.query((row, number) -> {
				total[0] = row.getLong("total");
				return new ListedStatement(row.getString("report_slug"), row.getInt("number"),
						StatementKind.valueOf(row.getString("kind")), row.getString("first_line"),
						row.getString("audience"), row.getString("themes"), row.getInt("earlier"));
			})
			.list();
		return new PageImpl<>(found, page, page.isPaged() ? total[0] : found.size());
	}

	/** Returns the numbers of statements that the values of filters leave. */
	public FilterCounts filterCounts(UUID partnershipId, StatementFilter filter, int most) {
		this.user.requireManager(partnershipId);
		return FilterCounts.read(this.jdbc, FROM, within(partnershipId, filter), Map.of(), columns(filter), most);
	}

	/** Returns the audiences of all reports, in order. */
	public List<String> audiences(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var where = within(partnershipId, new StatementFilter(null, null, null, null, false, false, null));
		return this.jdbc
			.sql("select distinct s.audience from " + FROM + " where " + where.sql()
					+ " and s.audience is not null order by 1")
			.params(where.parameters())
			.query(String.class)
			.list();
	}

	private SqlConditions within(UUID partnershipId, StatementFilter filter) {
		var where = new SqlConditions().and("r.partnership_id = :partnership", "partnership", partnershipId)
			.and("r.amends_id is null and r.state <> 'WITHDRAWN'")
			.andContains("concat_ws(' ', s.headline, s.wording) ilike :words", "words", filter.words());
		if (filter.repeated()) {
			where.and("s.carried_from_id is not null");
		}
		if (filter.editable()) {
			where.and("r.slug = any(:editable)", "editable",
					this.reports.reportsOf(partnershipId, true)
						.stream()
						.filter(ReportSummary::editable)
						.map(ReportSummary::slug)
						.toArray(String[]::new));
		}
		return where;
	}

	private static List<FilterColumn> columns(StatementFilter filter) {
		return List.of(FilterColumn.of("kind", "s.kind", filter.kind()),
				FilterColumn.of("report", "r.slug", filter.report()),
				FilterColumn.of("audience", "s.audience", filter.audience()), FilterColumn.ofSeveral("theme", """
						array(select t.slug from statement_theme_label t where t.statement_id = s.id)""",
						filter.theme()));
	}

}

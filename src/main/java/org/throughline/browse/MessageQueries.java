package org.throughline.browse;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.theme.ThemeName;

/**
 * Queries for key messages, areas for improvement and conclusions of all years.
 */
@Service
@Transactional(readOnly = true)
public class MessageQueries {

	private static final int PAGE = 50;

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
			  'rows', coalesce((select json_agg(json_build_object('report', s.report, 'statement', s.statement)
			      order by shown.place)
			    from shown cross join lateral (
			      select to_json(text) as statement, (select report_reference(r)
			        from readable_reports(:partnership, :drafts) r where r.id = text.report_id) as report
			      from statement_text(:partnership, :drafts) text where text.id = shown.id offset 0) s), '[]'))""";

	private final JdbcClient jdbc;

	MessageQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the statements that match the filter, newest report first.
	 * @param page the page number, starting at 1
	 */
	public MessageResults messages(PartnershipHeading partnership, MessageFilter filter, int page) {
		String json = this.jdbc.sql(MESSAGES)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("kind", filter.kind().name())
			.param("year", filter.year())
			.param("audience", filter.audience())
			.param("theme", filter.theme())
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query(String.class)
			.single();
		var read = Json.read(json, Read.class);
		return new MessageResults(new ResultPage<>(read.rows(), page, PAGE, read.total()), read.years(),
				read.audiences(), read.themes());
	}

	private record Read(int total, List<MessageResults.Year> years, List<String> audiences, List<ThemeName> themes,
			List<StatementMention> rows) {

	}

}

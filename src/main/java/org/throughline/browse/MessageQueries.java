package org.throughline.browse;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Queries for key messages, areas for improvement and conclusions of all years.
 */
@Service
@Transactional(readOnly = true)
public class MessageQueries {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	MessageQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the statements that match the filter, newest report first.
	 * @param page the page number, starting at 1
	 */
	public MessageResults messages(PartnershipHeading partnership, MessageFilter filter, int page) {
		String json = this.jdbc
			.sql("""
					with told as (
					  select s.id, s.position, s.audience, r.id as report_id, r.starts_on, r.period_label,
					    replace(r.period_label, '/', '-') as year
					  from statement s join annual_report r on r.id = s.report_id where s.kind = :kind and %1$s and %4$s),
					chosen as (
					  select * from told
					  where (:year = '' or told.year = :year) and (:audience = '' or lower(told.audience) = lower(:audience))
					    and (:theme = '' or exists (select from statement_theme tag join theme t on t.id = tag.theme_id
					      where tag.statement_id = told.id and t.slug = :theme))),
					shown as (
					  select c.id, row_number() over (order by r.starts_on desc, r.period_label, %2$s, c.position) as place
					  from chosen c join annual_report r on r.id = c.report_id
					  order by place limit :size offset :before)
					select json_build_object(
					  'total', (select count(*) from chosen),
					  'years', (select coalesce(json_agg(json_build_object('slug', year, 'label', period_label)
					      order by starts_on desc, period_label), '[]')
					    from (select distinct year, period_label, starts_on from told) years),
					  'audiences', array(select distinct audience from told where audience <> '' order by audience),
					  'themes', coalesce((select json_agg(json_build_object('slug', slug, 'name', name) order by name) from (
					    select distinct t.slug, t.name from told join statement_theme tag on tag.statement_id = told.id
					    join theme t on t.id = tag.theme_id) themes), '[]'),
					  'rows', %3$s)"""
				.formatted(ReadingSql.VISIBLE, ReadingSql.REPORT_ORDER, mentions(), ReadingSql.TOLD))
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

	private static String mentions() {
		return ReadingSql.array("""
				select shown.place, (select %s from annual_report r where r.id = told.report_id) as report,
				  to_json(told) as statement
				from shown join (%s) told on told.id = shown.id""".formatted(ReadingSql.report("r"),
				ReadingSql.statements("s.id in (select id from shown)")), "x.place");
	}

	private record Read(int total, List<MessageResults.Year> years, List<String> audiences, List<ThemeTag> themes,
			List<StatementMention> rows) {

	}

}

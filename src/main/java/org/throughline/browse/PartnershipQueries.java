package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Queries for the list of partnerships and their overview pages.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipQueries {

	private static final int PAGE = 50;

	/** The number of periods on the overview page. */
	private static final int PERIODS = 6;

	/** The themes that the newest published report speaks of. */
	private static final String OF_LATEST = """
			tag.theme_id in (select now.theme_id from latest join statement s on s.report_id = latest.id
			  join statement_theme now on now.statement_id = s.id)""";

	/** The themes of the newest report that other periods spoke of too. */
	private static final String REPEATED = """
			select t.slug, t.name, array_agg(p.period_label order by p.starts_on) as years
			from (select distinct said.theme_id, seen.starts_on, seen.period_label
			  from said join seen on seen.id = said.report_id) p join theme t on t.id = p.theme_id
			where p.theme_id in (select said.theme_id from said join latest on latest.id = said.report_id)
			group by t.id having count(*) > 1""";

	/** What the report before said to be done, and where the newest says it again. */
	private static final String BEFORE = """
			select s.kind, s.number, sec.part as section_part, s.headline, s.wording, s.position,
			  array_position(array['KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM'], s.kind) as kind_order,
			  array(select json_build_object('slug', t.slug, 'name', t.name) from statement_theme tag
			    join theme t on t.id = tag.theme_id where tag.statement_id = s.id order by t.name) as themes,
			  (select json_build_object('kind', e.kind, 'number', e.number, 'section_part', es.part, 'headline', e.headline,
			      'wording', e.wording) from statement e left join section es on es.id = e.section_id
			    where e.carried_from_id = s.id and e.report_id = (select id from latest) order by e.position limit 1) as now,
			  (select d.reason from dropped_statement d
			    where d.statement_id = s.id and d.report_id = (select id from latest)) as reason
			from statement s left join section sec on sec.id = s.section_id
			where s.report_id = (select id from former) and s.kind in ('KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM')""";

	private static final String PRIORITIES_BEFORE = """
			select pp.number, p.title as wording, pp.position,
			  array(select json_build_object('slug', t.slug, 'name', t.name) from priority_theme tag
			    join theme t on t.id = tag.theme_id where tag.priority_id = p.id order by t.name) as themes,
			  (select json_build_object('number', again.number, 'wording', n.title)
			    from priority_progress again join priority n on n.id = again.priority_id
			    where again.report_id = (select id from latest) and (n.id = p.id or n.reworded_from_id = p.id)
			    order by again.position limit 1) as now,
			  (select d.reason from dropped_priority d
			    where d.priority_id = p.id and d.report_id = (select id from latest)) as reason
			from priority_progress pp join priority p on p.id = pp.priority_id
			where pp.report_id = (select id from former)""";

	private final JdbcClient jdbc;

	private final Partnerships partnerships;

	private final Clock clock;

	PartnershipQueries(JdbcClient jdbc, Partnerships partnerships, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.clock = clock;
	}

	/** Returns the heading of a partnership's pages. */
	public PartnershipHeading heading(String slug) {
		return this.partnerships.require(slug);
	}

	/**
	 * Returns partnerships by current name, with their latest published report.
	 * @param words part of a current or former name, an abbreviation or the area; empty
	 * for all
	 * @param page the page number, starting at 1
	 */
	public ResultPage<PartnershipOverview> partnerships(String words, int page) {
		String json = this.jdbc
			.sql("""
					with found as (
					  select p.id, p.slug, p.area, coalesce(n.name, p.area) as name, n.acronym
					  from partnership p, lateral partnership_name_at(p.id, :today) n
					  where :words = '' or strpos(lower(p.area), lower(:words)) > 0 or exists (
					    select from partnership_name any_name where any_name.partnership_id = p.id
					      and strpos(lower(any_name.name || ' ' || coalesce(any_name.acronym, '')), lower(:words)) > 0))
					select json_build_object('total', (select count(*) from found), 'rows', %s)"""
				.formatted(ReadingSql.array(
						"""
								select f.slug, f.area, f.name, f.acronym,
								  (select %s from annual_report r where r.partnership_id = f.id and r.state = 'PUBLISHED'
								    order by r.starts_on desc, %s limit 1) as latest
								from found f order by f.name collate "en-GB-x-icu", f.slug limit :size offset :before"""
							.formatted(ReadingSql.report("r"), ReadingSql.REPORT_ORDER),
						"x.name collate \"en-GB-x-icu\", x.slug")))
			.param("today", LocalDate.now(this.clock))
			.param("words", words.strip())
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query(String.class)
			.single();
		var found = Json.read(json, Overviews.class);
		return new ResultPage<>(found.rows(), page, PAGE, found.total());
	}

	/** Returns the content of the overview page. */
	public PartnershipHome home(PartnershipHeading partnership) {
		String json = this.jdbc
			.sql("""
					%1$s,
					former as (select r.* from seen r where r.kind = 'PARTNERSHIP' and r.state = 'PUBLISHED'
					  and r.starts_on < (select starts_on from latest) order by r.starts_on desc limit 1),
					periods as (select r.*, dense_rank() over (order by r.starts_on desc, r.period_label) as place from seen r)
					select json_build_object(
					  'latest', (select %2$s from latest r),
					  'statements', %3$s,
					  'lists', %9$s,
					  'priorities', %4$s,
					  'repeated', %5$s,
					  'former', (select %2$s from former r),
					  'before', (%10$s)::jsonb || (%11$s)::jsonb,
					  'periods_held', (select count(distinct starts_on) from seen),
					  'reports', coalesce((select json_agg(%6$s order by r.place, %7$s) from periods r where r.place <= %8$d), '[]'),
					  'more_reports', exists (select from periods where place > %8$d))"""
				.formatted(ReadingSql.saidOnThemes(OF_LATEST), ReadingSql.report("r"),
						ReadingSql.array(ReadingSql.statements(
								"s.report_id = (select id from latest) and s.kind in ('KEY_MESSAGE', "
										+ "'IMPROVEMENT_AREA', 'REPEAT_THEME')"),
								"x.position"),
						ReadingSql.array(ReadingSql.priorities("pp.report_id = (select id from latest)"), "x.position"),
						ReadingSql.array(REPEATED, "cardinality(x.years) desc, x.name"), ReadingSql.report("r"),
						ReadingSql.REPORT_ORDER, PERIODS, ReadingSql.lists("(select id from latest)"),
						ReadingSql.array(BEFORE, "x.kind_order, x.position"),
						ReadingSql.array(PRIORITIES_BEFORE, "x.position")))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.query(String.class)
			.single();
		return Json.read(json, PartnershipHome.class);
	}

	/** Returns all reports the reader may read, newest period first. */
	public List<PeriodReports> reports(PartnershipHeading partnership) {
		String json = this.jdbc.sql("""
				select coalesce(json_agg(%s order by r.starts_on desc, r.period_label, %s), '[]') from annual_report r
				where %s""".formatted(ReadingSql.report("r"), ReadingSql.REPORT_ORDER, ReadingSql.VISIBLE))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.query(String.class)
			.single();
		return PeriodReports.of(List.of(Json.read(json, ReportReference[].class)));
	}

	private record Overviews(int total, List<PartnershipOverview> rows) {

	}

}

package org.throughline.browse;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * The parts that the statements of several pages are made of. All take the parameters
 * {@code partnership} and {@code drafts}; a report {@code r} the reader may not see, and
 * everything in it, is left out of each of them.
 */
final class ReadingSql {

	/** Whether the reader may see the report {@code r}. */
	static final String VISIBLE = "r.partnership_id = :partnership and (r.state = 'PUBLISHED' or :drafts)";

	/**
	 * Whether the reader may see the statement {@code s} of a report they may see: a
	 * voice that is quoted stays with those who read drafts until it is recorded that
	 * those who said it agreed, or that nobody in particular is quoted.
	 */
	static final String TOLD = told("s");

	/** The reports {@code r} of one period in reading order. */
	static final String REPORT_ORDER = "case r.kind when 'PARTNERSHIP' then 1 when 'SUBGROUP' then 2 else 3 end, r.slug";

	private static final String SERIES = "concat_ws('/', %1$s.kind, %1$s.group_id, %1$s.organisation_id)";

	private static final String STATEMENT = """
			select s.id, s.report_id, s.number, s.kind, s.position, sec.slug as section, sec.part as section_part, s.headline,
			  s.wording, s.quotation, s.audience, s.source, s.period_meant, case when :drafts then s.note end as note,
			  array(select p.wording from statement_point p where p.statement_id = s.id order by p.position) as points,
			  array(select json_build_object('slug', t.slug, 'name', t.name)
			    from statement_theme tag join theme t on t.id = tag.theme_id
			    where tag.statement_id = s.id order by t.name) as themes,
			  case when s.kind in ('VOICE', 'PRESSURE', 'ESCALATED_MATTER') then json_build_object('whose', s.whose,
			    'heard_how', s.heard_how, 'consent', case when :drafts then s.consent end,
			    'organisations_as_written', s.organisations_as_written,
			    'organisations', array(select coalesce((organisation_name_at(o.id, r.dated_on)).name, o.slug)
			      from statement_organisation x join organisation o on o.id = x.organisation_id
			      where x.statement_id = s.id order by o.slug),
			    'raised_by', s.raised_by, 'raised_to', s.raised_to, 'outcome', s.outcome) end as particulars,
			  line.earlier,
			  array(select %2$s
			    from statement e join annual_report r on r.id = e.report_id left join section sec on sec.id = e.section_id
			    where e.carried_from_id = s.id and %1$s and %6$s order by r.starts_on) as later,
			  array(select json_build_object('report', %3$s, 'reason', d.reason)
			    from dropped_statement d join annual_report r on r.id = d.report_id
			    where d.statement_id = s.id and %1$s order by r.starts_on) as left_out,
			  r.rolled_from_id is not null as rolled_forward
			from statement s
			join annual_report r on r.id = s.report_id
			left join section sec on sec.id = s.section_id
			left join lateral (%4$s) line on s.carried_from_id is not null
			where %1$s and %5$s and\s"""
		.formatted(VISIBLE, place("e"), report("r"), line(), TOLD, told("e"));

	private ReadingSql() {
	}

	private static String told(String statement) {
		return "(:drafts or %1$s.kind <> 'VOICE' or not %1$s.quotation or %1$s.consent in ('NOTED', 'NOT_NEEDED'))"
			.formatted(statement);
	}

	/** A select of statements {@code s} as {@link StatementText}. */
	static String statements(String where) {
		return STATEMENT + where;
	}

	/** The report as {@link ReportReference}. */
	static String report(String r) {
		return """
				json_build_object('slug', %1$s.slug, 'kind', %1$s.kind, 'title', %1$s.title,
				  'period_label', %1$s.period_label, 'body', %2$s, 'state', %1$s.state)""".formatted(r, body(r));
	}

	/** Name of the reporting body as at the report's date. */
	static String body(String r) {
		return """
				case %1$s.kind
				  when 'SUBGROUP' then (select g.name from governance_group g where g.id = %1$s.group_id)
				  when 'AGENCY' then (organisation_name_at(%1$s.organisation_id, %1$s.dated_on)).name
				  else (partnership_name_at(%1$s.partnership_id, %1$s.dated_on)).name end""".formatted(r);
	}

	/** The statement of a report {@code r} as {@link StatementLocation}. */
	private static String place(String statement) {
		return """
				json_build_object('report', %2$s, 'number', %1$s.number, 'kind', %1$s.kind, 'section_part', sec.part)"""
			.formatted(statement, report("r"));
	}

	/** What the statement {@code s} was carried from as {@link EarlierStatement}. */
	private static String line() {
		return """
				with recursive chain (id, earlier_id, step) as (
				  select s.id, s.carried_from_id, 0
				  union all
				  select e.id, e.carried_from_id, step + 1 from chain cross join lateral (
				    select * from statement earlier where earlier.id = chain.earlier_id offset 0) e
				  where step < 100),
				seen as (
				  select chain.step, e.number, e.kind, e.headline, e.wording, e.section_id, said.*
				  from chain join statement e on e.id = chain.id and %5$s
				  join lateral (select e.report_id, r.slug as report_slug, r.period_label, r.starts_on, r.ends_on, %1$s as series
				    from annual_report r where r.id = e.report_id and %2$s) said on true)
				select json_build_object(
				  'place', %3$s,
				  'chain', (select json_agg(seen order by step) from seen),
				  'report_before', (select before.id from annual_report before
				    where before.partnership_id = :partnership and (before.state = 'PUBLISHED' or :drafts)
				      and %4$s = (select series from seen where step = 0)
				      and before.starts_on < (select starts_on from seen where step = 0)
				    order by before.starts_on desc limit 1)) as earlier
				from seen e join annual_report r on r.id = e.report_id left join section sec on sec.id = e.section_id
				where e.step > 0 order by e.step limit 1"""
			.formatted(SERIES.formatted("r"), VISIBLE, place("e"), SERIES.formatted("before"), told("e"));
	}

	/**
	 * A select of priorities {@code p} with their progress {@code pp} as
	 * {@link PriorityText}.
	 */
	static String priorities(String where) {
		return """
				select pp.id, pp.report_id, pp.number, pp.position, p.title,
				  case when p.organisation_id is not null
				    then (organisation_name_at(p.organisation_id, r.dated_on)).name end as owner,
				  p.period_meant, pp.progress, pp.impact, pp.level,
				  array(select json_build_object('slug', t.slug, 'name', t.name)
				    from priority_theme tag join theme t on t.id = tag.theme_id
				    where tag.priority_id = p.id order by t.name) as themes,
				  (select former.title from priority former where former.id = p.reworded_from_id) as reworded_from,
				  (with recursive line (id, earlier_id) as (
				      select p.id, p.reworded_from_id
				      union
				      select former.id, former.reworded_from_id from line join priority former on former.id = line.earlier_id)
				    select json_agg(period_label order by starts_on) from (
				      select distinct r.starts_on, r.period_label from line cross join lateral (
				        select * from priority_progress pp where pp.priority_id = line.id offset 0) told
				      join annual_report r on r.id = told.report_id
				      where %1$s) periods) as years
				from priority_progress pp
				join priority p on p.id = pp.priority_id
				join annual_report r on r.id = pp.report_id
				where %1$s and %2$s"""
			.formatted(VISIBLE, where);
	}

	/**
	 * What was said on themes, as common table expressions {@code seen} (the reports),
	 * {@code latest} (the newest published one of the partnership itself) and
	 * {@code said} (theme, statement, report): statements tagged with a theme, and what
	 * these were carried from. The {@code offset 0} keeps PostgreSQL looking up each
	 * earlier statement by its key: it expects far longer lines than there are, and would
	 * read the whole table.
	 * @param themes which tags {@code tag} count
	 */
	static String saidOnThemes(String themes) {
		return """
				with recursive seen as (select r.* from annual_report r where %1$s),
				latest as (select * from seen r where r.kind = 'PARTNERSHIP' and r.state = 'PUBLISHED'
				  order by r.starts_on desc limit 1),
				said (theme_id, statement_id, report_id, earlier_id) as (
				  select tag.theme_id, s.id, s.report_id, s.carried_from_id
				  from seen join statement s on s.report_id = seen.id join statement_theme tag on tag.statement_id = s.id
				  where %2$s and %3$s
				  union
				  select said.theme_id, e.id, e.report_id, e.carried_from_id
				  from said cross join lateral (
				    select * from statement earlier where earlier.id = said.earlier_id offset 0) e
				  where said.earlier_id is not null and %4$s)
				"""
			.formatted(VISIBLE, themes, TOLD, told("e"));
	}

	/**
	 * A select of themes {@code t} as {@link ThemeSummary}, after {@link #saidOnThemes}.
	 */
	static String themeYears(String where) {
		return """
				select t.slug, t.name, t.description,
				  (select broader.slug from theme broader where broader.id = t.broader_id) as broader,
				  array(select label from (select distinct seen.starts_on, seen.period_label as label
				    from said join seen on seen.id = said.report_id where said.theme_id = t.id) periods
				    order by starts_on) as years,
				  (select count(*) from said join seen on seen.id = said.report_id where said.theme_id = t.id) as statements,
				  (select count(*) from priority_theme tag join priority_progress pp on pp.priority_id = tag.priority_id
				    join seen on seen.id = pp.report_id where tag.theme_id = t.id) as priorities
				from theme t where %s"""
			.formatted(where);
	}

	/** A report's own words around its lists as an array of {@link ListIntroduction}. */
	static String lists(String report) {
		return array(
				"""
						select l.kind, l.introduction, l.declared_count, l.declared_as_written,
						  (select count(*) from statement s where s.report_id = l.report_id and s.kind = l.kind and %s) as listed
						from statement_list l where l.report_id = %s"""
					.formatted(TOLD, report),
				"x.kind");
	}

	/** The rows of a select as one JSON array, in the order given. */
	static String array(String select, String order) {
		return "coalesce((select json_agg(x order by %s) from (%s) x), '[]')".formatted(order, select);
	}

	/** What kinds are read in the part, as a list of SQL texts. */
	static String kindsOf(ReportPart part) {
		return Stream
			.concat(Stream.of("''"),
					ReportHeading.kinds(part).stream().map((StatementKind kind) -> "'" + kind.name() + "'"))
			.collect(Collectors.joining(", "));
	}

}

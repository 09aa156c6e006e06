package org.throughline.browse;

import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportPart;

/**
 * Queries for reports and their parts.
 */
@Service
@Transactional(readOnly = true)
public class ReportQueries {

	private static final String CONTENTS = """
			with report as (select * from readable_reports(:partnership, :drafts) r where r.slug = :slug)
			select json_build_object(
			  'parts', array(
			    select s.part from section s join report r on r.id = s.report_id where s.body <> ''
			    union select coalesce(sec.part, s.kind) from readable_statements(:drafts) s
			      join report r on r.id = s.report_id left join section sec on sec.id = s.section_id
			    union select coalesce(o.section_part, o.kind)
			      from report r cross join lateral omitted_statements(r.id, :partnership, true) o
			      join readable_statements(:drafts) s on s.id = o.id
			    union select a.part from also_read a join report r on r.id = a.report_id
			    union select 'PRIORITIES' from priority_progress p join report r on r.id = p.report_id
			    union select 'PRIORITIES' from dropped_priority d join report r on r.id = d.report_id
			    union select shown.part from report r cross join lateral review_parts(r.id) shown
			    union select shown.part from report r cross join lateral figure_parts(r.id) shown
			    union select shown.part from report r cross join lateral money_parts(r.id) shown
			    union select a.part from assurance_part a join report r on r.id = a.report_id),
			  'reviewed', exists (select from report r where mentions_reviews(r.id)),
			  'followed_up', exists (select from action_plan p where p.partnership_id = :partnership
			      and p.report_id in (select id from report) and p.visibility in ('SUMMARY_PUBLIC', 'PUBLIC'))
			    or exists (select from recommendation c join report r on c.source_id = r.id
			        or (r.kind = 'PARTNERSHIP' and c.source_id is null and c.made_on between r.starts_on and r.ends_on)
			        or c.source_id in (select v.review_id from reviews_in_period(r.id) v
			          where v.visibility in ('SUMMARY_PUBLIC', 'PUBLIC'))
			      where c.partnership_id = :partnership and c.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')))""";

	private static final String HEADING = """
			select to_json(x) from (
			  select r.id, r.slug, r.kind, r.title, report_body(r) as body,
			    (partnership_name_at(r.partnership_id, r.dated_on)).name as partnership_name,
			    r.period_label, r.starts_on, r.ends_on, r.state, r.dated_on, r.date_precision, r.date_note, r.url, r.source,
			    (select to_json(law) from (select g.name, g.body, g.report_duty, g.source, g.verified
			      from regime g where g.key = r.regime_key) law) as regime,
			    (select g.remit from governance_group g where g.id = r.group_id) as remit,
			    ("""
			+ CONTENTS + """
					  ) as contents,
					  coalesce((select json_agg(report_reference(o) order by report_order(o))
					    from readable_reports(:partnership, :drafts) o
					    where o.id <> r.id and o.starts_on = r.starts_on and o.ends_on = r.ends_on), '[]') as related,
					  (select report_reference(o) from readable_reports(:partnership, :drafts) o
					    where report_series(o) = report_series(r) and o.starts_on < r.starts_on
					    order by o.starts_on desc limit 1) as before,
					  (select report_reference(o) from readable_reports(:partnership, :drafts) o
					    where report_series(o) = report_series(r) and o.starts_on > r.starts_on
					    order by o.starts_on limit 1) as after
					from readable_reports(:partnership, :drafts) r where r.slug = :slug) x""";

	private static final String PART = """
			select json_build_object(
			  'sections', coalesce((select json_agg(s order by s.position) from (
			    select slug, heading, body, position from section where report_id = :report and (part = :part
			      or id in (select section_id from also_read where part = :part))) s), '[]'),
			  'statements', coalesce((select json_agg(s order by s.position) from statement_text(:partnership, :drafts) s
			    where s.report_id = :report and (coalesce(s.section_part, s.kind) in (:kinds) or exists (
			      select from also_read a where a.report_id = s.report_id and a.part = :part
			        and (a.kind = s.kind or a.statement_id = s.id)))), '[]'),
			  'lists', coalesce((select json_agg(l order by l.kind) from statement_list_text(:report, :drafts) l), '[]'),
			  'dropped', coalesce((select jsonb_agg(d order by d.kind, d.position)
			      from omitted_statements(:report, :partnership, :drafts) d
			      where coalesce(d.section_part, d.kind) in (:kinds)), '[]')
			    || coalesce((select jsonb_agg(d order by d.wording)
			      from omitted_priorities(:report, :partnership, :drafts) d where :part = 'PRIORITIES'), '[]'),
			  'priorities', coalesce((select json_agg(p order by p.position) from priority_text(:partnership, :drafts) p
			    where p.report_id = :report and :part = 'PRIORITIES'), '[]'))""";

	private final JdbcClient jdbc;

	ReportQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns one part of a report. Throws {@link NotFoundException} if the report is
	 * unknown or the reader may not read it.
	 * @param own whether it must be the partnership's own report, not one of a subgroup
	 * or agency
	 */
	public ReportPage page(PartnershipHeading partnership, String slug, boolean own, ReportPart part) {
		ReportHeading report = heading(partnership, slug, own);
		return new ReportPage(report, part, text(partnership, report, part));
	}

	/**
	 * Returns the heading of a report. Throws the same exceptions as {@link #page}.
	 */
	public ReportHeading heading(PartnershipHeading partnership, String slug, boolean own) {
		ReportHeading report = heading(partnership, slug);
		if (report.reference().own() != own) {
			throw new NotFoundException();
		}
		return report;
	}

	private ReportHeading heading(PartnershipHeading partnership, String slug) {
		return this.jdbc.sql(HEADING)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("slug", slug)
			.query((row, number) -> Json.read(row.getString(1), ReportHeading.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private PartText text(PartnershipHeading partnership, ReportHeading report, ReportPart part) {
		var kinds = Stream.concat(Stream.of(part.name()), ReportHeading.kinds(part).stream().map(Enum::name)).toList();
		return this.jdbc.sql(PART)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("report", report.id())
			.param("part", part.name())
			.param("kinds", kinds)
			.query((row, number) -> Json.read(row.getString(1), PartText.class))
			.single();
	}

}

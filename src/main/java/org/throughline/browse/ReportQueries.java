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

	private static final String HEADING = """
			select to_json(x) from (
			  select h.*, json_build_object(
			    'parts', array(
			      select p.part from report_parts(r.id, :partnership, :drafts) p
			      union select p.part from review_parts(r.id) p
			      union select p.part from figure_parts(r.id) p
			      union select p.part from money_parts(r.id) p
			      union select a.part from assurance_part a where a.report_id = r.id),
			    'removals', array(select to_json(l) from late_removals(r.id) l order by l.removed_on, l.kind),
			    'reviewed', mentions_reviews(r.id),
			    'followed_up', has_follow_up(:partnership, r.id, array(select v.review_id from reviews_in_period(r.id) v
			        where v.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')))) as contents
			  from report_heading(:partnership, :drafts) h
			  cross join lateral (select (h.report).*) r
			  where r.slug = :slug) x""";

	private static final String PART = """
			select json_build_object(
			  'sections', coalesce((select json_agg(s order by s.position) from section_text(:report, :part) s), '[]'),
			  'statements', coalesce((select json_agg(s order by s.position) from statement_text(:partnership, :drafts) s
			    where s.report_id = :report and (coalesce(s.section_part, s.kind) in (:kinds) or exists (
			      select from also_shown(:report, :part) a where a.kind = s.kind or a.statement_id = s.id))), '[]'),
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

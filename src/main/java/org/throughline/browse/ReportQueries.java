package org.throughline.browse;

import java.util.stream.Collectors;
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

	/**
	 * Which parts have something to show beside the report's own words, from the tables
	 * of other modules: each line selects the part of report {@code r}.
	 */
	private static final String HELD = Stream
		.of(figures("FIGURES", "true"), figures("VOICES", "i.kind = 'SURVEY'"),
				figures("GOVERNANCE", "i.kind = 'WORKFORCE'"), stated("MONEY", "budget"),
				stated("TRAINING", "training_activity"), stated("TRAINING", "communication"),
				stated("ASSURANCE", "self_assessment"), stated("ASSURANCE", "peer_review"),
				stated("ASSURANCE", "audit"), stated("ASSURANCE", "audit_finding"),
				stated("ASSURANCE", "external_assurance"), stated("RISKS", "risk"), stated("RISKS", "risk_register"))
		.map((select) -> "union " + select + "\n")
		.collect(Collectors.joining());

	private static String figures(String part, String which) {
		return """
				select '%s' where exists (select from figure f join indicator i on i.id = f.indicator_id
				  where f.report_slug = r.slug and i.partnership_id = r.partnership_id and %s)""".formatted(part,
				which);
	}

	private final JdbcClient jdbc;

	ReportQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A select of the part, where the table holds what the report states. */
	private static String stated(String part, String table) {
		return "select '%s' where exists (select from %s held where held.partnership_id = r.partnership_id and held.report_slug = r.slug)"
			.formatted(part, table);
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
		return this.jdbc
			.sql("""
					select to_json(x) from (
					  select r.id, r.slug, r.kind, r.title, %1$s as body,
					    (partnership_name_at(r.partnership_id, r.dated_on)).name as partnership_name,
					    r.period_label, r.starts_on, r.ends_on, r.state, r.dated_on, r.date_precision, r.date_note, r.url, r.source,
					    (select to_json(law) from (select g.name, g.body, g.report_duty, g.source, g.verified
					      from regime g where g.key = r.regime_key) law) as regime,
					    (select remit from governance_group where id = r.group_id) as remit,
					    array(select part from section where report_id = r.id and body <> ''
					      union select coalesce(sec.part, s.kind) from statement s left join section sec on sec.id = s.section_id
					        where s.report_id = r.id and %8$s
					      union select coalesce(sec.part, s.kind) from dropped_statement d
					        join statement s on s.id = d.statement_id left join section sec on sec.id = s.section_id
					        where d.report_id = r.id and %8$s
					      union select a.part from also_read a where a.report_id = r.id
					      union select 'LEARNING' from learning_summary l where r.kind = 'PARTNERSHIP'
					        and l.partnership_id = r.partnership_id and l.period_label = r.period_label
					        and l.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
					      union select 'PRIORITIES' from priority_progress where report_id = r.id
					      union select 'PRIORITIES' from dropped_priority where report_id = r.id
					      %7$s) as contents,
					    exists (select from review_count c where c.partnership_id = r.partnership_id
					      and (c.report_slug = r.slug or (c.report_slug is null and c.period_label = r.period_label
					        and r.kind = 'PARTNERSHIP'))) or (r.kind = 'PARTNERSHIP' and exists (select from case_review told
					      where told.partnership_id = r.partnership_id and told.period_label = r.period_label
					        and told.visibility in ('COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC'))) as reviewed,
					    exists (select from action_plan pl where pl.partnership_id = r.partnership_id
					      and pl.report_slug = r.slug and pl.visibility in ('SUMMARY_PUBLIC', 'PUBLIC'))
					    or exists (select from recommendation rec where rec.partnership_id = r.partnership_id
					      and rec.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and (rec.source_id = r.id
					        or (r.kind = 'PARTNERSHIP' and ((rec.source_id is null and rec.made_on between r.starts_on and r.ends_on)
					          or rec.source_id in (select told.id from case_review told where told.partnership_id = r.partnership_id
					            and told.period_label = r.period_label and told.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')))))) as followed_up,
					    coalesce((select json_agg(%2$s order by %3$s) from annual_report related
					      where related.partnership_id = r.partnership_id and related.id <> r.id
					        and related.starts_on = r.starts_on and related.ends_on = r.ends_on
					        and (related.state = 'PUBLISHED' or :drafts)), '[]') as related,
					    (select %4$s from annual_report other where %5$s and other.starts_on < r.starts_on
					      order by other.starts_on desc limit 1) as before,
					    (select %4$s from annual_report other where %5$s and other.starts_on > r.starts_on
					      order by other.starts_on limit 1) as after
					  from annual_report r where %6$s and r.slug = :slug) x"""
				.formatted(ReadingSql.body("r"), ReadingSql.report("related"),
						ReadingSql.REPORT_ORDER.replace("r.", "related."), ReadingSql.report("other"), """
								other.partnership_id = r.partnership_id and other.kind = r.kind
								and other.group_id is not distinct from r.group_id
								and other.organisation_id is not distinct from r.organisation_id
								and (other.state = 'PUBLISHED' or :drafts)""", ReadingSql.VISIBLE, HELD,
						ReadingSql.TOLD))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("slug", slug)
			.query((row, number) -> Json.read(row.getString(1), ReportHeading.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private PartText text(PartnershipHeading partnership, ReportHeading report, ReportPart part) {
		String here = "coalesce(sec.part, s.kind) in ('%s', %s)".formatted(part.name(), ReadingSql.kindsOf(part));
		String alsoHere = " or exists (select from also_read a where a.report_id = s.report_id and a.part = '"
				+ part.name() + "' and (a.kind = s.kind or a.statement_id = s.id))";
		String json = this.jdbc
			.sql("""
					select json_build_object('sections', %s, 'statements', %s, 'lists', %s, 'dropped', %s, 'priorities', %s)"""
				.formatted(ReadingSql.array(
						"select slug, heading, body, position from section where report_id = :report and (part = :part"
								+ " or id in (select section_id from also_read where part = :part))",
						"x.position"),
						ReadingSql.array(ReadingSql.statements("s.report_id = :report and (" + here + alsoHere + ")"),
								"x.position"),
						ReadingSql.lists(":report"),
						(part == ReportPart.PRIORITIES) ? dropped(here) + " || " + droppedPriorities() : dropped(here),
						(part == ReportPart.PRIORITIES)
								? ReadingSql.array(ReadingSql.priorities("pp.report_id = :report"), "x.position")
								: "'[]'::json"))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("report", report.id())
			.param("part", part.name())
			.query(String.class)
			.single();
		return Json.read(json, PartText.class);
	}

	private static String dropped(String here) {
		return ReadingSql
			.array("""
					select json_build_object('report', %1$s, 'number', s.number, 'kind', s.kind, 'section_part', sec.part) as place,
					  %1$s as report, s.headline, s.wording, d.reason, s.kind, s.position
					from dropped_statement d join statement s on s.id = d.statement_id
					join annual_report r on r.id = s.report_id left join section sec on sec.id = s.section_id
					where d.report_id = :report and %2$s and %3$s and %4$s"""
				.formatted(ReadingSql.report("r"), ReadingSql.VISIBLE, here, ReadingSql.TOLD), "x.kind, x.position")
				+ "::jsonb";
	}

	private static String droppedPriorities() {
		return ReadingSql.array("""
				select said.report, p.title as wording, d.reason
				from dropped_priority d join priority p on p.id = d.priority_id
				join annual_report this on this.id = d.report_id
				join lateral (select %s as report from priority_progress pp join annual_report r on r.id = pp.report_id
				  where pp.priority_id = p.id and r.starts_on < this.starts_on and %s
				  order by r.starts_on desc limit 1) said on true
				where d.report_id = :report""".formatted(ReadingSql.report("r"), ReadingSql.VISIBLE), "x.wording")
				+ "::jsonb";
	}

}

package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ListDetails;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

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
			    'sign_offs', array(select to_json(s) from report_sign_offs(r.id) s),
			    'changes', array(select json_build_object('number', e.number, 'published_on', e.published_on, 'wording', e.changes)
			      from published_edition e where e.report_id = r.id and e.number > 1 order by e.number desc),
			    'notes', array(select to_json(n) from report_notes(r.id) n order by n.number desc),
			    'reviewed', mentions_reviews(r.id),
			    'followed_up', has_follow_up(:partnership, r.id, array(select v.review_id from reviews_in_period(r.id) v
			        where v.visibility in ('SUMMARY_PUBLIC', 'PUBLIC'))),
			    'considered', is_considered(r.id, :today)) as contents
			  from report_heading(:partnership, :drafts) h
			  cross join lateral (select (h.report).*) r
			  where r.id = :report) x""";

	private static final String PART = """
			select json_build_object(
			  'sections', array(select to_json(s) from section_text(:report, :part) s order by s.position),
			  'statements', array(select s.id from statement_text(:drafts) s
			    where s.report_id = :report and (coalesce(s.section_part, s.kind) = any (:kinds) or s.kind = any (:also) or exists (
			      select from also_shown(:report, :part) a where a.kind = s.kind or a.statement_id = s.id))
			    order by s.position),
			  'lists', array(select to_json(l) from statement_list_text(:report, :drafts) l order by l.kind),
			  'dropped', array(select to_json(d) from omitted_statements(:report, :partnership, :drafts) d
			    where coalesce(d.section_part, d.kind) = any (:kinds) order by d.kind, d.position))""";

	/** The overview has the key messages of other parts, too. */
	private static final String[] MESSAGES = { StatementKind.KEY_MESSAGE.name() };

	private static final String[] NONE = {};

	private static final String PAGE = "select (" + HEADING + "), (" + PART + ")";

	private static final String PRIORITIES = """
			select json_build_object(
			  'shown', array(select to_json(p) from priority_text(:partnership, :drafts) p
			    where p.report_id = :report order by p.position),
			  'dropped', array(select to_json(d) from omitted_priorities(:report, :partnership, :drafts) d order by d.wording),
			  'little_progress', sealed_table(:report, 'little-progress'))""";

	private final JdbcClient jdbc;

	private final ReportRowReader reports;

	private final StatementTextReader statements;

	private final Clock clock;

	ReportQueries(JdbcClient jdbc, ReportRowReader reports, StatementTextReader statements, Clock clock) {
		this.clock = clock;
		this.jdbc = jdbc;
		this.reports = reports;
		this.statements = statements;
	}

	/**
	 * Returns one part of a report. Throws {@link NotFoundException} if the report is
	 * unknown or the reader may not read it.
	 * @param own whether it must be the partnership's own report, not one of a subgroup
	 * or agency
	 */
	public ReportPage page(PartnershipHeading partnership, String slug, boolean own, ReportPart part) {
		var reports = this.reports.reports(partnership);
		var report = reports.find(slug, own).orElseThrow(NotFoundException::new);
		var kinds = Stream.concat(Stream.of(part.name()), ReportHeading.kinds(part).stream().map(Enum::name));
		return this.jdbc.sql(PAGE)
			.params(partnership.parameters())
			.param("today", LocalDate.now(this.clock))
			.param("report", report.id())
			.param("part", part.name())
			.param("kinds", kinds.toArray(String[]::new))
			.param("also", (part == ReportPart.OVERVIEW) ? MESSAGES : NONE)
			.query((row, number) -> new ReportPage(heading(row.getString(1), reports, report), part,
					text(partnership, reports, report, part, Json.read(row.getString(2), Read.class))))
			.single();
	}

	/**
	 * Returns the heading of a report. Throws the same exceptions as {@link #page}.
	 */
	public ReportHeading heading(PartnershipHeading partnership, String slug, boolean own) {
		var reports = this.reports.reports(partnership);
		var report = reports.find(slug, own).orElseThrow(NotFoundException::new);
		return this.jdbc.sql(HEADING)
			.params(partnership.parameters())
			.param("today", LocalDate.now(this.clock))
			.param("report", report.id())
			.query((row, number) -> heading(row.getString(1), reports, report))
			.single();
	}

	private static ReportHeading heading(String json, ReportRows reports, ReportRow report) {
		return new ReportHeading(Json.read(json, ReportHeading.Basis.class), reports.related(report),
				reference(reports.before(report)), reference(reports.after(report)));
	}

	private static @Nullable ReportReference reference(@Nullable ReportRow report) {
		return (report != null) ? report.reference() : null;
	}

	private PartText text(PartnershipHeading partnership, ReportRows reports, ReportRow report, ReportPart part,
			Read read) {
		var statements = this.statements.byId(partnership, reports, read.statements)
			.values()
			.stream()
			.map(StatementMention::statement)
			.collect(Collectors.partitioningBy((statement) -> part == ReportPart.OVERVIEW
					&& statement.kind() == StatementKind.KEY_MESSAGE && statement.part() != part));
		var priorities = (part == ReportPart.PRIORITIES) ? priorities(partnership, report) : Priorities.NONE;
		return new PartText(read.sections, Objects.requireNonNull(statements.get(false)),
				Objects.requireNonNull(statements.get(true)), read.lists,
				Stream.concat(read.dropped.stream(), priorities.dropped.stream()).toList(), priorities.shown,
				priorities.littleProgress);
	}

	private Priorities priorities(PartnershipHeading partnership, ReportRow report) {
		return this.jdbc.sql(PRIORITIES)
			.params(partnership.parameters())
			.param("report", report.id())
			.query((row, number) -> Json.read(row.getString(1), Priorities.class))
			.single();
	}

	private record Read(List<SectionText> sections, List<UUID> statements, List<ListDetails> lists,
			List<OmittedStatement> dropped) {

	}

	/** The priorities that a report shows, and those that it does not repeat. */
	private record Priorities(List<PriorityText> shown, List<OmittedStatement> dropped,
			@Nullable SealedTable littleProgress) {

		static final Priorities NONE = new Priorities(List.of(), List.of(), null);

	}

}

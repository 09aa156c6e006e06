package org.throughline.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads reports with one query for each kind of record, whatever their number.
 */
@Component
class ReportReader {

	private static final String REPORT = """
			from report_summary r where r.partnership_id = :partnership and r.slug = :slug
			  and (r.state = 'PUBLISHED' or :drafts and r.state <> 'WITHDRAWN')""";

	private final JdbcClient jdbc;

	private final StatementReader statements;

	private final PriorityReader priorities;

	ReportReader(JdbcClient jdbc, StatementReader statements, PriorityReader priorities) {
		this.jdbc = jdbc;
		this.statements = statements;
		this.priorities = priorities;
	}

	/** Returns the reports of a partnership, the latest period first. */
	List<ReportSummary> reportsOf(UUID partnershipId, boolean drafts) {
		return summaries(
				"""
						select to_json(r) from report_summary r
						where r.partnership_id = :partnership and r.amends_id is null and (r.state = 'PUBLISHED' or :drafts and r.state <> 'WITHDRAWN')
						order by r.starts_on desc, r.ends_on desc, r.report_order""",
				Map.of("partnership", partnershipId, "drafts", drafts));
	}

	/** Returns the drafts of partnerships, the latest period first. */
	List<ReportSummary> draftsOf(Collection<UUID> partnershipIds) {
		return summaries("""
				select to_json(r) from report_summary r
				where r.partnership_id = any(:partnerships) and r.state in ('DRAFT', 'SEALED')
				order by r.starts_on desc, r.ends_on desc, r.report_order""",
				Map.of("partnerships", partnershipIds.toArray(UUID[]::new)));
	}

	/** Returns the withdrawn reports of a partnership, the latest period first. */
	List<WithdrawnSummary> withdrawn(UUID partnershipId) {
		return this.jdbc
			.sql("""
					select r.title, r.period_label, n.path, r.withdrawn_on, r.withdrawn_reason, r.withdrawn_by, r.withdrawal_order
					from annual_report r join report_name n on n.id = r.id
					where r.partnership_id = ? and r.state = 'WITHDRAWN' order by r.starts_on desc, r.slug""")
			.param(partnershipId)
			.query(WithdrawnSummary.class)
			.list();
	}

	/**
	 * Returns other reports of the same body and kind with an overlapping period.
	 */
	List<ReportSummary> overlapping(AnnualReport report) {
		return summaries("""
				select to_json(other) from report_summary other
				join report_summary r on r.partnership_id = other.partnership_id and r.series = other.series
				where r.id = :report and other.id <> r.id and r.amends_id is null and other.amends_id is null
				  and other.starts_on <= r.ends_on and other.ends_on >= r.starts_on
				order by other.starts_on, other.slug""", Map.of("report", report.id()));
	}

	/**
	 * Returns the report that a draft amends or, of another report, the draft that amends
	 * it.
	 */
	Optional<ReportSummary> counterpart(ReportSummary report) {
		return this.jdbc.sql("select to_json(r) from report_summary r where r.amends_id = :id or r.id = :amends")
			.param("id", report.id())
			.param("amends", report.publication().amendsId())
			.query((row, number) -> Json.read(row.getString(1), ReportSummary.class))
			.optional();
	}

	/** Returns the reports that continue a statement or give a reason for removing it. */
	List<ReportSummary> laterReportsUsing(UUID statementId) {
		return summaries("""
				select to_json(r) from report_summary r
				where r.id in (
				  select s.report_id from statement s where s.carried_from_id = :statement
				  union
				  select d.report_id from dropped_statement d where d.statement_id = :statement)
				order by r.starts_on, r.slug""", Map.of("statement", statementId));
	}

	/**
	 * Returns the reports that were rolled forward from a report or continue its
	 * statements.
	 */
	List<ReportSummary> laterReportsUsingReport(UUID reportId) {
		return summaries("""
				select to_json(r) from report_summary r
				where r.id <> :report and (r.rolled_from_id = :report or r.id in (
				  select later.report_id from statement later
				  join statement s on s.id = later.carried_from_id where s.report_id = :report
				  union
				  select d.report_id from dropped_statement d
				  join statement s on s.id = d.statement_id where s.report_id = :report))
				order by r.starts_on, r.slug""", Map.of("report", reportId));
	}

	private List<ReportSummary> summaries(String sql, Map<String, ?> parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.query((row, number) -> Json.read(row.getString(1), ReportSummary.class))
			.list();
	}

	/** Returns a report without its contents. */
	Optional<ReportSummary> summary(UUID partnershipId, String slug, boolean drafts) {
		return head("select to_json(r) " + REPORT, partnershipId, slug, drafts, ReportSummary.class);
	}

	/**
	 * Returns a report with its contents.
	 * @param drafts whether the person may read drafts, this one and earlier ones
	 */
	Optional<ReportDetails> details(UUID partnershipId, String slug, boolean drafts) {
		return head("""
				select json_build_object('summary', to_json(r), 'rolled_from_id', r.rolled_from_id,
				  'open_comments', case when :drafts then open_comments(r.id) else 0 end,
				  'outstanding', array(select to_json(t) from outstanding_tasks(r.id) t))
				""" + REPORT, partnershipId, slug, drafts, Head.class).map((head) -> withContents(head, drafts));
	}

	private <T> Optional<T> head(String sql, UUID partnershipId, String slug, boolean drafts, Class<T> type) {
		return this.jdbc.sql(sql)
			.param("partnership", partnershipId)
			.param("slug", slug)
			.param("drafts", drafts)
			.query((row, number) -> Json.read(row.getString(1), type))
			.optional();
	}

	private ReportDetails withContents(Head head, boolean drafts) {
		UUID id = head.summary.id();
		return new ReportDetails(head.summary, head.rolledFromId, sections(id), this.statements.statements(id, drafts),
				this.statements.lists(id), this.priorities.priorities(id), dropped(id, drafts), head.outstanding,
				head.openComments);
	}

	/** Returns the sections of a report in order. */
	List<SectionDetails> sections(UUID reportId) {
		return this.jdbc.sql("select to_json(s) from section s where s.report_id = ? order by s.position, s.slug")
			.param(reportId)
			.query((row, number) -> Json.read(row.getString(1), SectionDetails.class))
			.list();
	}

	/** Returns whether the report has a statement or a section with text. */
	boolean hasContent(UUID reportId) {
		return this.jdbc.sql("""
				select exists (select 1 from statement where report_id = :report)
				  or exists (select 1 from section where report_id = :report and body ~ '\\S')""")
			.param("report", reportId)
			.query(Boolean.class)
			.single();
	}

	private List<DroppedDetails> dropped(UUID reportId, boolean drafts) {
		return this.jdbc.sql("""
				select kind, wording, from_period, reason from dropped_details
				where report_id = :report and (state = 'PUBLISHED' or :drafts and state <> 'WITHDRAWN')
				order by kind desc, statement_kind, position, wording""")
			.param("report", reportId)
			.param("drafts", drafts)
			.query(DroppedDetails.class)
			.list();
	}

	/** Returns the sealed reports and amendments whose day has come. */
	List<DuePublication> due(LocalDate today) {
		return this.jdbc.sql("""
				select partnership_id, slug, published_on from annual_report
				where state = 'SEALED' and published_on <= ? order by published_on, id""")
			.param(today)
			.query(DuePublication.class)
			.list();
	}

	private record Head(ReportSummary summary, @Nullable UUID rolledFromId, int openComments,
			List<OutstandingTask> outstanding) {

	}

}

package org.throughline.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.time.DatePrecision;

/**
 * Reads reports with one query for each kind of record, whatever their number.
 */
@Component
class ReportReader {

	private static final String SUMMARY = """
			select r.*, case r.kind
			  when 'PARTNERSHIP' then coalesce((partnership_name_at(r.partnership_id, r.dated_on)).name, p.area)
			  when 'SUBGROUP' then g.name
			  else coalesce((organisation_name_at(r.organisation_id, r.dated_on)).name, o.slug) end as body
			from annual_report r join partnership p on p.id = r.partnership_id
			left join governance_group g on g.id = r.group_id
			left join organisation o on o.id = r.organisation_id
			""";

	private static final String STATEMENT = """
			select s.*, c.slug as section_slug, q.slug as report_slug, q.state as report_state,
			  (select array_agg(p.wording order by p.position) from statement_point p where p.statement_id = s.id)
			    as points,
			  (select array_agg(t.slug order by t.name) from statement_theme x join theme t on t.id = x.theme_id
			    where x.statement_id = s.id) as themes,
			  (select array_agg(o.slug order by o.slug) from statement_organisation x
			    join organisation o on o.id = x.organisation_id where x.statement_id = s.id) as organisations
			from statement s join annual_report q on q.id = s.report_id left join section c on c.id = s.section_id
			""";

	private static final Comparator<StatementDetails> BY_KIND = Comparator.comparing(StatementDetails::kind)
		.thenComparing(StatementDetails::position)
		.thenComparing(StatementDetails::number);

	private final JdbcClient jdbc;

	private final LineageReader lineage;

	ReportReader(JdbcClient jdbc, LineageReader lineage) {
		this.jdbc = jdbc;
		this.lineage = lineage;
	}

	List<ReportSummary> reportsOf(UUID partnershipId, boolean drafts) {
		return this.jdbc
			.sql(SUMMARY
					+ """
							where r.partnership_id = :partnership and (r.state = 'PUBLISHED' or :drafts)
							order by r.starts_on desc, r.ends_on desc, array_position(array['PARTNERSHIP', 'SUBGROUP', 'AGENCY'], r.kind),
							  r.slug""")
			.param("partnership", partnershipId)
			.param("drafts", drafts)
			.query(ReportReader::summary)
			.list();
	}

	/**
	 * Returns other reports of the same body and kind with an overlapping period.
	 */
	List<ReportSummary> overlapping(AnnualReport.Body body, String slug, ReportContent.Period period) {
		return this.jdbc.sql(SUMMARY + """
				where r.partnership_id = :partnership and r.kind = :kind and r.slug <> :slug
				  and r.group_id is not distinct from cast(:group as uuid)
				  and r.organisation_id is not distinct from cast(:organisation as uuid)
				  and r.starts_on <= :ends and r.ends_on >= :starts
				order by r.starts_on, r.slug""")
			.param("partnership", body.partnershipId())
			.param("kind", body.kind().name())
			.param("slug", slug)
			.param("group", body.groupId())
			.param("organisation", body.organisationId())
			.param("starts", period.startsOn())
			.param("ends", period.endsOn())
			.query(ReportReader::summary)
			.list();
	}

	/** Returns the reports that continue a statement or give a reason for removing it. */
	List<ReportSummary> laterReportsUsing(UUID statementId) {
		return this.jdbc.sql(SUMMARY + """
				where r.id in (select s.report_id from statement s where s.carried_from_id = :statement
				  union select d.report_id from dropped_statement d where d.statement_id = :statement)
				order by r.starts_on, r.slug""").param("statement", statementId).query(ReportReader::summary).list();
	}

	/**
	 * Returns the reports that were rolled forward from a report or continue its
	 * statements.
	 */
	List<ReportSummary> laterReportsUsingReport(UUID reportId) {
		return this.jdbc
			.sql(SUMMARY
					+ """
							where r.id <> :report and (r.rolled_from_id = :report or r.id in (
							  select n.report_id from statement n join statement s on s.id = n.carried_from_id where s.report_id = :report
							  union
							  select d.report_id from dropped_statement d join statement s on s.id = d.statement_id
							  where s.report_id = :report))
							order by r.starts_on, r.slug""")
			.param("report", reportId)
			.query(ReportReader::summary)
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

	/**
	 * Returns whether another report has the priority or gives a reason for removing it.
	 */
	boolean priorityUsedElsewhere(UUID priorityId, UUID reportId) {
		return this.jdbc.sql("""
				select exists (select 1 from priority_progress where priority_id = :priority and report_id <> :report)
				  or exists (select 1 from dropped_priority where priority_id = :priority and report_id <> :report)""")
			.param("priority", priorityId)
			.param("report", reportId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Returns a report with its contents.
	 * @param drafts whether the person may read drafts, this one and earlier ones
	 */
	Optional<ReportDetails> details(UUID partnershipId, String slug, boolean drafts) {
		return this.jdbc.sql(SUMMARY + """
				where r.partnership_id = :partnership and r.slug = :slug and (r.state = 'PUBLISHED' or :drafts)""")
			.param("partnership", partnershipId)
			.param("slug", slug)
			.param("drafts", drafts)
			.query((row, number) -> new Head(summary(row, number), row.getObject("rolled_from_id", UUID.class),
					row.getString("withdrawn_reason")))
			.optional()
			.map((head) -> withContents(head, drafts));
	}

	/** Returns a report without its contents. */
	Optional<ReportSummary> summary(UUID partnershipId, String slug, boolean drafts) {
		return this.jdbc.sql(SUMMARY + """
				where r.partnership_id = :partnership and r.slug = :slug and (r.state = 'PUBLISHED' or :drafts)""")
			.param("partnership", partnershipId)
			.param("slug", slug)
			.param("drafts", drafts)
			.query(ReportReader::summary)
			.optional();
	}

	private ReportDetails withContents(Head head, boolean drafts) {
		UUID id = head.summary.id();
		var statements = statements(id, drafts);
		return new ReportDetails(head.summary, head.rolledFromId, head.withdrawnReason, sections(id), statements,
				lists(id, statements), priorities(head.summary, null), dropped(id, drafts));
	}

	List<SectionDetails> sections(UUID reportId) {
		return this.jdbc.sql("select * from section where report_id = ? order by position, slug")
			.param(reportId)
			.query((row, number) -> new SectionDetails(row.getObject("id", UUID.class), row.getString("slug"),
					row.getInt("position"),
					new SectionContent(ReportPart.valueOf(row.getString("part")), row.getString("heading"),
							row.getString("body")),
					row.getInt("version")))
			.list();
	}

	/** Returns one statement with its lineage. */
	Optional<StatementDetails> statement(UUID reportId, int number, boolean drafts) {
		var lineages = this.lineage.of(reportId, number, drafts);
		return this.jdbc.sql(STATEMENT + "where s.report_id = ? and s.number = ?")
			.params(reportId, number)
			.query((row, at) -> statement(row, lineages.get(row.getObject("id", UUID.class))))
			.optional();
	}

	/** Returns the audiences of a report's statements. */
	List<String> audiences(UUID reportId) {
		return this.jdbc
			.sql("select distinct audience from statement where report_id = ? and audience is not null order by 1")
			.param(reportId)
			.query(String.class)
			.list();
	}

	private List<StatementDetails> statements(UUID reportId, boolean drafts) {
		var lineages = this.lineage.of(reportId, null, drafts);
		return this.jdbc.sql(STATEMENT + "where s.report_id = ?")
			.param(reportId)
			.query((row, number) -> statement(row, lineages.get(row.getObject("id", UUID.class))))
			.list()
			.stream()
			.sorted(BY_KIND)
			.toList();
	}

	/**
	 * Returns the statements of one kind in all reports of a partnership, without
	 * lineage, the oldest report first.
	 */
	List<StatementRow> statementsOf(UUID partnershipId, StatementKind kind) {
		return this.jdbc.sql(STATEMENT + """
				where q.partnership_id = ? and s.kind = ? order by q.starts_on, q.slug, s.position, s.number""")
			.params(partnershipId, kind.name())
			.query((row, number) -> new StatementRow(row.getString("report_slug"),
					ReportState.valueOf(row.getString("report_state")), statement(row, null)))
			.list();
	}

	private static StatementDetails statement(ResultSet row, @Nullable Lineage lineage) throws SQLException {
		return new StatementDetails(row.getObject("id", UUID.class), row.getInt("number"), row.getInt("position"),
				content(row), texts(row.getArray("points")), new StatementLinks(row.getString("section_slug"),
						texts(row.getArray("themes")), texts(row.getArray("organisations"))),
				lineage, row.getInt("version"));
	}

	private static StatementContent content(ResultSet row) throws SQLException {
		String whose = row.getString("whose");
		String consent = row.getString("consent");
		return new StatementContent(StatementKind.valueOf(row.getString("kind")), row.getString("headline"),
				row.getString("wording"), row.getBoolean("quotation"),
				new StatementContext(row.getString("audience"), row.getString("source"), row.getString("period_meant"),
						row.getString("note")),
				new StatementVoice((whose != null) ? VoiceGroup.valueOf(whose) : null, row.getString("heard_how"),
						(consent != null) ? Consent.valueOf(consent) : null),
				new StatementConcern(row.getString("organisations_as_written"), row.getString("raised_by"),
						row.getString("raised_to"), row.getString("outcome")));
	}

	private List<ListDetails> lists(UUID reportId, List<StatementDetails> statements) {
		var listed = statements.stream()
			.collect(Collectors.groupingBy(StatementDetails::kind, Collectors.summingInt((statement) -> 1)));
		var lists = new EnumMap<StatementKind, ListDetails>(StatementKind.class);
		listed.forEach((kind, count) -> lists.put(kind, ListDetails.unwritten(kind, count)));
		this.jdbc.sql("select * from statement_list where report_id = ?").param(reportId).query((row) -> {
			var kind = StatementKind.valueOf(row.getString("kind"));
			lists.put(kind, list(row, kind, listed.getOrDefault(kind, 0)));
		});
		return List.copyOf(lists.values());
	}

	/** Returns the introduction of a list; an empty one if none is saved. */
	ListDetails list(UUID reportId, StatementKind kind) {
		int listed = this.jdbc.sql("select count(*) from statement where report_id = ? and kind = ?")
			.params(reportId, kind.name())
			.query(Integer.class)
			.single();
		return this.jdbc.sql("select * from statement_list where report_id = ? and kind = ?")
			.params(reportId, kind.name())
			.query((row, number) -> list(row, kind, listed))
			.optional()
			.orElseGet(() -> ListDetails.unwritten(kind, listed));
	}

	private static ListDetails list(ResultSet row, StatementKind kind, int listed) throws SQLException {
		return new ListDetails(
				row.getObject("id", UUID.class), kind, new ListContent(row.getString("introduction"),
						row.getObject("declared_count", Integer.class), row.getString("declared_as_written")),
				listed, row.getInt("version"));
	}

	/** Returns one priority. */
	Optional<PriorityDetails> priority(ReportSummary report, int number) {
		return priorities(report, number).stream().findFirst();
	}

	private List<PriorityDetails> priorities(ReportSummary report, @Nullable Integer only) {
		return this.jdbc.sql("""
				select g.*, p.title, p.period_meant, o.slug as organisation_slug,
				  (organisation_name_at(o.id, :day)).name as organisation_name,
				  (select array_agg(t.slug order by t.name) from priority_theme x join theme t on t.id = x.theme_id
				    where x.priority_id = p.id) as themes
				from priority_progress g join priority p on p.id = g.priority_id
				left join organisation o on o.id = p.organisation_id
				where g.report_id = :report and (cast(:only as integer) is null or g.number = :only)
				order by g.position, g.number""")
			.param("only", only)
			.param("report", report.id())
			.param("day", report.datedOn())
			.query((row, number) -> new PriorityDetails(row.getObject("priority_id", UUID.class),
					row.getObject("id", UUID.class), row.getInt("number"), row.getInt("position"),
					new PriorityContent(row.getString("title"), row.getString("period_meant")),
					new ProgressContent(row.getString("progress"), row.getString("impact"),
							ProgressLevel.valueOf(row.getString("level"))),
					new PriorityLinks(row.getString("organisation_slug"), row.getString("organisation_name"),
							texts(row.getArray("themes"))),
					row.getInt("version")))
			.list();
	}

	private List<DroppedDetails> dropped(UUID reportId, boolean drafts) {
		return this.jdbc
			.sql("""
					select * from (
					  select 'STATEMENT' as kind, coalesce(s.headline, s.wording) as wording, r.slug, r.period_label, d.reason,
					    r.state, d.id
					  from dropped_statement d join statement s on s.id = d.statement_id join annual_report r on r.id = s.report_id
					  where d.report_id = :report
					  union all
					  select 'PRIORITY', p.title, r.slug, r.period_label, d.reason, r.state, d.id
					  from dropped_priority d join priority p on p.id = d.priority_id
					  join annual_report here on here.id = d.report_id join annual_report r on r.id = here.rolled_from_id
					  where d.report_id = :report) left_out
					where state = 'PUBLISHED' or :drafts order by kind desc, id""")
			.param("report", reportId)
			.param("drafts", drafts)
			.query((row, number) -> new DroppedDetails(row.getString("kind"), row.getString("wording"),
					row.getString("slug"), row.getString("period_label"), row.getString("reason")))
			.list();
	}

	private static ReportSummary summary(ResultSet row, int number) throws SQLException {
		var content = new ReportContent(
				row.getString("title"), new ReportContent.Period(row.getString("period_label"),
						row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
				row.getString("regime_key"),
				new ReportContent.DocumentDate(row.getObject("dated_on", LocalDate.class),
						DatePrecision.valueOf(row.getString("date_precision")), row.getString("date_note")),
				row.getString("url"), row.getString("source"));
		return new ReportSummary(row.getObject("id", UUID.class), row.getObject("partnership_id", UUID.class),
				row.getString("slug"), ReportKind.valueOf(row.getString("kind")), row.getString("body"),
				ReportState.valueOf(row.getString("state")), content, row.getInt("version"));
	}

	private static List<String> texts(@Nullable Array array) throws SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	private record Head(ReportSummary summary, @Nullable UUID rolledFromId, @Nullable String withdrawnReason) {

	}

}

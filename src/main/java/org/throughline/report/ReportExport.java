package org.throughline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.ImportedReport.ImportedContents;
import org.throughline.report.ImportedReport.ImportedDocument;
import org.throughline.report.ImportedReport.ImportedHeading;
import org.throughline.report.ImportedReport.ImportedList;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedSharedContent;
import org.throughline.report.ImportedReport.ImportedStatement;

/**
 * Converts a report to the format of files, so that an import elsewhere creates the same
 * report.
 */
@Component
class ReportExport {

	private final JdbcClient jdbc;

	private final SharedContentService sharedContent;

	ReportExport(JdbcClient jdbc, SharedContentService sharedContent) {
		this.jdbc = jdbc;
		this.sharedContent = sharedContent;
	}

	ImportedReport export(String partnershipSlug, ReportDetails details) {
		var report = details.report();
		var content = report.content();
		return new ImportedReport(partnershipSlug, report.slug(), body(report),
				new ImportedHeading(report.title(), content.sourceLabel(),
						new ImportedPeriod(report.periodLabel(), report.startsOn(), report.endsOn()),
						content.guidance().regimeKey(), content.guidance().regimeReason(), report.by().authors()),
				new ImportedDocument(report.datedOn(),
						(report.datePrecision() != DatePrecision.DAY) ? report.datePrecision() : null,
						content.document().dateNote(), report.published() ? report.publishedOn() : null, content.url(),
						content.source()),
				report.published() ? ReportState.PUBLISHED : ReportState.DRAFT, contents(details));
	}

	private ReportBody body(ReportSummary report) {
		return this.jdbc
			.sql("""
					select to_json(body) from (
					  select r.kind, g.slug as "group", o.slug as organisation, r.joint_with_partnership as with_partnership,
					    array(select each.slug from joint_report_body b join organisation_label each on each.id = b.organisation_id
					      where b.report_id = r.id order by each.slug) as bodies
					  from annual_report r
					  left join group_label g on g.id = r.group_id
					  left join organisation_label o on o.id = r.organisation_id
					  where r.id = ?) body""")
			.param(report.id())
			.query((row, number) -> Json.read(row.getString(1), ReportBody.class))
			.single();
	}

	private ImportedContents contents(ReportDetails details) {
		var keys = keys(details.report().id());
		var sections = details.sections()
			.stream()
			.map((section) -> new ImportedSection(section.slug(), section.part(), section.heading(), section.body(),
					section.source()))
			.toList();
		var statements = details.statements().stream().map((statement) -> statement(statement, keys)).toList();
		return new ImportedContents(sections, details.lists().stream().map(ReportExport::list).toList(), statements,
				details.priorities().stream().map(ReportExport::priority).toList(), shared(details, keys));
	}

	private static ImportedList list(ListDetails list) {
		var content = list.content();
		return new ImportedList(list.kind(), content.introduction(), content.declared(), content.declaredAsWritten());
	}

	private static ImportedStatement statement(StatementDetails statement, Map<UUID, Keys> keys) {
		var key = keys.getOrDefault(statement.id(), Keys.NONE);
		return new ImportedStatement(key.own, statement.kind(), statement.content(), statement.points(),
				statement.links(), key.origin);
	}

	private static ImportedPriority priority(PriorityDetails priority) {
		var progress = priority.progress();
		return new ImportedPriority(priority.content(), priority.links(), progress.progress(), progress.impact(),
				progress.level());
	}

	private List<ImportedSharedContent> shared(ReportDetails details, Map<UUID, Keys> keys) {
		var byPart = this.sharedContent.of(details.report().id())
			.stream()
			.collect(Collectors.groupingBy(SharedContent::part, TreeMap::new, Collectors.toList()));
		var shared = new ArrayList<ImportedSharedContent>();
		byPart.forEach((part, contents) -> shared.add(new ImportedSharedContent(part,
				names(contents, "kind:").map(StatementKind::valueOf).toList(),
				names(contents, "statement:").map((number) -> key(Integer.parseInt(number), details, keys)).toList(),
				names(contents, "section:").toList())));
		return shared;
	}

	private static Stream<String> names(List<SharedContent> contents, String prefix) {
		return contents.stream().flatMap((content) -> content.name(prefix).stream());
	}

	private static String key(int number, ReportDetails details, Map<UUID, Keys> keys) {
		return details.statement(number)
			.map((statement) -> keys.getOrDefault(statement.id(), Keys.NONE).own)
			.orElse("statement-" + number);
	}

	/**
	 * Returns the names of the statements in files: the key from an imported file, or the
	 * number if a later report continues the statement or it is shown in another part.
	 */
	private Map<UUID, Keys> keys(UUID reportId) {
		var keys = new HashMap<UUID, Keys>();
		this.jdbc.sql("""
				select s.id,
				  case
				    when s.import_key is not null then s.import_key
				    when exists (select 1 from statement later where later.carried_from_id = s.id)
				      or exists (select 1 from also_read a where a.statement_id = s.id)
				    then 'statement-' || s.number
				  end as own,
				  r.slug as origin_report, coalesce(origin.import_key, 'statement-' || origin.number) as origin
				from statement s
				left join statement origin on origin.id = s.carried_from_id
				left join annual_report r on r.id = origin.report_id
				where s.report_id = ?""").param(reportId).query((row) -> {
			String report = row.getString("origin_report");
			keys.put(row.getObject("id", UUID.class), new Keys(row.getString("own"),
					(report != null) ? new ImportedOrigin(report, row.getString("origin")) : null));
		});
		return keys;
	}

	private record Keys(@Nullable String own, @Nullable ImportedOrigin origin) {

		static final Keys NONE = new Keys(null, null);

	}

}

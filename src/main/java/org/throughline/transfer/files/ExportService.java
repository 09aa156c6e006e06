package org.throughline.transfer.files;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.ImportedReport;
import org.throughline.report.ImportedReport.ImportedBody;
import org.throughline.report.ImportedReport.ImportedContents;
import org.throughline.report.ImportedReport.ImportedDocument;
import org.throughline.report.ImportedReport.ImportedList;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportService;
import org.throughline.report.SharedContentService;
import org.throughline.report.StatementDetails;

/**
 * Writes a report as a file that {@link ImportService} reads.
 */
@Service
@Transactional(readOnly = true)
public class ExportService {

	private final PartnershipService partnerships;

	private final ReportService reports;

	private final SharedContentService sharedContent;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	ExportService(PartnershipService partnerships, ReportService reports, SharedContentService sharedContent,
			JdbcClient jdbc, CurrentUser currentUser) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.sharedContent = sharedContent;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/**
	 * A report of this partnership as the text of a file; for its business managers.
	 */
	public String reportAsFile(String partnership, String slug) {
		UUID partnershipId = this.partnerships.require(partnership).id();
		this.currentUser.requireManager(partnershipId);
		return RecordWriter.write(report(this.reports.details(partnershipId, slug)));
	}

	private ImportedReport report(ReportDetails details) {
		var report = details.report();
		Whose whose = whose(report.id());
		Map<UUID, Keys> keys = keys(report.id());
		var content = report.content();
		return new ImportedReport(whose.partnership(), report.slug(),
				new ImportedBody(report.kind(), whose.groupSlug(), whose.organisation()), report.title(),
				new ImportedPeriod(report.periodLabel(), report.startsOn(), report.endsOn()),
				String.valueOf(content.regimeKey()),
				new ImportedDocument(report.datedOn(),
						(report.datePrecision() != DatePrecision.DAY) ? report.datePrecision() : null,
						content.document().dateNote(), content.url(), content.source()),
				report.state(), contents(details, keys));
	}

	private ImportedContents contents(ReportDetails details, Map<UUID, Keys> keys) {
		return new ImportedContents(
				details.sections()
					.stream()
					.map((section) -> new ImportedSection(section.slug(), section.part(), section.heading(),
							section.body()))
					.toList(),
				details.lists()
					.stream()
					.map((list) -> new ImportedList(list.kind(), list.content().introduction(),
							list.content().declared(), list.content().declaredAsWritten()))
					.toList(),
				details.statements().stream().map((statement) -> statement(statement, keys)).toList(),
				details.priorities().stream().map(ExportService::priority).toList(),
				this.sharedContent.export(details.report().id(), (number) -> key(details, number, keys)));
	}

	private static String key(ReportDetails details, int number, Map<UUID, Keys> keys) {
		var key = details.statement(number)
			.map((statement) -> keys.getOrDefault(statement.id(), Keys.NONE).own())
			.orElse(null);
		return (key != null) ? key : "statement-" + number;
	}

	private static ImportedStatement statement(StatementDetails statement, Map<UUID, Keys> keys) {
		Keys key = keys.getOrDefault(statement.id(), Keys.NONE);
		return new ImportedStatement(key.own(), statement.kind(), statement.content(), statement.points(),
				statement.links(), key.origin());
	}

	private static ImportedPriority priority(PriorityDetails priority) {
		var progress = priority.progress();
		return new ImportedPriority(priority.title(), priority.links().organisation(), priority.content().periodMeant(),
				progress.progress(), progress.impact(), progress.level(), priority.links().themes());
	}

	private Whose whose(UUID reportId) {
		return this.jdbc.sql("""
				select p.slug as partnership, g.slug as group_slug, o.slug as organisation
				from annual_report r join partnership p on p.id = r.partnership_id
				left join governance_group g on g.id = r.group_id
				left join organisation o on o.id = r.organisation_id
				where r.id = ?""").param(reportId).query(Whose.class).single();
	}

	/**
	 * How the statements are called between files: by the name a file gave them, else by
	 * their number where a later report carries them on, or they are read in several
	 * parts.
	 */
	private Map<UUID, Keys> keys(UUID reportId) {
		Map<UUID, Keys> keys = new HashMap<>();
		this.jdbc.sql("""
				select s.id, case when s.import_key is not null then s.import_key
				  when exists (select 1 from statement later where later.carried_from_id = s.id)
				    or exists (select 1 from also_read a where a.statement_id = s.id)
				  then 'statement-' || s.number end as own,
				  origin_report.slug, coalesce(origin.import_key, 'statement-' || origin.number) as origin
				from statement s left join statement origin on origin.id = s.carried_from_id
				left join annual_report origin_report on origin_report.id = origin.report_id
				where s.report_id = ?""").param(reportId).query((row) -> {
			String report = row.getString("slug");
			keys.put(row.getObject("id", UUID.class), new Keys(row.getString("own"),
					(report != null) ? new ImportedOrigin(report, row.getString("origin")) : null));
		});
		return keys;
	}

	private record Whose(String partnership, @Nullable String groupSlug, @Nullable String organisation) {

	}

	private record Keys(@Nullable String own, @Nullable ImportedOrigin origin) {

		static final Keys NONE = new Keys(null, null);

	}

}

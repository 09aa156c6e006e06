package org.throughline.report.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RecordPath;
import org.throughline.platform.form.RuleViolation;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementService;
import org.throughline.report.UsedInLaterReports;

/**
 * History and removal of statements.
 */
@Component
class StatementRecordPages extends ReportPartPages {

	private final ReportContentService contents;

	private final StatementService statements;

	StatementRecordPages(ReportService reports, ReportContentService contents, StatementService statements) {
		super(reports);
		this.contents = contents;
		this.statements = statements;
	}

	@Override
	public String path() {
		return "reports/{report}/statements/{number:[0-9]+}";
	}

	@Override
	public String kind() {
		return "statement";
	}

	@Override
	Found find(ReportSummary report, RecordPath path) {
		var statement = this.contents.statement(report, path.number());
		return new Found(statement.id(), FirstWords.of(statement.content().firstLine()), statement.version(),
				ManagedReport.name(report), listOf(report));
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		try {
			this.statements.remove(partnershipId, path.text("report"), path.number());
		}
		catch (UsedInLaterReports refused) {
			throw new RuleViolation("", "statement.usedInLaterReports",
					String.join("; ", ManagedReport.names(refused.reports())));
		}
	}

}

package org.throughline.report;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads the comments on drafts, each kind of record with one statement.
 */
@Component
class CommentReader {

	private final DraftReader drafts;

	private final JdbcClient jdbc;

	CommentReader(DraftReader drafts, JdbcClient jdbc) {
		this.drafts = drafts;
		this.jdbc = jdbc;
	}

	CommentedDraft read(ReportSummary report) {
		var parts = this.drafts.parts(report);
		var rows = this.jdbc.sql("select to_json(c) from draft_comment c where c.report_id = ? order by c.number")
			.param(report.id())
			.query((row, number) -> Json.read(row.getString(1), CommentThread.Row.class))
			.list();
		return new CommentedDraft(report, parts,
				rows.stream().filter((row) -> row.begins(rows)).map((row) -> row.thread(rows, parts)).toList());
	}

	/** Returns how many threads of a report are open and resolved. */
	CommentCounts counts(UUID reportId) {
		return this.jdbc.sql("""
				select open_comments(:report) as open,
				  (select count(*) from comment_threads(:report) c where c.resolved_at is not null) as resolved""")
			.param("report", reportId)
			.query(CommentCounts.class)
			.single();
	}

	/** Returns the number of the next comment on a report, whose row is locked. */
	int nextNumber(UUID reportId) {
		return this.jdbc.sql("select coalesce(max(number), 0) + 1 from draft_comment where report_id = ?")
			.param(reportId)
			.query(Integer.class)
			.single();
	}

}

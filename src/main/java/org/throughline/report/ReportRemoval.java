package org.throughline.report;

import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * Deletes a draft. The history keeps its rows.
 */
@Component
class ReportRemoval {

	private final ReportReader reader;

	private final JdbcClient jdbc;

	ReportRemoval(ReportReader reader, JdbcClient jdbc) {
		this.reader = reader;
		this.jdbc = jdbc;
	}

	void remove(AnnualReport report) {
		var resting = this.reader.laterReportsUsingReport(report.id());
		if (!resting.isEmpty()) {
			throw new UsedInLaterReports(resting);
		}
		var priorities = this.jdbc.sql("select priority_id from priority_progress where report_id = ?")
			.param(report.id())
			.query(UUID.class)
			.list();
		for (String table : new String[] { "draft_comment", "dropped_statement", "dropped_priority", "statement_list",
				"statement", "section", "priority_progress" }) {
			this.jdbc.sql("delete from " + table + " where report_id = ?").param(report.id()).update();
		}
		priorities.forEach(this::removeUnused);
		try {
			this.jdbc.sql("delete from annual_report where id = ?").param(report.id()).update();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("", "report.usedByRecords");
		}
	}

	/** Whether a scrutineer has written in a draft. */
	boolean hasScrutiny(UUID reportId) {
		return this.jdbc
			.sql("select exists (select from section where report_id = ? and scrutineer_id is not null and body <> '')")
			.param(reportId)
			.query(Boolean.class)
			.single();
	}

	/** Deletes a priority that no report uses. */
	void removeUnused(UUID priorityId) {
		this.jdbc.sql("""
				delete from priority p where p.id = ?
				  and not exists (select 1 from priority_progress g where g.priority_id = p.id)
				  and not exists (select 1 from dropped_priority d where d.priority_id = p.id)
				  and not exists (select 1 from priority r where r.reworded_from_id = p.id)""")
			.param(priorityId)
			.update();
	}

}

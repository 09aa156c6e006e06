package org.throughline.report;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database protects the content of published reports, whatever the services do. */
@SampleTest
@Transactional
class ClosedReportTests {

	private static final String REFUSED = "the report is published";

	private static final String REPORT = "(select id from annual_report where slug = '2024-25')";

	private static final String STATEMENT = "(select min(id::text)::uuid from statement where report_id = " + REPORT
			+ ")";

	private static final String PRIORITY = "(select min(priority_id::text)::uuid from priority_progress where report_id = "
			+ REPORT + ")";

	private static final String EARLIER = "(select min(id::text)::uuid from statement where report_id <> " + REPORT
			+ ")";

	@Autowired
	private TestReports reports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void fillAndClose() {
		UUID report = this.reports.id("2024-25");
		this.reports.point(this.jdbc.sql("select " + STATEMENT).query(UUID.class).single(), "A point");
		this.reports.priority(this.jdbc.sql("select partnership_id from annual_report where id = ?")
			.param(report)
			.query(UUID.class)
			.single(), report, "A priority", ProgressLevel.SOME);
		close();
	}

	private void close() {
		this.jdbc.sql("select set_config('throughline.amended_reports', '', true)").query(String.class).single();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update section set body = 'Other' where report_id = " + REPORT,
			"insert into section (id, report_id, slug, position, part, heading, version) values (gen_random_uuid(), "
					+ REPORT + ", 'new', 99, 'RISKS', 'New', 0)",
			"delete from section where report_id = " + REPORT
					+ " and not exists (select from statement s where s.section_id = section.id)",
			"update statement set wording = 'Other' where report_id = " + REPORT,
			"update statement set note = 'Other' where report_id = " + REPORT,
			"insert into statement (id, report_id, number, kind, position, wording, version) values (gen_random_uuid(), "
					+ REPORT + ", 999, 'NOTE', 1, 'New', 0)",
			"update statement set report_id = " + REPORT + ", number = number + 1000 where id = " + EARLIER,
			"insert into statement_point (id, statement_id, position, wording) values (gen_random_uuid(), " + STATEMENT
					+ ", 9, 'New')",
			"delete from statement_point where statement_id in (select id from statement where report_id = " + REPORT
					+ ")",
			"delete from statement_theme where statement_id in (select id from statement where report_id = " + REPORT
					+ ")",
			"insert into statement_organisation (statement_id, organisation_id) select " + STATEMENT
					+ ", id from organisation limit 1",
			"insert into statement_link (statement_id, kind, target_id) select " + STATEMENT
					+ ", 'REVIEW', id from case_review limit 1",
			"insert into statement_list (id, report_id, kind, introduction, version) values (gen_random_uuid(), "
					+ REPORT + ", 'NOTE', 'New', 0)",
			"insert into dropped_statement (id, report_id, statement_id, reason) values (gen_random_uuid(), " + REPORT
					+ ", " + EARLIER + ", 'Done')",
			"insert into dropped_priority (id, report_id, priority_id, reason) values (gen_random_uuid(), " + REPORT
					+ ", " + PRIORITY + ", 'Done')",
			"update priority_progress set progress = 'Other' where report_id = " + REPORT,
			"delete from priority_progress where report_id = " + REPORT,
			"update priority set title = 'Other' where id = " + PRIORITY,
			"insert into priority_theme (priority_id, theme_id) select " + PRIORITY
					+ ", id from theme t where not exists (select from priority_theme p where p.theme_id = t.id and p.priority_id = "
					+ PRIORITY + ") limit 1",
			"insert into priority_shared_with (priority_id, organisation_id) select " + PRIORITY
					+ ", id from organisation limit 1",
			"insert into also_read (report_id, part, kind) values (" + REPORT + ", 'RISKS', 'NOTE')",
			"insert into report_author (id, report_id, position, name) values (gen_random_uuid(), " + REPORT
					+ ", 9, 'New')",
			"insert into joint_report_body (report_id, organisation_id) select " + REPORT
					+ ", id from organisation limit 1",
			"update annual_report set title = 'Other' where id = " + REPORT,
			"update annual_report set published_on = '2020-01-01' where id = " + REPORT,
			"update annual_report set state = 'DRAFT' where id = " + REPORT })
	void databaseRefusesToChangeAPublishedReport(String change) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(change).update())
			.withMessageContaining(REFUSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update statement set carried_from_id = " + EARLIER + " where id = " + STATEMENT,
			"insert into statement_link (statement_id, kind, target_id) select " + STATEMENT
					+ ", 'ACTION', id from action limit 1",
			"insert into statement_rejected_origin (statement_id, earlier_id) values (" + STATEMENT + ", " + EARLIER
					+ ")",
			"update annual_report set next_number = next_number + 1 where id = " + REPORT })
	void whatFollowsFromAStatementIsRecordedAtAnyTime(String change) {
		assertThat(this.jdbc.sql(change).update()).isOne();
	}

	@Test
	void draftIsOpen() {
		this.reports.unpublish("2024-25");
		close();
		assertThat(this.jdbc.sql("update section set body = 'Other' where report_id = " + REPORT).update())
			.isPositive();
	}

	@Test
	void onlyAReportWithAnAmendmentIsOpened() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("select amend_report(" + REPORT + ")").query().singleRow())
			.withMessageContaining("no amendment");
	}

}

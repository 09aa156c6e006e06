package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds reports and what they contain for tests, published or not, whatever the rules say.
 */
@TestComponent
public class TestReports {

	private final JdbcClient jdbc;

	public TestReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a partnership's report for the year that begins in April. */
	public UUID add(UUID partnership, String slug, String title, int year, ReportState state) {
		UUID id = UUID.randomUUID();
		String label = year + "/" + String.valueOf(year + 1).substring(2);
		this.jdbc.sql("""
				insert into annual_report (id, partnership_id, slug, kind, title, period_label, starts_on, ends_on,
				  regime_key, state, dated_on, date_precision, published_at, next_number, version)
				values (?, ?, ?, 'PARTNERSHIP', ?, ?, ?, ?, 'SP_WT2023', ?, ?, 'DAY',
				  case when ? = 'PUBLISHED' then now() end, 100, 0)""")
			.params(id, partnership, slug, title, label, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31),
					state.name(), LocalDate.of(year + 1, 10, 1), state.name())
			.update();
		return id;
	}

	/** Adds a section to the overview. */
	public void section(UUID report, String slug, String heading) {
		this.jdbc.sql("""
				insert into section (id, report_id, slug, position, part, heading, body, version)
				values (gen_random_uuid(), ?, ?, 0, 'OVERVIEW', ?, 'Words.', 0)""")
			.params(report, slug, heading)
			.update();
	}

	/** Adds a statement. */
	public UUID statement(UUID report, int number, StatementKind kind, String wording, @Nullable String audience,
			@Nullable UUID carriedFrom) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into statement (id, report_id, number, kind, position, wording, audience, carried_from_id, version)
					values (?, ?, ?, ?, ?, ?, ?, cast(? as uuid), 0)""")
			.param(id)
			.param(report)
			.param(number)
			.param(kind.name())
			.param(number)
			.param(wording)
			.param(audience)
			.param(carriedFrom)
			.update();
		return id;
	}

	/** Adds a theme to a statement. */
	public void tag(UUID statement, UUID theme) {
		this.jdbc.sql("insert into statement_theme (statement_id, theme_id) values (?, ?)")
			.params(statement, theme)
			.update();
	}

	/** Adds a point below a statement. */
	public void point(UUID statement, String wording) {
		this.jdbc.sql("""
				insert into statement_point (id, statement_id, position, wording)
				values (gen_random_uuid(), ?, 1, ?)""").params(statement, wording).update();
	}

	/** Records that a report does not repeat a statement of an earlier one. */
	public void drop(UUID report, UUID statement, String reason) {
		this.jdbc.sql("""
				insert into dropped_statement (id, report_id, statement_id, reason)
				values (gen_random_uuid(), ?, ?, ?)""").params(report, statement, reason).update();
	}

	/** Adds a priority and its progress in a report. */
	public UUID priority(UUID partnership, UUID report, int number, String title, ProgressLevel level) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into priority (id, partnership_id, title, version) values (?, ?, ?, 0)")
			.params(id, partnership, title)
			.update();
		this.jdbc.sql("""
				insert into priority_progress (id, report_id, priority_id, number, position, progress, level, version)
				values (gen_random_uuid(), ?, ?, ?, 1, 'Something', ?, 0)""")
			.params(report, id, number, level.name())
			.update();
		return id;
	}

	/** Adds a theme to a priority. */
	public void tagPriority(UUID priority, UUID theme) {
		this.jdbc.sql("insert into priority_theme (priority_id, theme_id) values (?, ?)")
			.params(priority, theme)
			.update();
	}

	/** Returns the identifier of a report. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from annual_report where slug = ?").param(slug).query(UUID.class).single();
	}

	/** Returns the identifier of a statement by its place among those of its kind. */
	public UUID statementId(String report, StatementKind kind, int place) {
		return this.jdbc.sql("""
				select s.id from statement s join annual_report r on r.id = s.report_id
				where r.slug = ? and s.kind = ? order by s.position offset ? limit 1""")
			.params(report, kind.name(), place)
			.query(UUID.class)
			.single();
	}

}

package org.throughline.measure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds training and money for tests.
 */
@TestComponent
public class TestMeasures {

	private final JdbcClient jdbc;

	TestMeasures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a course with its themes. */
	public UUID training(UUID partnership, int number, @Nullable String report, String title, UUID... themes) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into training_activity (id, partnership_id, number, report_slug, kind, title, mode, charge, version)
					values (?, ?, ?, ?, 'COURSE', ?, 'ONLINE', 'FREE', 0)""")
			.param(id)
			.param(partnership)
			.param(number)
			.param(report)
			.param(title)
			.update();
		for (UUID theme : themes) {
			this.jdbc.sql("insert into training_theme (activity_id, theme_id) values (?, ?)")
				.params(id, theme)
				.update();
		}
		return id;
	}

	/** Adds an evaluation to a course. */
	public void evaluation(UUID training, int number, String changed) {
		this.jdbc.sql("""
				insert into training_evaluation (id, activity_id, number, changed, version)
				values (gen_random_uuid(), ?, ?, ?, 0)""").params(training, number, changed).update();
	}

	/** Adds the budget of a financial year. */
	public UUID budget(UUID partnership, @Nullable String report, String label, int year) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into budget (id, partnership_id, slug, report_id, period_label, starts_on, ends_on, version)
				values (?, ?, ?, (select id from report_name where partnership_id = ? and slug = ?), ?,
				  make_date(?, 4, 1), make_date(?, 3, 31), 0)""")
			.param(id)
			.param(partnership)
			.param("b-" + id)
			.param(partnership)
			.param(report)
			.param(label)
			.param(year)
			.param(year + 1)
			.update();
		return id;
	}

}

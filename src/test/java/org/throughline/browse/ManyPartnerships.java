package org.throughline.browse;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the database with many partnerships of many years, as copies of the reports of
 * the sample. The copies have other names, dates and identifiers; they are written
 * without history.
 */
@TestComponent
class ManyPartnerships {

	private static final String OF_REPORT = "x.report_id = any (select id from copied)";

	private static final String OF_STATEMENT = "x.statement_id in (select id from statement where report_id = any "
			+ "(select id from copied))";

	private final JdbcClient jdbc;

	private final PlatformTransactionManager transactions;

	ManyPartnerships(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/** Adds partnerships such as {@code area-1} with these numbers. */
	void add(int first, int last, int years) {
		new TransactionTemplate(this.transactions).executeWithoutResult((state) -> {
			this.jdbc.sql("set local session_replication_role = replica").update();
			this.jdbc.sql("set local statement_timeout = 0").update();
			this.jdbc.sql("""
					create temporary table copied on commit drop as
					select id from annual_report where slug = '2024-25' and kind = 'PARTNERSHIP'""").update();
			this.jdbc
				.sql("""
						create temporary table place on commit drop as
						select n, p.id as origin from generate_series(%d, %d) n, partnership p where p.slug = 'oxfordshire'"""
					.formatted(first, last))
				.update();
			copy("partnership", "place", "x.id = place.origin", Map.of("id", "x.id", "slug", "!'area-' || place.n"));
			copy("partnership_area", "place", "x.partnership_id = place.origin",
					Map.of("name", "!x.name || ' ' || place.n"));
			copy("partnership_name", "place", "x.partnership_id = place.origin",
					Map.of("id", "x.id", "name", "!x.name || ' ' || place.n"));
			String year = "place cross join generate_series(0, %d) y".formatted(years - 1);
			copy("annual_report", year, "x.id in (select id from copied)",
					Map.of("id", "x.id, y", "slug", "!(2024 - y) || '-' || lpad(((2025 - y) % 100)::text, 2, '0')",
							"period_label", "!(2024 - y) || '/' || lpad(((2025 - y) % 100)::text, 2, '0')", "starts_on",
							"!x.starts_on - make_interval(years => y)", "ends_on",
							"!x.ends_on - make_interval(years => y)", "dated_on",
							"!x.dated_on - make_interval(years => y)", "rolled_from_id", "!null"));
			copy("section", year, OF_REPORT, Map.of("id", "x.id, y", "report_id", "x.report_id, y"));
			copy("statement", year, OF_REPORT,
					Map.of("id", "x.id, y", "report_id", "x.report_id, y", "section_id", "x.section_id, y",
							"carried_from_id", "case when y < %d then x.id end, y + 1".formatted(years - 1)));
			copy("statement_theme", year, OF_STATEMENT, Map.of("statement_id", "x.statement_id, y"));
			copy("statement_organisation", year, OF_STATEMENT, Map.of("statement_id", "x.statement_id, y"));
			copy("priority", "place", "x.partnership_id = place.origin",
					Map.of("id", "x.id", "reworded_from_id", "x.reworded_from_id"));
			copy("priority_progress", year, OF_REPORT,
					Map.of("id", "x.id, y", "report_id", "x.report_id, y", "priority_id", "x.priority_id"));
		});
		this.jdbc.sql("vacuum analyze").update(); // as the server does itself, some time
													// later
	}

	/**
	 * Copies rows for each partnership (and year). A value that does not start with an
	 * exclamation mark is an identifier: that of the copy follows from it.
	 */
	private void copy(String table, String times, String condition, Map<String, String> values) {
		var columns = new LinkedHashMap<String, String>();
		this.jdbc.sql("""
				select column_name from information_schema.columns
				where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'""")
			.param(table)
			.query(String.class)
			.list()
			.forEach((column) -> columns.put(column, "x." + column));
		columns.computeIfPresent("partnership_id", (column, value) -> identifier(value));
		values.forEach(
				(column, value) -> columns.put(column, value.startsWith("!") ? value.substring(1) : identifier(value)));
		this.jdbc
			.sql("insert into %s (%s) select %s from %s x cross join %s where %s".formatted(table,
					String.join(", ", columns.keySet()), String.join(", ", columns.values()), table, times, condition))
			.update();
	}

	/** Without the first part there is no identifier. */
	private static String identifier(String origin) {
		return "md5((%s)::text || ' of ' || place.n)::uuid".formatted(origin.replace(", ", ")::text || ' ' || ("));
	}

}

package org.throughline.browse;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.SampleSessions;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints what the database spends on planning and executing the statements of public
 * pages, as the server itself measures it. Not part of the tests:
 * {@code ./mvnw test -Dtest=StatementBenchmark -Dtest.server.preload=pg_stat_statements}.
 * With {@code -Dbenchmark.statements=true} each statement is listed;
 * {@code -Dbenchmark.actions} adds actions, {@code -Dbenchmark.partnerships} partnerships
 * of 20 years such as {@code area-1}; {@code -Dbenchmark.person} signs somebody in.
 */
@SampleTest
class StatementBenchmark {

	private static final List<String> PAGES = List.of(
			System
				.getProperty("benchmark.pages",
						"/oxfordshire,/oxfordshire/2024-25/key-messages,/oxfordshire/key-messages,"
								+ "/oxfordshire/themes/neglect,/oxfordshire/governance,/,/oxfordshire/actions")
				.split(","));

	/** All connections have prepared the statements on the server after so many. */
	private static final int BEFORE = Integer.getInteger("benchmark.before", 30);

	/** Actions that are added to those of the sample. */
	private static final int ACTIONS = Integer.getInteger("benchmark.actions", 0);

	/** Partnerships that are added. */
	private static final int PARTNERSHIPS = Integer.getInteger("benchmark.partnerships", 0);

	private static final int TIMES = Integer.getInteger("benchmark.times", 50);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ManyActions actions;

	@Autowired
	private ManyPartnerships many;

	@Autowired
	private SampleSessions sessions;

	private int fresh;

	@Test
	void statementsOfPublicPages() {
		if (ACTIONS > 0) {
			this.actions.add(1, ACTIONS);
		}
		if (PARTNERSHIPS > 0) {
			this.many.add(1, PARTNERSHIPS, 20);
		}
		this.jdbc.sql("analyze").update();
		this.jdbc.sql("create extension if not exists pg_stat_statements").update();
		this.jdbc.sql("set pg_stat_statements.track_planning = on").update();
		this.jdbc
			.sql("""
					do $$ begin execute format('alter database %I set pg_stat_statements.track_planning = on', current_database());
					end $$""")
			.update();
		System.out.printf("%-40s %10s %10s %10s%n", "page (milliseconds)", "statements", "planning", "executing");
		PAGES.forEach(this::measure);
	}

	private void measure(String page) {
		read(page, BEFORE);
		this.jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
		read(page, TIMES);
		var statements = this.jdbc
			.sql("""
					select calls, total_plan_time as planning, total_exec_time as executing, query from pg_stat_statements
					where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat%'
					order by total_plan_time + total_exec_time desc""")
			.query(Statement.class)
			.list();
		System.out.printf("%-40s %10.1f %10.2f %10.2f%n", page,
				statements.stream()
					.filter((each) -> !each.query().matches("(?is)(begin|commit|set) ?.*"))
					.mapToDouble(Statement::calls)
					.sum() / TIMES,
				statements.stream().mapToDouble(Statement::planning).sum() / TIMES,
				statements.stream().mapToDouble(Statement::executing).sum() / TIMES);
		if (Boolean.getBoolean("benchmark.statements")) {
			statements.forEach((each) -> System.out.printf("  %6.2f %8.3f %8.3f  %s%n", (double) each.calls() / TIMES,
					each.planning() / TIMES, each.executing() / TIMES,
					each.query()
						.replaceAll("\\s+", " ")
						.substring(0, Math.min(110, each.query().replaceAll("\\s+", " ").length()))));
		}
	}

	private void read(String page, int times) {
		var connection = new PlainConnection(this.port);
		String headers = headers();
		for (int i = 0; i < times; i++) {
			assertThat(connection.get(page + "?statements=" + ++this.fresh, headers).status()).isEqualTo(200);
		}
		connection.close();
	}

	/** Signs in the person of {@code -Dbenchmark.person}, if there is one. */
	private String headers() {
		String person = System.getProperty("benchmark.person", "");
		return person.isEmpty() ? ""
				: "Cookie: %s=%s\r\n".formatted(SampleSessions.COOKIE, this.sessions.signIn(person));
	}

	private record Statement(long calls, double planning, double executing, String query) {

	}

}

package org.throughline.browse;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.theme.TestThemes;

/** Adds records to the sample: a draft, another partnership, many years. */
@TestComponent
class BrowseWorld {

	/** A word that occurs in drafts only. */
	static final String SECRET = "Zebra";

	private final JdbcClient jdbc;

	private final TestPartnerships partnerships;

	private final TestAccounts accounts;

	private final TestThemes themes;

	BrowseWorld(JdbcClient jdbc, TestPartnerships partnerships, TestAccounts accounts, TestThemes themes) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.accounts = accounts;
		this.themes = themes;
	}

	/**
	 * Adds next year's report of Oxfordshire, with a record of every kind that lists
	 * show.
	 */
	UUID draft() {
		UUID report = report(partnership("oxfordshire"), "2025-26", "2025/26", 2025, "DRAFT");
		UUID before = statementOf("2024-25", "KEY_MESSAGE", 0);
		UUID carried = statement(report, 1, "KEY_MESSAGE", SECRET + " message", SECRET + " audience", before);
		this.jdbc.sql("insert into statement_theme (statement_id, theme_id) values (?, ?)")
			.params(carried, theme("neglect"))
			.update();
		UUID onlyTheme = this.themes.add("zebra-crossing", SECRET + " crossing");
		this.jdbc.sql("insert into statement_theme (statement_id, theme_id) values (?, ?)")
			.params(carried, onlyTheme)
			.update();
		this.jdbc.sql("insert into dropped_statement (id, report_id, statement_id, reason) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), report, statementOf("2024-25", "KEY_MESSAGE", 1), SECRET + " reason")
			.update();
		this.jdbc.sql("""
				insert into section (id, report_id, slug, position, part, heading, body, version)
				values (?, ?, 'zebra', 1, 'OVERVIEW', ?, 'Body', 0)""")
			.params(UUID.randomUUID(), report, SECRET + " heading")
			.update();
		UUID priority = UUID.randomUUID();
		this.jdbc.sql("insert into priority (id, partnership_id, title, version) values (?, ?, ?, 0)")
			.params(priority, partnership("oxfordshire"), SECRET + " priority")
			.update();
		this.jdbc.sql("""
				insert into priority_progress (id, report_id, priority_id, number, position, progress, level, version)
				values (?, ?, ?, 2, 1, 'Something', 'LITTLE', 0)""")
			.params(UUID.randomUUID(), report, priority)
			.update();
		this.jdbc.sql("insert into priority_theme (priority_id, theme_id) values (?, ?)")
			.params(priority, theme("neglect"))
			.update();
		return report;
	}

	/** Adds a user with the role in another partnership. */
	SignedInUser elsewhere(Role role) {
		var person = this.accounts.add("Someone elsewhere");
		this.accounts.grant(person, role, otherPartnership(), null);
		return person;
	}

	UUID otherPartnership() {
		return this.partnerships.addNamed("elsewhere-" + UUID.randomUUID(), "Elsewhere");
	}

	/**
	 * Adds years of reports before those of the sample; each repeats the statements of
	 * the year before.
	 */
	void manyYears(int years, int statements) {
		UUID partnership = partnership("oxfordshire");
		UUID[] earlier = new UUID[statements];
		for (int year = 2016 - years; year < 2016; year++) {
			String label = year + "/" + ("" + (year + 1)).substring(2);
			UUID report = report(partnership, label.replace('/', '-'), label, year, "PUBLISHED");
			for (int number = 0; number < statements; number++) {
				earlier[number] = statement(report, number + 1, (number % 2 == 0) ? "KEY_MESSAGE" : "IMPROVEMENT_AREA",
						"Said for years, number " + number, "system leaders", earlier[number]);
				this.jdbc.sql("insert into statement_theme (statement_id, theme_id) values (?, ?)")
					.params(earlier[number], theme("neglect"))
					.update();
			}
		}
		for (int number = 0; number < statements; number++) {
			UUID now = statement(report("2024-25"), 1000 + number, "KEY_MESSAGE", "Said for years, number " + number,
					"system leaders", earlier[number]);
			this.jdbc.sql("""
					insert into statement_point (id, statement_id, position, wording) values (?, ?, 1, 'One point')""")
				.params(UUID.randomUUID(), now)
				.update();
		}
	}

	UUID report(UUID partnership, String slug, String label, int year, String state) {
		UUID report = UUID.randomUUID();
		this.jdbc.sql("""
				insert into annual_report (id, partnership_id, slug, kind, title, period_label, starts_on, ends_on,
				  regime_key, state, dated_on, date_precision, published_at, version)
				values (?, ?, ?, 'PARTNERSHIP', 'Annual report ' || ?, ?, ?, ?, 'SP_WT2023', ?, ?, 'DAY',
				  case when ? = 'PUBLISHED' then now() end, 0)""")
			.params(report, partnership, slug, label, label, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31),
					state, LocalDate.of(year + 1, 10, 1), state)
			.update();
		return report;
	}

	UUID statement(UUID report, int number, String kind, String wording, String audience, UUID carriedFrom) {
		UUID statement = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into statement (id, report_id, number, kind, position, wording, audience, carried_from_id, version)
					values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
			.params(statement, report, number, kind, number, wording, audience, carriedFrom)
			.update();
		return statement;
	}

	UUID partnership(String slug) {
		return this.partnerships.id(slug);
	}

	UUID report(String slug) {
		return this.jdbc.sql("select id from annual_report where slug = ?").param(slug).query(UUID.class).single();
	}

	UUID statementOf(String report, String kind, int place) {
		return this.jdbc.sql("""
				select s.id from statement s join annual_report r on r.id = s.report_id
				where r.slug = ? and s.kind = ? order by s.position offset ? limit 1""")
			.params(report, kind, place)
			.query(UUID.class)
			.single();
	}

	private UUID theme(String slug) {
		return this.themes.id(slug);
	}

}

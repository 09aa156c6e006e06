package org.throughline.browse;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

/**
 * Rows beside those of the sample: a draft, another partnership, many more years.
 */
class BrowseWorld {

	/** Words that stand in drafts only. */
	static final String SECRET = "Zebra";

	private final JdbcClient jdbc;

	BrowseWorld(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Next year's report of Oxfordshire, with something of everything that lists show.
	 */
	UUID draft() {
		UUID report = report(partnership("oxfordshire"), "2025-26", "2025/26", 2025, "DRAFT");
		UUID before = statementOf("2024-25", "KEY_MESSAGE", 0);
		UUID carried = statement(report, 1, "KEY_MESSAGE", SECRET + " message", SECRET + " audience", before);
		this.jdbc.sql("insert into statement_theme (statement_id, theme_id) values (?, ?)")
			.params(carried, theme("neglect"))
			.update();
		UUID onlyTheme = UUID.randomUUID();
		this.jdbc.sql("insert into theme (id, slug, name, version) values (?, 'zebra-crossing', ?, 0)")
			.params(onlyTheme, SECRET + " crossing")
			.update();
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

	/** A person of another partnership, who holds the role there. */
	SignedInUser elsewhere(Role role) {
		UUID partnership = otherPartnership();
		UUID person = UUID.randomUUID();
		String email = person + "@elsewhere.example";
		this.jdbc.sql("""
				insert into user_account (id, email, display_name, enabled, created_at, version)
				values (?, ?, 'Someone elsewhere', true, now(), 0)""").params(person, email).update();
		this.jdbc.sql("insert into role_grant (id, user_id, role, partnership_id) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), person, role.name(), partnership)
			.update();
		return new SignedInUser(person, email, "Someone elsewhere", true, null);
	}

	UUID otherPartnership() {
		UUID partnership = UUID.randomUUID();
		this.jdbc.sql("insert into partnership (id, slug, area, version) values (?, ?, 'Elsewhere', 0)")
			.params(partnership, "elsewhere-" + partnership)
			.update();
		this.jdbc.sql("""
				insert into partnership_name (id, partnership_id, name, form)
				values (?, ?, 'Elsewhere Safeguarding Children Partnership', 'SAFEGUARDING_PARTNERS')""")
			.params(UUID.randomUUID(), partnership)
			.update();
		return partnership;
	}

	/** Years of reports before those of the sample, each carrying the one before. */
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
		return this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).single();
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
		return this.jdbc.sql("select id from theme where slug = ?").param(slug).query(UUID.class).single();
	}

}

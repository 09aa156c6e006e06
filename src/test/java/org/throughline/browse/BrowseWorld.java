package org.throughline.browse;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;
import org.throughline.theme.TestThemes;

/** Adds records to the sample: a draft, another partnership, many years. */
@TestComponent
class BrowseWorld {

	/** A word that occurs in drafts only. */
	static final String SECRET = "Zebra";

	private final TestPartnerships partnerships;

	private final TestAccounts accounts;

	private final TestThemes themes;

	private final TestReports reports;

	BrowseWorld(TestPartnerships partnerships, TestAccounts accounts, TestThemes themes, TestReports reports) {
		this.partnerships = partnerships;
		this.accounts = accounts;
		this.themes = themes;
		this.reports = reports;
	}

	/**
	 * Adds next year's report of Oxfordshire, with a record of every kind that lists
	 * show.
	 */
	UUID draft() {
		UUID partnership = partnership("oxfordshire");
		UUID report = this.reports.add(partnership, "2025-26", "Annual report 2025/26", 2025, ReportState.DRAFT);
		UUID before = statementOf("2024-25", StatementKind.KEY_MESSAGE, 0);
		UUID carried = this.reports.statement(report, StatementKind.KEY_MESSAGE, SECRET + " message",
				SECRET + " audience", before);
		this.reports.tag(carried, this.themes.id("neglect"));
		this.reports.tag(carried, this.themes.add("zebra-crossing", SECRET + " crossing"));
		this.reports.drop(report, statementOf("2024-25", StatementKind.KEY_MESSAGE, 1), SECRET + " reason");
		this.reports.section(report, "zebra", SECRET + " heading");
		UUID priority = this.reports.priority(partnership, report, SECRET + " priority", ProgressLevel.LITTLE);
		this.reports.tagPriority(priority, this.themes.id("neglect"));
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

	/** Adds a partnership with a published report that has a key message on neglect. */
	UUID publishing(String slug, String area, String message) {
		UUID partnership = this.partnerships.addNamed(slug, area);
		UUID report = this.reports.add(partnership, "2023-24", "Annual report 2023/24", 2023, ReportState.PUBLISHED);
		UUID statement = this.reports.statement(report, StatementKind.KEY_MESSAGE, message, null, null);
		this.reports.tag(statement, this.themes.id("neglect"));
		return partnership;
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
			UUID report = this.reports.add(partnership, label.replace('/', '-'), "Annual report " + label, year,
					ReportState.PUBLISHED);
			for (int number = 0; number < statements; number++) {
				earlier[number] = this.reports.statement(report,
						(number % 2 == 0) ? StatementKind.KEY_MESSAGE : StatementKind.IMPROVEMENT_AREA,
						"Said for years, number " + number, "system leaders", earlier[number]);
				this.reports.tag(earlier[number], this.themes.id("neglect"));
			}
		}
		for (int number = 0; number < statements; number++) {
			UUID now = this.reports.statement(report("2024-25"), StatementKind.KEY_MESSAGE,
					"Said for years, number " + number, "system leaders", earlier[number]);
			this.reports.point(now, "One point");
		}
	}

	UUID partnership(String slug) {
		return this.partnerships.id(slug);
	}

	UUID theme(String slug) {
		return this.themes.id(slug);
	}

	UUID report(String slug) {
		return this.reports.id(slug);
	}

	UUID statementOf(String report, StatementKind kind, int place) {
		return this.reports.statementId(report, kind, place);
	}

}

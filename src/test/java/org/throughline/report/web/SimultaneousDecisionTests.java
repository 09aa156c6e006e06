package org.throughline.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.AtOnce;
import org.throughline.account.TestAccounts;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;
import org.throughline.report.SignOffWorld;
import org.throughline.report.SignOffWorld.SignedPlace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two managers move, publish, accept or rename something at the same time: one of them
 * sees a conflict and keeps what was typed.
 */
@ApplicationTest
class SimultaneousDecisionTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AtOnce atOnce;

	private SignedPlace place;

	private Editor manager;

	private Editor colleague;

	private String report;

	@BeforeEach
	void draftOfTwoManagers() {
		this.place = this.signing.place();
		this.manager = new Editor(this.mvc, this.place.manager(), this.place.place().slug());
		this.colleague = this.manager.colleague(this.world.signIn(Role.BUSINESS_MANAGER, this.place.place()));
		this.world.signOut();
		this.report = this.manager.report(SignOffWorld.DRAFT);
	}

	@Test
	void secondPersonWhoMovesTheReportSeesAConflictAndKeepsTheNote() {
		var told = both(this.report, this.report + "/stages", Map.of("stage", "PARTNER_REVIEW", "note", "Walnut"),
				Map.of("stage", "SCRUTINY", "note", "Hazel"));
		assertThat(told).containsAnyOf("Walnut", "Hazel").contains("changed or moved the report in the meantime");
		assertThat(count("select count(*) from stage_change")).isEqualTo(1);
	}

	@Test
	void secondWhoPublishesOtherwiseReadsWhatTheFirstAskedFor() {
		var told = both(this.report + "/publish", Map.of("override", "Walnut"), Map.of("override", "Hazel"));
		assertThat(told).contains("Walnut", "Hazel");
	}

	@Test
	void secondWhoRenamesAPrivateNameSeesBothVersions() {
		String names = "/manage/" + this.place.place().slug() + "/private-names";
		assertThat(this.manager.save(names + "/new", Map.of("name", "Example Sample"))).hasStatus3xxRedirection();
		assertThat(both(names + "/1", Map.of("name", "Example Walnut"), Map.of("name", "Example Hazel")))
			.contains("Walnut", "Hazel");
	}

	@Test
	void secondWhoAcceptsAReturnWithOtherWordsReadsWhereTheFirstPutThemAndCanAddThem() {
		String accept = narrative() + "/accept";
		var open = this.manager.page(accept);
		String address = open.select("form#edit").attr("action");
		var answers = this.atOnce.send(() -> this.manager.send(address, open, accepted("Walnut")),
				() -> this.colleague.send(address, open, accepted("Hazel")));
		var statuses = answers.stream().map((answer) -> answer.getResponse().getStatus()).toList();
		assertThat(statuses).containsExactlyInAnyOrder(302, 409);
		int second = statuses.indexOf(409);
		String lost = (second == 0) ? "Walnut" : "Hazel";
		var page = Editor.valid(answers.get(second));
		assertThat(page.select("main [role=alert]").text()).contains("accepted it on", "Section: Purpose");
		assertThat(page.select("textarea[name=body]").text()).isEqualTo(lost);
		assertThat(purpose()).doesNotContain(lost);
		assertThat((second == 0) ? this.manager.send(address, page, Map.of("press", "save"))
				: this.colleague.send(address, page, Map.of("press", "save")))
			.hasStatus3xxRedirection();
		assertThat(purpose()).contains("Walnut", "Hazel");
	}

	private static Map<String, String> accepted(String words) {
		return Map.of("place", "section:purpose", "body", words, "press", "save");
	}

	private String purpose() {
		return this.jdbc.sql("""
				select s.body from section s join annual_report r on r.id = s.report_id
				where r.partnership_id = ? and s.slug = 'purpose'""")
			.param(this.place.id())
			.query(String.class)
			.single();
	}

	/** Asks the council for words, answers, and returns the address of the request. */
	private String narrative() {
		String returns = "/manage/" + this.place.place().slug() + "/returns";
		assertThat(this.manager.press(returns + "/new", "kind", "NARRATIVE", "questions", "What did you do?",
				"organisations", this.place.partner(0), "period.label", "2025/26", "period.startsOn.day", "1",
				"period.startsOn.month", "4", "period.startsOn.year", "2025", "period.endsOn.day", "31",
				"period.endsOn.month", "3", "period.endsOn.year", "2026", "dueOn.day", "30", "dueOn.month", "6",
				"dueOn.year", "2030"))
			.hasStatus3xxRedirection();
		var person = this.accounts.add("Council officer of the test");
		this.accounts.grant(person, Role.PARTNER_AGENCY, this.place.id(),
				this.jdbc.sql("select id from organisation where slug = ?")
					.param(this.place.partner(0))
					.query(UUID.class)
					.single());
		String mine = "/my/returns/" + this.place.place().slug() + "/1/narrative";
		assertThat(this.manager.colleague(person)
			.save(mine, Map.of("answers[0]", "We trained everyone.", "press", "send"))).hasStatus3xxRedirection();
		return returns + "/1";
	}

	/** Sends a page twice at once; the answer that is no redirection, as text. */
	private String both(String address, Map<String, String> one, Map<String, String> other) {
		return both(address, address, one, other);
	}

	private String both(String page, String address, Map<String, String> one, Map<String, String> other) {
		var open = this.manager.page(page);
		var answers = this.atOnce.send(() -> this.manager.send(address, open, one),
				() -> this.colleague.send(address, open, other));
		assertThat(answers.stream().map((answer) -> answer.getResponse().getStatus()).toList())
			.containsExactlyInAnyOrder(302, 409);
		return text(answers.stream().filter((answer) -> answer.getResponse().getStatus() == 409).toList());
	}

	private static String text(List<MvcTestResult> refused) {
		var page = Editor.valid(refused.get(0));
		return page.select("main").text() + page.select("main textarea").text();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql + " where report_id in (select id from annual_report where partnership_id = ?)")
			.param(this.place.id())
			.query(Integer.class)
			.single();
	}

}

package org.throughline.returns.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * A partner assesses itself on a request, and the business manager accepts it.
 */
@SampleTest
@Transactional
class SelfAssessmentReturnTests {

	private static final String HEAT_MAP = "/oxfordshire/assurance/safeguarding-audit-2021";

	private static final String SET = "/manage/oxfordshire/self-assessments/safeguarding-audit-2021";

	private static final String ASSESSMENT = SET + "/organisations/thames-valley-police";

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private JdbcClient jdbc;

	private int number;

	private String mine = "";

	@BeforeEach
	void thePoliceAreAsked() throws Exception {
		this.visitor.ask("SELF_ASSESSMENT", "safeguarding-audit-2021", "thames-valley-police");
		this.number = this.visitor.number("thames-valley-police", "SELF_ASSESSMENT");
		this.mine = "/my/returns/oxfordshire/" + this.number + "/self-assessment";
	}

	@Test
	void countsOnceAcceptedAndNotBefore() throws Exception {
		assertThat(answer("save", "Amber").getStatus()).isEqualTo(302);
		var page = this.visitor.read(this.mine, POLICE);
		assertThat(page.select("[name='ratings[0].level'] [selected]").val()).isEqualTo("Amber");
		assertThat(answer("send", "Green").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(HEAT_MAP, MANAGER).text()).doesNotContain("Thames Valley Police");
		assertThat(this.visitor.publicText(HEAT_MAP)).doesNotContain("Thames Valley Police");
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text()).contains("1. Leadership", "Green",
				"Minutes of the board", "Not rated", "Not accepted");
		assertThat(ratings()).isZero();
		assertThat(this.visitor
			.send(MANAGED + "/" + this.number, MANAGER, "version", this.visitor.version(this.number), "press", "accept")
			.getStatus()).isEqualTo(302);
		assertThat(ratings()).isOne();
		assertThat(this.visitor.read(HEAT_MAP, MANAGER).text()).contains("Thames Valley Police");
		assertThat(this.visitor.publicText(HEAT_MAP)).doesNotContain("Thames Valley Police");
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("This return is accepted");
	}

	@Test
	void organisationThatIsAskedIsOutstandingUntilItsReturnIsAccepted() throws Exception {
		String before = counts();
		assertThat(this.visitor.read(SET + "?outstanding=true", MANAGER).text()).contains("Thames Valley Police",
				"Awaiting response");
		answer("send", "Green");
		assertThat(counts()).isEqualTo(before);
		this.visitor.send(MANAGED + "/" + this.number, MANAGER, "version", this.visitor.version(this.number), "press",
				"accept");
		assertThat(counts()).isNotEqualTo(before);
		assertThat(this.visitor.read(SET, MANAGER).expectFirst("h2:contains(Requested as returns) ~ ul").text())
			.doesNotContain("Thames Valley Police");
	}

	@Test
	void everyRequestedSelfAssessmentIsReceivedOrOutstanding() throws Exception {
		var row = this.visitor.read("/manage/oxfordshire/self-assessments", MANAGER)
			.select("tr:has(a[href='" + SET + "'])");
		int open = this.jdbc.sql("""
				select count(distinct organisation_id) from data_request q join standard_set s on s.id = q.subject_id
				where s.slug = 'safeguarding-audit-2021' and q.state in ('SENT', 'QUERIED', 'RECEIVED')""")
			.query(Integer.class)
			.single();
		assertThat(open).isPositive();
		assertThat(row.select("[data-label=Outstanding] a").textNodes().toString()).contains(String.valueOf(open));
	}

	private String counts() throws Exception {
		return this.visitor.read(SET, MANAGER).select("p:contains(Outstanding:)").text();
	}

	@Test
	void standardThatDoesNotApplyIsReturnedAsSuch() throws Exception {
		assertThat(answer("send", "Not applicable").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text()).contains("Not applicable",
				"Safeguarding Audit 2021");
		this.visitor.send(MANAGED + "/" + this.number, MANAGER, "version", this.visitor.version(this.number), "press",
				"accept");
		assertThat(this.visitor.read(HEAT_MAP, MANAGER).text()).contains("Not applicable");
	}

	@Test
	void proposesTheYearAfterTheLastPublishedReport() throws Exception {
		var page = this.visitor.read(MANAGED + "/new", MANAGER);
		assertThat(page.select("[name='period.label']").val()).isEqualTo("2025/26");
		assertThat(page.select("[name='period.endsOn.year']").val()).isEqualTo("2026");
		assertThat(page.select("[name=report] [selected]").val()).isEmpty();
		assertThat(page.select("[name=organisations][checked]").eachAttr("value")).contains("thames-valley-police");
	}

	@Test
	void refusesALevelThatIsNotInTheScheme() throws Exception {
		var response = answer("save", "Grade 5");
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("Select a level");
		assertThat(Jsoup.parse(response.getContentAsString()).select("[name='ratings[0].evidence']").val())
			.isEqualTo("Minutes of the board");
	}

	@Test
	void wantsTheStandardsToBeChosen() throws Exception {
		var response = this.visitor.send(MANAGED + "/new", MANAGER, "kind", "SELF_ASSESSMENT", "period.label",
				"2029/30", "period.startsOn.day", "1", "period.startsOn.month", "4", "period.startsOn.year", "2029",
				"period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2030", "dueOn.day", "30",
				"dueOn.month", "6", "dueOn.year", "2030", "organisations", "bob-icb");
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("Select the standards");
	}

	@Test
	void resultsByQuestionAreReturnedAndTakenOver() throws Exception {
		var above = results("save", "16");
		assertThat(above.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(above.getContentAsString()).text()).contains("Enter a number of at most 15");
		assertThat(results("save", "11").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(this.mine, POLICE).select("[name$=.question]").eachAttr("value"))
			.startsWith("Trained?", "Is there a lead?");
		assertThat(results("send", "12").getStatus()).isEqualTo(302);
		var read = this.visitor.read(MANAGED + "/" + this.number, MANAGER).text();
		assertThat(read).contains("Trained?: 12 of 15 yes", "Is there a lead?: not answered");
		this.visitor.send(MANAGED + "/" + this.number, MANAGER, "version", this.visitor.version(this.number), "press",
				"accept");
		assertThat(this.visitor.read(ASSESSMENT, MANAGER).text()).contains("Trained?: 12 of 15 yes")
			.doesNotContain("Is there a lead?");
	}

	@Test
	void questionsAlreadyRecordedAreOfferedAndReplaced() throws Exception {
		this.visitor.send(SET + "/request", MANAGER, "organisations", "thames-valley-police");
		this.visitor.send(ASSESSMENT + "/results", MANAGER, "version", "0", "results[0].number", "1",
				"results[0].question", "Trained?", "results[0].result", "3", "results[0].base", "15");
		var page = this.visitor.read(this.mine, POLICE);
		assertThat(page.select("[name='results[0].question']").val()).isEqualTo("Trained?");
		assertThat(page.select("[name='results[0].result']").val()).isEmpty();
		results("send", "12");
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text())
			.contains("Trained?: 3 of 15 yes (will be replaced)");
	}

	private MockHttpServletResponse results(String press, String result) throws Exception {
		return this.visitor.send(this.mine, POLICE, "version", this.visitor.version(this.number), "press", press,
				"results[0].number", "1", "results[0].question", "Trained?", "results[0].result", result,
				"results[0].base", "15", "results[1].number", "2", "results[1].question", "Is there a lead?",
				"results[2].number", "");
	}

	private MockHttpServletResponse answer(String press, String level) throws Exception {
		return this.visitor.send(this.mine, POLICE, "version", this.visitor.version(this.number), "press", press,
				"ratings[0].number", "1", "ratings[0].level", level, "ratings[0].evidence", "Minutes of the board",
				"ratings[1].number", "2", "ratings[1].level", "");
	}

	private int ratings() {
		return this.jdbc.sql("""
				select count(*) from standard_rating r join self_assessment a on a.id = r.assessment_id
				join organisation o on o.id = a.organisation_id
				where o.slug = 'thames-valley-police' and r.level = 'Green' and r.confirmed""")
			.query(Integer.class)
			.single();
	}

}

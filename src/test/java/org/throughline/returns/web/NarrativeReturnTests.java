package org.throughline.returns.web;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * A partner answers questions in its own words, and the business manager puts them into a
 * report.
 */
@SampleTest
@Transactional
class NarrativeReturnTests {

	private static final String DRAFT = "2029-30";

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private TestReports reports;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	private int number;

	private String mine = "";

	@BeforeEach
	void thePoliceAreAsked() throws Exception {
		var oxfordshire = this.jdbc.sql("select id from partnership where slug = 'oxfordshire'")
			.query(UUID.class)
			.single();
		var draft = this.reports.add(oxfordshire, DRAFT, "A draft", 2029, ReportState.DRAFT);
		this.reports.section(draft, "partners", "Partners");
		this.visitor.askForWords("What did you do?\n\nWhat changed?", "thames-valley-police");
		this.number = this.visitor.number("thames-valley-police", "NARRATIVE");
		this.mine = "/my/returns/oxfordshire/" + this.number + "/narrative";
	}

	@Test
	void keepsADraftThatTheManagerDoesNotRead() throws Exception {
		assertThat(answer("save", "We trained **everyone**.", "").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(this.mine, POLICE).select("textarea[name='answers[0]']").text())
			.isEqualTo("We trained **everyone**.");
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text()).contains("What did you do?")
			.doesNotContain("We trained");
	}

	@Test
	void putsTheWordsIntoANewSectionWithTheirSource() throws Exception {
		answer("send", "We trained <b>everyone</b>.", "Fewer cases came back.");
		var page = this.visitor.read(accept(), MANAGER);
		String text = page.select("textarea[name=body]").text();
		assertThat(text).contains("### What did you do?", "We trained <b>everyone</b>.", "### What changed?");
		assertThat(page.select("input[name=source]").val()).startsWith("Thames Valley Police (");
		assertThat(put("section", "Police", text, "Thames Valley Police, June 2030").getStatus()).isEqualTo(302);
		assertThat(this.jdbc.sql("""
				select s.heading || ', ' || s.source || ', ' || (s.body like '%Fewer cases came back.%')
				from section s join annual_report r on r.id = s.report_id where r.slug = ? and s.slug = 'police'""")
			.param(DRAFT)
			.query(String.class)
			.single()).isEqualTo("Police, Thames Valley Police, June 2030, true");
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("This return is accepted", "New section");
	}

	@Test
	void addsTheWordsToASectionAndOnceOnlyIfSentTwice() throws Exception {
		answer("send", "We trained everyone.", "");
		String version = this.visitor.version(this.number);
		put(version, "section:partners", "", "We trained everyone.", "Thames Valley Police");
		put(version, "section:partners", "", "We trained everyone.", "Thames Valley Police");
		assertThat(section("partners")).isEqualTo("Words.\n\nWe trained everyone. / Thames Valley Police");
		put(this.visitor.version(this.number), "section:partners", "", "More.", "Another source");
		assertThat(section("partners"))
			.isEqualTo("Words.\n\nWe trained everyone.\n\nMore. / Thames Valley Police; Another source");
	}

	@Test
	void makesAStatementOfTheWords() throws Exception {
		answer("send", "We trained everyone.", "");
		assertThat(put("statement:ACHIEVEMENT", "", "We trained everyone.", "Thames Valley Police").getStatus())
			.isEqualTo(302);
		assertThat(this.jdbc.sql("""
				select s.kind || ', ' || s.wording || ', ' || s.source
				from statement s join annual_report r on r.id = s.report_id where r.slug = ?""")
			.param(DRAFT)
			.query(String.class)
			.single()).isEqualTo("ACHIEVEMENT, We trained everyone., Thames Valley Police");
	}

	@Test
	void showsAPreviewAndKeepsWhatWasTyped() throws Exception {
		answer("send", "We trained everyone.", "");
		var response = this.visitor.send(accept(), MANAGER, "version", this.visitor.version(this.number), "place",
				"section", "part", "OVERVIEW", "heading", "Police", "body", "**Bold**", "source", "Police", "press",
				"preview");
		var page = Jsoup.parse(response.getContentAsString());
		assertThat(page.select(".app-preview strong").text()).isEqualTo("Bold");
		assertThat(page.select("textarea[name=body]").text()).isEqualTo("**Bold**");
		assertThat(this.jdbc.sql("select state from data_request where number = ?")
			.param(this.number)
			.query(String.class)
			.single()).isEqualTo("RECEIVED");
	}

	@Test
	void refusesToAcceptWordsWithoutAPlaceForThem() throws Exception {
		answer("send", "We trained everyone.", "");
		var response = this.visitor.send(MANAGED + "/" + this.number, MANAGER, "version",
				this.visitor.version(this.number), "press", "accept");
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(put("section:unknown", "", "Words", "Police").getStatus()).isEqualTo(422);
		assertThat(put("section", "", "Words", "Police").getStatus()).isEqualTo(422);
		assertThat(put("section", "Police", "", "Police").getStatus()).isEqualTo(422);
	}

	@Test
	void asksAgainWithAQueryAndOffersTheSameQuestionsNextTime() throws Exception {
		answer("send", "We trained everyone.", "");
		this.visitor.send(MANAGED + "/" + this.number, MANAGER, "version", this.visitor.version(this.number), "press",
				"query", "note", "How many?");
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("How many?", "We trained everyone.");
		assertThat(answer("send", "We trained 20 people.", "").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(accept(), MANAGER).select("textarea[name=body]").text()).contains("20 people");
		assertThat(this.visitor.read(MANAGED + "/new", MANAGER).select("textarea[name=questions]").text())
			.contains("What did you do?");
	}

	private MockHttpServletResponse answer(String press, String first, String second) throws Exception {
		return this.visitor.send(this.mine, POLICE, "version", this.visitor.version(this.number), "press", press,
				"answers[0]", first, "answers[1]", second);
	}

	private String accept() {
		return MANAGED + "/" + this.number + "/accept?report=" + DRAFT;
	}

	private MockHttpServletResponse put(String place, String heading, String body, String source) throws Exception {
		return put(this.visitor.version(this.number), place, heading, body, source);
	}

	private MockHttpServletResponse put(String version, String place, String heading, String body, String source)
			throws Exception {
		var response = this.visitor.send(accept(), MANAGER, "version", version, "place", place, "part", "OVERVIEW",
				"heading", heading, "body", body, "source", source);
		this.entities.flush();
		return response;
	}

	private String section(String slug) {
		return this.jdbc.sql("""
				select s.body || ' / ' || s.source from section s join annual_report r on r.id = s.report_id
				where r.slug = ? and s.slug = ?""").params(DRAFT, slug).query(String.class).single();
	}

}

package org.throughline.report.web;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The statement of the scrutineer in a draft: only the scrutineer changes its words.
 */
@SampleTest
@Transactional
class ScrutinyTests {

	private static final String PAGE = "/drafts/oxfordshire/2029-30/scrutiny";

	private static final String SECTION = "/manage/oxfordshire/reports/2029-30/sections/statement-of-the-independent-scrutineer";

	private static final String MANAGER = "business.manager";

	private static final String SCRUTINEER = "scrutineer";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestReports reports;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void theManagerPlacesTheStatement() throws Exception {
		UUID oxfordshire = this.jdbc.sql("select id from partnership where slug = 'oxfordshire'")
			.query(UUID.class)
			.single();
		this.reports.add(oxfordshire, "2029-30", "A draft", 2029, ReportState.DRAFT);
		UUID appointment = UUID.randomUUID();
		this.jdbc.sql("""
				insert into appointment (id, partnership_id, person_name, role_title, version)
				values (?, ?, 'Somebody', 'Independent Scrutineer', 0)""").params(appointment, oxfordshire).update();
		assertThat(read(PAGE, SCRUTINEER)).contains("no section for the statement yet");
		assertThat(send(PAGE + "/place", SCRUTINEER, "appointment", appointment.toString()).getStatus()).isEqualTo(404);
		assertThat(send(PAGE + "/place", MANAGER, "appointment", UUID.randomUUID().toString()).getStatus())
			.isEqualTo(422);
		assertThat(send(PAGE + "/place", MANAGER, "appointment", appointment.toString()).getStatus()).isEqualTo(302);
		assertThat(send(PAGE + "/place", MANAGER, "appointment", appointment.toString()).getStatus()).isEqualTo(422);
	}

	@Test
	void theScrutineerWritesItAndNobodyElse() throws Exception {
		assertThat(write(MANAGER, "Mine").getStatus()).isEqualTo(404);
		assertThat(write("safeguarding.partner", "Mine").getStatus()).isEqualTo(404);
		assertThat(write(SCRUTINEER, "I saw <b>much</b>.").getStatus()).isEqualTo(302);
		assertThat(body()).isEqualTo("I saw <b>much</b>.");
		assertThat(read(PAGE, MANAGER)).contains("I saw").doesNotContain("Save statement");
	}

	@Test
	void theManagerMovesItToAnotherPartAndChangesNoWord() throws Exception {
		write(SCRUTINEER, "I saw much.");
		assertThat(section("ASSURANCE", "Statement of the independent scrutineer", "I saw little.").getStatus())
			.isEqualTo(422);
		assertThat(section("ASSURANCE", "Another heading", "I saw much.").getStatus()).isEqualTo(422);
		assertThat(section("OVERVIEW", "Statement of the independent scrutineer", "I saw much.").getStatus())
			.isEqualTo(302);
		assertThat(body()).isEqualTo("I saw much.");
	}

	@Test
	void theManagerReadsWhoCanEditItAndConfirmsToRemoveTheDraft() throws Exception {
		write(SCRUTINEER, "I saw much.");
		assertThat(read(SECTION, MANAGER)).contains("Only the independent scrutineer can edit it", "I saw much.")
			.doesNotContain("Text (optional)");
		String report = "/manage/oxfordshire/reports/2029-30";
		String page = read(report + "/remove", MANAGER);
		assertThat(page).contains("Remove the statement of Somebody, Independent Scrutineer as well");
		String version = this.jdbc.sql("select version::text from annual_report where slug = '2029-30'")
			.query(String.class)
			.single();
		assertThat(send(report + "/remove", MANAGER, "version", version).getStatus()).isEqualTo(422);
		assertThat(body()).isEqualTo("I saw much.");
		assertThat(send(report + "/remove", MANAGER, "version", version, "scrutiny", "true").getStatus())
			.isEqualTo(302);
	}

	@Test
	void theManagerDoesNotRemoveTheWords() throws Exception {
		write(SCRUTINEER, "I saw much.");
		assertThat(send(SECTION + "/remove", MANAGER, "version", version()).getStatus()).isNotEqualTo(302);
		assertThat(body()).isEqualTo("I saw much.");
	}

	@Test
	void showsBothVersionsIfTheStatementHasChanged() throws Exception {
		String before = version();
		write(SCRUTINEER, "First.");
		var response = send(PAGE, SCRUTINEER, "version", before, "body", "Second.");
		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("First.", "Second.");
		assertThat(body()).isEqualTo("First.");
	}

	@Test
	void isPrintedUnderTheNameAndPostOfTheScrutineer() throws Exception {
		assertThat(read("/oxfordshire/2029-30/assurance", MANAGER)).doesNotContain("Statement by");
		write(SCRUTINEER, "I saw much.");
		assertThat(read("/oxfordshire/2029-30/assurance", MANAGER)).contains("I saw much.",
				"Statement by Somebody, Independent Scrutineer");
	}

	@Test
	void scrutineersFindTheirReturnsInTheMenu() throws Exception {
		assertThat(menu(SCRUTINEER)).contains("My returns").doesNotContain("My actions");
		assertThat(menu("thames.valley.police")).contains("My returns", "My actions");
		assertThat(menu(MANAGER)).doesNotContain("My returns");
	}

	private String menu(String person) throws Exception {
		var response = this.mvc.perform(get("/account/notices").with(this.people.as(person))).andReturn().getResponse();
		return Jsoup.parse(response.getContentAsString()).select("#navigation").text();
	}

	private MockHttpServletResponse write(String person, String text) throws Exception {
		return send(PAGE, person, "version", version(), "body", text);
	}

	private MockHttpServletResponse section(String part, String heading, String body) throws Exception {
		return send(SECTION, MANAGER, "version", version(), "part", part, "heading", heading, "body", body);
	}

	private String version() {
		return this.jdbc.sql("select version::text from section where scrutineer_id is not null")
			.query(String.class)
			.single();
	}

	private String body() {
		return this.jdbc.sql("select body from section where scrutineer_id is not null").query(String.class).single();
	}

	private String read(String address, String person) throws Exception {
		var response = this.mvc.perform(get(address).with(this.people.as(person))).andReturn().getResponse();
		return Jsoup.parse(response.getContentAsString()).text();
	}

	private MockHttpServletResponse send(String address, String person, String... fields) throws Exception {
		var request = post(address).with(csrf()).with(this.people.as(person));
		for (int place = 0; place < fields.length; place += 2) {
			request.param(fields[place], fields[place + 1]);
		}
		var response = this.mvc.perform(request).andReturn().getResponse();
		this.entities.flush();
		return response;
	}

}

package org.throughline.partnership.web;

import java.io.UnsupportedEncodingException;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class GovernancePagesTests {

	private static final String HERE = "/manage/oxfordshire";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@ParameterizedTest
	@ValueSource(strings = { "/governance", "/names", "/names/new", "/names/areas", "/names/NAME", "/names/NAME/remove",
			"/groups", "/appointments", "/groups/new", "/groups/executive-group", "/groups/executive-group/members/new",
			"/groups/executive-group/members/MEMBER", "/groups/executive-group/members/MEMBER/remove",
			"/appointments/new", "/appointments/APPOINTMENT", "/organisations", "/organisations/new",
			"/organisations/oxfordshire-ccg", "/organisations/oxfordshire-ccg/rename",
			"/organisations/oxfordshire-ccg/names/new", "/organisations/oxfordshire-ccg/names/CCG_NAME",
			"/organisations/oxfordshire-ccg/names/CCG_NAME/remove", "/organisations/oxfordshire-ccg/succession",
			"/organisations/oxfordshire-ccg/succession/bob-icb",
			"/organisations/oxfordshire-ccg/succession/bob-icb/remove", "/roles/new", "/roles/ROLE",
			"/roles/ROLE/remove" })
	void onlyTheBusinessManagerSeesThePage(String address) throws Exception {
		String uri = HERE + address.replace("CCG_NAME", id("organisation_name where name like '%Commissioning Group'"))
			.replace("NAME", id("partnership_name where valid_to is null"))
			.replace("MEMBER", id("group_membership where member_as = 'Chief Executive'"))
			.replace("APPOINTMENT", id("appointment where person_name = 'Derek Benson'"))
			.replace("ROLE", id("agency_role where role = 'REPORTING_AGENCY'"));
		var page = page(get(uri, "business.manager"), 200);
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("[style], script:not([src])")).isEmpty();
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		assertThat(this.mvc.get().uri(uri).exchange()).hasStatus3xxRedirection();
		for (String other : List.of("councillor", "partner.agency", "safeguarding.partner", "scrutineer",
				"administrator")) {
			assertThat(get(uri, other)).as(other).hasStatus(404);
		}
	}

	@Test
	void unknownAddressIsNotFound() {
		for (String address : List.of("/groups/nothing", "/organisations/nothing", "/names/nothing",
				"/roles/00000000-0000-0000-0000-000000000000", "/appointments/00000000-0000-0000-0000-000000000000")) {
			assertThat(get(HERE + address, "business.manager")).as(address).hasStatus(404);
		}
		assertThat(get("/manage/nowhere/governance", "business.manager")).hasStatus(404);
	}

	@Test
	void showsNamesRolesGroupsAndAppointments() throws Exception {
		var page = page(get(HERE + "/governance", "business.manager"), 200);
		assertThat(page.select("table").text()).contains("Thames Valley Police");
		assertThat(page.select(".app-chips").text()).contains("Executive Group", "Derek Benson");
		assertThat(page.select("#names + ul li")).hasSize(3);
	}

	@Test
	void formsListFormerOrganisationsApart() throws Exception {
		var page = page(get(HERE + "/appointments/new", "business.manager"), 200);
		assertThat(page.select("#organisation > option").eachText()).contains("Thames Valley Police")
			.doesNotContain("Thames Valley Integrated Care Board");
		assertThat(page.select("#organisation optgroup[label=Former] option").eachText())
			.containsExactly("Oxfordshire Clinical Commissioning Group (until 30 June 2022)");
		assertThat(page.select("#organisation optgroup[label=No current role] option").eachText())
			.contains("Oxford Health NHS Foundation Trust (role until 28 September 2019)");
		assertThat(page.select("#group optgroup[label=Former] option").text())
			.contains("Oxfordshire Safeguarding Children Board (until 28 September 2019)");
	}

	@Test
	void overlappingNameIsReportedOnItsField() throws Exception {
		var page = page(post(HERE + "/names/new", "version", version("partnership"), "name", "Another partnership",
				"form", "SAFEGUARDING_PARTNERS", "use", "main", "validity.from.day", "1", "validity.from.month", "1",
				"validity.from.year", "2025"), 422);
		assertThat(page.select("[id=validity.from-error]").text())
			.contains("Change the dates. They overlap with another name")
			.contains("since 16 October 2024");
		assertThat(page.select("#name").val()).isEqualTo("Another partnership");
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#validity.from.day");
		assertThat(page.title()).startsWith("Error: ");
	}

	@Test
	void councilAreasAndSecondNameAreShownToReaders() throws Exception {
		assertThat(post(HERE + "/names/areas", "version", version("partnership"), "slug", "oxfordshire", "areas",
				"Oxfordshire\nBerkshire"))
			.hasStatus3xxRedirection();
		assertThat(post(HERE + "/names/new", "version", version("partnership"), "name", "Safe in Oxfordshire", "form",
				"SAFEGUARDING_PARTNERS", "use", "also"))
			.hasStatus3xxRedirection();
		assertThat(page(get("/oxfordshire", "councillor"), 200).select("main").text())
			.contains("Oxfordshire and Berkshire", "Also known as Safe in Oxfordshire");
		assertThat(page(get("/oxfordshire/governance", "councillor"), 200).select("main").text())
			.contains("also known as Safe in Oxfordshire");
		assertThat(page(get(HERE + "/names/history", "business.manager"), 200).text()).contains("Berkshire");
		var refused = page(post(HERE + "/names/areas", "version", version("partnership"), "slug", "oxfordshire",
				"areas", "Kent\nFife"), 422);
		assertThat(refused.select("#areas-error").text()).contains("Scotland has safeguarding law of its own");
	}

	@Test
	void aNewNameFollowsTheEndedOne() {
		String name = id("partnership_name where valid_to is null");
		assertThat(post(HERE + "/names/" + name, "version", version("partnership"), "name",
				"Oxfordshire Safeguarding Children Partnership", "form", "SAFEGUARDING_PARTNERS", "use", "main",
				"validity.from.day", "16", "validity.from.month", "10", "validity.from.year", "2024", "validity.to.day",
				"31", "validity.to.month", "3", "validity.to.year", "2026"))
			.hasStatus3xxRedirection();
		assertThat(post(HERE + "/names/new", "version", version("partnership"), "name", "A new name", "form",
				"SAFEGUARDING_PARTNERS", "use", "main", "validity.from.day", "1", "validity.from.month", "4",
				"validity.from.year", "2026"))
			.hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from partnership_name").query(Long.class).single()).isEqualTo(4);
	}

	@Test
	void allErrorsOfAGroupAreReportedAtOnceAndNothingIsSaved() throws Exception {
		var page = page(post(HERE + "/groups/new", "version", "0", "content.name", " ", "content.kind", "CLUB",
				"content.meetingsPerYear", "400", "validity.from.day", "30", "validity.from.month", "2",
				"validity.from.year", "2024", "content.remit", "<script>alert(1)</script>"), 422);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#content.name",
				"#content.kind", "#content.meetingsPerYear", "#validity.from.day");
		assertThat(page.expectFirst("[id=content.remit]").text()).isEqualTo("<script>alert(1)</script>");
		assertThat(page.select("main script")).isEmpty();
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
	}

	@Test
	void aGroupIsAddedWithAMember() throws Exception {
		assertThat(post(HERE + "/groups/new", "version", "0", "content.name", "Neglect <b>Group</b>", "content.acronym",
				"NEG", "content.kind", "TASK_AND_FINISH", "parent", "executive-group"))
			.hasRedirectedUrl(HERE + "/groups/neg");
		assertThat(post(HERE + "/groups/neg/members/new", "version", "0")).hasStatus(422);
		assertThat(post(HERE + "/groups/neg/members/new", "version", "0", "organisation", "thames-valley-police",
				"memberAs", "Superintendent"))
			.hasRedirectedUrl(HERE + "/groups/neg");
		var page = page(get(HERE + "/groups/neg", "business.manager"), 200);
		assertThat(page.select("h1").text()).isEqualTo("Neglect <b>Group</b>");
		assertThat(page.select("tbody th").text()).isEqualTo("Thames Valley Police: Superintendent");
		assertThat(page.select("#parent option[selected]").text()).isEqualTo("Executive Group");
	}

	@Test
	void aPausedGroupWithARotatingChairIsShownToReaders() throws Exception {
		String group = HERE + "/groups/executive-group";
		String version = version("governance_group where slug = 'executive-group'");
		var page = page(post(group, "version", version, "content.name", "Executive Group", "content.kind", "EXECUTIVE",
				"arrangement.pauseReason", "Vacancies"), 422);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
			.containsExactly("#arrangement.pausedFrom.day");
		assertThat(post(group, "version", version, "content.name", "Executive Group", "content.kind", "EXECUTIVE",
				"arrangement.chairRotation", "Each partner in turn", "arrangement.pausedFrom.day", "1",
				"arrangement.pausedFrom.month", "9", "arrangement.pausedFrom.year", "2025", "arrangement.pauseReason",
				"Vacancies"))
			.hasStatus3xxRedirection();
		assertThat(post(HERE + "/appointments/new", "version", "0", "roleTitle", "Chair", "organisation",
				"thames-valley-police", "group", "executive-group", "validity.from.day", "1", "validity.from.month",
				"4", "validity.from.year", "2025"))
			.hasStatus3xxRedirection();
		var published = page(get("/oxfordshire/governance?on=2025-10-01", "councillor"), 200);
		assertThat(published.expectFirst("#group-executive-group").text())
			.contains("Paused from 1 September 2025: Vacancies")
			.contains("Rotating chair: Each partner in turn")
			.contains("Thames Valley Police, from 1 April 2025");
		assertThat(HtmlValidator.complaints(published.html())).isEmpty();
	}

	@Test
	void theSecondOfTwoEditorsSeesBothVersionsAndKeepsTheirWords() throws Exception {
		var page = page(post(HERE + "/groups/executive-group", "version", "77", "content.name", "Executive Board",
				"content.kind", "EXECUTIVE"), 409);
		assertThat(page.select("[role=alert]").text()).contains("saved a change")
			.contains("only in the saved version: Group")
			.contains("only in your version: Board");
		assertThat(page.expectFirst("[id=content.name]").val()).isEqualTo("Executive Board");
		String now = page.select("input[name=version]").val();
		assertThat(now).isNotEqualTo("77");
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
		assertThat(post(HERE + "/groups/executive-group", "version", now, "content.name", "Executive Board",
				"content.kind", "EXECUTIVE"))
			.hasStatus3xxRedirection();
	}

	@Test
	void anAppointmentEndsWithAReason() throws Exception {
		String id = id("appointment where person_name = 'Jayne Chidgey-Clark'");
		var page = page(
				post(HERE + "/appointments/" + id, "version", "0", "roleTitle", "Chair", "endReason", "retires"), 422);
		assertThat(page.expectFirst("[id=validity.to-error]").text()).contains("Enter an end date");
		assertThat(post(HERE + "/appointments/" + id, "version", "0", "roleTitle", "Chair", "endReason", "retires",
				"validity.to.day", "30", "validity.to.month", "June", "validity.to.year", "2025"))
			.hasRedirectedUrl(HERE + "/appointments");
		assertThat(this.jdbc.sql("select valid_to::text from appointment where id = ?::uuid")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("2025-06-30");
		assertThat(post(HERE + "/appointments/new", "version", "0", "roleTitle", "Independent Scrutineer"))
			.hasRedirectedUrl(HERE + "/appointments");
	}

	@Test
	void anOrganisationGoesByAnotherNameFromADay() throws Exception {
		String police = HERE + "/organisations/thames-valley-police";
		var page = page(post(police + "/rename", "version", "0", "name", ""), 422);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#name", "#from.day");
		assertThat(post(police + "/rename", "version", "0", "name", "Thames Valley Constabulary", "from.day", "1",
				"from.month", "4", "from.year", "2026"))
			.hasRedirectedUrl(police);
		assertThat(page(get(police, "business.manager"), 200).select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("Thames Valley Constabulary since 1 April 2026"))
			.anyMatch((row) -> row.startsWith("Thames Valley Police until 31 March 2026"));
	}

	@Test
	void organisationIsAddedAsSuccessor() throws Exception {
		assertThat(post(HERE + "/organisations/new", "name", "Thames Valley Police")).hasStatus(422);
		assertThat(
				post(HERE + "/organisations/new", "name", "Thames Valley Police", "kind", "POLICE", "role", "FUNDER"))
			.hasStatus(422);
		assertThat(post(HERE + "/organisations/new", "name", "Probation Service", "kind", "PROBATION", "role",
				"RELEVANT_AGENCY"))
			.hasRedirectedUrl(HERE + "/organisations");
		String service = HERE + "/organisations/national-probation-service";
		assertThat(post(service + "/succession", "successor", "")).hasStatus(422);
		assertThat(post(service + "/succession", "successor", "probation-service", "day.day", "26", "day.month", "6",
				"day.year", "2021", "footprint", "same", "certainty", "confirmed"))
			.hasRedirectedUrl(service);
		assertThat(page(get(service, "business.manager"), 200).select("main").text())
			.contains("Probation Service took over on 26 June 2021, for the same area");
		assertThat(post(service + "/succession/probation-service", "version", "0", "day.day", "26", "day.month", "6",
				"day.year", "2021", "footprint", "same", "certainty", "expected", "note", "To check"))
			.hasRedirectedUrl(service);
		assertThat(page(get(service, "business.manager"), 200).select("main").text())
			.contains("Probation Service is expected to take over (to be confirmed) on 26 June 2021");
		assertThat(post(service + "/succession/probation-service/remove", "version", "0")).hasRedirectedUrl(service);
	}

	@Test
	void aRoleIsGivenEndedAndRemoved() throws Exception {
		assertThat(page(get(HERE + "/roles/new?organisation=oxford-health", "business.manager"), 200)
			.select("option[selected][value=oxford-health]")).hasSize(1);
		var page = page(post(HERE + "/roles/new", "version", "0"), 422);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#organisation", "#role");
		assertThat(
				post(HERE + "/roles/new", "version", "0", "organisation", "oxford-health", "role", "RELEVANT_AGENCY"))
			.hasRedirectedUrl(HERE + "/governance");
		assertThat(
				post(HERE + "/roles/new", "version", "0", "organisation", "oxford-health", "role", "RELEVANT_AGENCY"))
			.hasStatus(422);
		String role = id("agency_role where role = 'RELEVANT_AGENCY'");
		assertThat(post(HERE + "/roles/" + role, "version", "0", "to.day", "1", "to.month", "4", "to.year", "2025"))
			.hasRedirectedUrl(HERE + "/governance");
		assertThat(post(HERE + "/roles/" + role, "version", "0", "note", "Late")).hasStatus(409);
		assertThat(post(HERE + "/roles/" + role + "/remove", "version", "0")).hasStatus(409);
		assertThat(post(HERE + "/roles/" + role + "/remove", "version", "1")).hasStatus3xxRedirection();
	}

	@Test
	void aMemberAndANameAreRemoved() {
		String member = id("group_membership where member_as = 'Chief Executive'");
		assertThat(post(HERE + "/groups/executive-group/members/" + member + "/remove", "version", "99"))
			.hasStatus(409);
		assertThat(post(HERE + "/groups/executive-group/members/" + member + "/remove", "version",
				version("governance_group where slug = 'executive-group'")))
			.hasStatus3xxRedirection();
		String only = id("organisation_name where name like '%Commissioning Group'");
		assertThat(post(HERE + "/organisations/oxfordshire-ccg/names/" + only + "/remove", "version", "0"))
			.hasStatus(422);
	}

	@Test
	void othersChangeNothing() {
		for (String other : List.of("councillor", "scrutineer", "administrator")) {
			assertThat(this.mvc.post()
				.uri(HERE + "/groups/new")
				.param("version", "0")
				.param("name", "Theirs")
				.param("kind", "BOARD")
				.with(this.people.as(other))
				.with(csrf())
				.exchange()).as(other).hasStatus(404);
		}
		assertThat(this.mvc.post().uri(HERE + "/groups/new").with(this.people.as("business.manager")).exchange())
			.hasStatus(403);
	}

	private String id(String from) {
		return this.jdbc.sql("select id::text from " + from + " limit 1").query(String.class).single();
	}

	private String version(String from) {
		return this.jdbc.sql("select version::text from " + from).query(String.class).single();
	}

	private MvcTestResult get(String uri, String person) {
		return this.mvc.get().uri(uri).with(this.people.as(person)).exchange();
	}

	private MvcTestResult post(String uri, String... parameters) {
		var request = this.mvc.post().uri(uri).with(this.people.as("business.manager")).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static Document page(MvcTestResult result, int status) throws UnsupportedEncodingException {
		assertThat(result).hasStatus(status);
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}

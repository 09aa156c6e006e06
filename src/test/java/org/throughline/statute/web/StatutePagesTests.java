package org.throughline.statute.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.SqlCounter;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.platform.security.SignedInUser;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class StatutePagesTests {

	private static final String REQUIREMENTS = "/admin/guidance/SP_WT2026/requirements";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private StatutoryClocks clocks;

	@Autowired
	private SqlCounter counter;

	private SignedInUser administrator;

	@BeforeEach
	void administrator() {
		this.administrator = this.people.administrator();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/bank-holidays", "/admin/bank-holidays/new",
			"/admin/bank-holidays/2026-12-25/remove", "/admin/clocks", "/admin/clocks/C06/SP_WT2023",
			"/admin/clocks/C09/SP_WT2023", "/admin/clocks/C11/SP_WT2018", "/admin/clocks/C15/every" })
	void pagesAreValidHtmlForAdministratorsOnly(String address) throws Exception {
		var page = get(address);
		assertThat(page).hasStatusOk();
		assertThat(HtmlValidator.complaints(page.getResponse().getContentAsString())).isEmpty();
		assertThat(page).bodyText().doesNotContain("??");
		var manager = this.people.managerOf(this.people.partnership());
		assertThat(this.mvc.get().uri(address).with(user(manager))).hasStatus(404);
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/admin/bank-holidays", "/admin/bank-holidays/new", "/admin/bank-holidays/2026-12-25/remove",
					"/admin/bank-holidays/2026-12-25/put-back", "/admin/clocks/C06/SP_WT2023" })
	void onlyAdministratorsCanChange(String address) {
		var manager = this.people.managerOf(this.people.partnership());
		assertThat(this.mvc.post().uri(address).with(user(manager)).with(csrf())).hasStatus(404);
		assertThat(this.mvc.post().uri(address).with(user(this.administrator))).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/bank-holidays/2026-12-24/remove", "/admin/bank-holidays/2026-02-30/remove",
			"/admin/bank-holidays/christmas/remove", "/admin/clocks/C99/SP_WT2023", "/admin/clocks/C06/every",
			"/admin/clocks/C06/LSCB_WT2015" })
	void unknownAddressesAreNotFound(String address) {
		assertThat(get(address)).hasStatus(404);
	}

	@Test
	void administratorAddsAndRemovesBankHoliday() throws Exception {
		assertThat(post("/admin/bank-holidays/new", "day.day", "15", "day.month", "6", "day.year", "2027", "name",
				"<b>Jubilee</b>"))
			.hasRedirectedUrl("/admin/bank-holidays");
		Document table = page(get("/admin/bank-holidays"));
		assertThat(table.select("ul.govuk-list--bullet").text())
			.contains("15 June 2027, <b>Jubilee</b>: only in the table");
		assertThat(post("/admin/bank-holidays/2027-06-15/remove", "version", "nonsense")).hasStatus(409);
		assertThat(post("/admin/bank-holidays/2027-06-15/remove", "version", "0"))
			.hasRedirectedUrl("/admin/bank-holidays");
		assertThat(get("/admin/bank-holidays/2027-06-15/remove")).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({ "31, 2, 2027, Day, real date", "'', '', '', Day, Enter the date", "26, 12, 2026, Day, substitute day",
			"25, 12, 2026, Day, Christmas Day", "1, 1, 2199, Day, between 2000 and",
			"15, 6, 2027, '  ', Enter the name" })
	void invalidBankHolidayIsKeptInForm(String day, String month, String year, String name, String message)
			throws Exception {
		var answer = post("/admin/bank-holidays/new", "day.day", day, "day.month", month, "day.year", year, "name",
				name);
		assertThat(answer).hasStatus(422).bodyText().contains(message);
		assertThat(page(answer).select(".govuk-date-input input").eachAttr("value")).containsExactly(day, month, year);
	}

	@ParameterizedTest
	@CsvSource({ "abc, Enter a year", "'', Enter a year", "1899, between 2000 and", "99999, Enter a year" })
	void invalidYearIsRefused(String year, String message) {
		assertThat(post("/admin/bank-holidays", "year", year)).hasStatus(422).bodyText().contains(message);
	}

	@Test
	void administratorImportsYearFromLibrary() {
		assertThat(post("/admin/bank-holidays", "year", "2029")).hasRedirectedUrl("/admin/bank-holidays");
		assertThat(get("/admin/bank-holidays/2029-12-25/remove")).hasStatusOk();
	}

	@Test
	void administratorChangesClockRule() throws Exception {
		String clock = "/admin/clocks/C10/SP_WT2026";
		assertThat(post(clock, "version", "0", "validFrom.day", "1", "validFrom.month", "9", "validFrom.year", "2026",
				"amount", "ten", "source", "", "confirmation.verified", "true"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter a whole number", "Enter the source of the rule",
					"Enter the name of the person who read the source", "Enter the date they read the source");
		assertThat(post(clock, "version", "0", "validFrom.day", "1", "validFrom.month", "9", "validFrom.year", "2026",
				"amount", "10", "source", "New guidance", "confirmation.verified", "true", "confirmation.verifiedBy",
				"Legal adviser", "confirmation.verifiedOn.day", "1", "confirmation.verifiedOn.month", "9",
				"confirmation.verifiedOn.year", "2025"))
			.hasRedirectedUrl("/admin/clocks");
		assertThat(page(get(clock)).select("tbody tr")).hasSize(2);
		assertThat(post(clock, "version", "7", "validFrom.day", "1", "validFrom.month", "10", "validFrom.year", "2026",
				"amount", "10", "source", "New guidance", "confirmation.verified", "true", "confirmation.verifiedBy",
				"Legal adviser", "confirmation.verifiedOn.day", "1", "confirmation.verifiedOn.month", "9",
				"confirmation.verifiedOn.year", "2025"))
			.hasStatus(409);
	}

	@Test
	void unverifiedRulesAreMarked() throws Exception {
		var rows = page(get("/admin/clocks")).select("section[aria-label*=2023] tbody tr");
		assertThat(rows.select(":contains(C07 Copy of the review)").text()).contains("To be confirmed locally",
				"At least 7 working days before", "Review published, or Planned publication");
		assertThat(rows.select(":contains(C01 Serious incident)").text()).contains("Within 5 working days (duty)")
			.doesNotContain("To be confirmed locally");
	}

	@Test
	void requirementStaysToBeConfirmedUntilSomebodyHasReadIt() throws Exception {
		var row = page(get(REQUIREMENTS)).expectFirst("tr:contains(R05)");
		assertThat(row.text()).contains("To be confirmed locally", "Must");
		String requirement = row.select("a").attr("href");
		assertThat(post(requirement, "version", "0", "wording", "", "confirmation.verified", "true")).hasStatus(422)
			.bodyText()
			.contains("Enter the wording", "Enter the name of the person who read the source",
					"Enter the date they read the source");
		String[] read = { "version", "0", "wording", "Impact on children.", "confirmation.verified", "true",
				"confirmation.verifiedBy", "Legal adviser", "confirmation.verifiedOn.day", "2",
				"confirmation.verifiedOn.month", "4", "confirmation.verifiedOn.year", "2099" };
		assertThat(post(requirement, read)).hasStatus(422).bodyText().contains("not in the future");
		read[read.length - 1] = "2025";
		assertThat(post(requirement, read)).hasRedirectedUrl(REQUIREMENTS);
		row = page(get(REQUIREMENTS)).expectFirst("tr:contains(R05)");
		assertThat(row.text()).contains("Impact on children.", "Confirmed by Legal adviser, 2 April 2025")
			.doesNotContain("To be confirmed locally");
		read[1] = "7";
		read[3] = "Other words.";
		assertThat(post(requirement, read)).hasStatus(409);
		assertThat(page(get(requirement)).select("[name='confirmation.verifiedBy']").val()).isEqualTo("Legal adviser");
	}

	@Test
	void guidanceIsListedWithCountsOfWhatIsToBeConfirmed() throws Exception {
		var row = page(get("/admin/guidance")).expectFirst("tr:has(a[href='" + REQUIREMENTS + "'])");
		assertThat(row.text()).contains("Working Together 2026", "From 19 March 2026 22 21");
		assertThat(get("/admin/guidance/SP_WT1999/requirements")).hasStatus(404);
	}

	@Test
	void ruleConfirmedByTheReleaseIsNotConfirmedByAnEdit() throws Exception {
		for (String address : List.of("/admin/national-body", "/admin/clocks/C01/SP_WT2023")) {
			var page = page(get(address));
			assertThat(page.text()).contains("Confirmed with this release of Throughline");
			assertThat(page.select("[name='confirmation.verified'][checked]")).isEmpty();
		}
		assertThat(post("/admin/national-body", "version", "0", "name", "Child Safeguarding Practice Review Panel",
				"validFrom.day", "29", "validFrom.month", "6", "validFrom.year", "2018", "source", "Act"))
			.hasStatus(422)
			.bodyText()
			.contains("Select whether it is confirmed");
	}

	@Test
	void successorOfNationalBodyReceivesFromItsFirstDay() throws Exception {
		assertThat(recipient(LocalDate.of(2027, 4, 1))).isEqualTo("Child Safeguarding Practice Review Panel");
		String[] successor = { "version", "0", "name", "Child Protection Authority", "validFrom.day", "1",
				"validFrom.month", "4", "validFrom.year", "2027", "source", "Example", "confirmation.verified",
				"false" };
		assertThat(post("/admin/national-body", successor)).hasRedirectedUrl("/admin/national-body");
		assertThat(page(get("/admin/national-body")).select("tbody tr").eachText()).containsExactly(
				"1 April 2027 Current Child Protection Authority Example To be confirmed locally",
				"29 June 2018 31 March 2027 Child Safeguarding Practice Review Panel Children Act 2004 s16A and s16B"
						+ " Confirmed with this release of Throughline");
		assertThat(recipient(LocalDate.of(2027, 3, 31))).isEqualTo("Child Safeguarding Practice Review Panel");
		assertThat(recipient(LocalDate.of(2027, 4, 1))).isEqualTo("Child Protection Authority");
		successor[7] = "3";
		successor[9] = "2018";
		assertThat(post("/admin/national-body", successor)).hasStatus(422)
			.bodyText()
			.contains("Enter the start date of the current body or a later date");
	}

	private String recipient(LocalDate today) {
		var notified = ClockEvent.on(ClockTrigger.NOTIFIED, LocalDate.of(2027, 3, 30));
		return this.clocks
			.read(new ClockCase("SP_WT2023", Set.of(ClockSubject.SERIOUS_INCIDENT), List.of(notified), List.of()),
					today)
			.stream()
			.filter((reading) -> reading.key().equals("C04"))
			.map((reading) -> reading.rule().task().recipient())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void pagesNeedFewStatements() {
		for (String page : List.of("/admin/bank-holidays", "/admin/bank-holidays/new",
				"/admin/bank-holidays/2026-12-25/remove", "/admin/clocks", "/admin/clocks/C06/SP_WT2023",
				"/admin/guidance", REQUIREMENTS, "/admin/national-body")) {
			assertThat(this.counter.count(() -> get(page))).as(page).isLessThanOrEqualTo(12);
		}
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(this.administrator)).exchange();
	}

	private MvcTestResult post(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(user(this.administrator)).with(csrf());
		for (int place = 0; place < parameters.length; place += 2) {
			request.param(parameters[place], parameters[place + 1]);
		}
		return request.exchange();
	}

	private static Document page(MvcTestResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}

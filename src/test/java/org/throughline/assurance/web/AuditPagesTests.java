package org.throughline.assurance.web;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.HtmlValidator;
import org.throughline.SqlCounter;
import org.throughline.assurance.TestAssurance;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ApplicationTest
class AuditPagesTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReportService reports;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAssurance assurance;

	@Autowired
	private SqlCounter counter;

	private ReportWorld.Place place;

	private SignedInUser manager;

	@BeforeEach
	void reportAndManager() {
		this.place = this.world.place();
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.PUBLISHED, null, null, null));
			return this.place;
		});
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.world.signOut();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void emptyListsExplainTheNextStep() throws Exception {
		assertThat(page("/audits").text()).contains("No audits yet");
		assertThat(page("/external-assurance").text()).contains("No external assurance yet");
		assertThat(page("/risks").text()).contains("No risks yet");
	}

	@Test
	void auditWithFindingsIsPublicInPublishedReport() throws Exception {
		assertThat(post("/audits/new", "content.kind", "MULTI_AGENCY", "content.topic", "Thresholds", "report",
				"2024-25", "participants.organisations", this.place.slug(), "content.method.services",
				"Housing\nYouth work", "participants.declaredOrganisations", "7", "content.stated.declaredAsWritten",
				"seven agencies", "content.method.casesAsWritten", "over 40", "content.note", "For us only",
				"heldOn.month", "2", "heldOn.year", "2025"))
			.hasStatus3xxRedirection();
		assertThat(post("/audit-findings/new", "kind", "DEVELOP", "audit", "1", "wording", "Hear *children*", "themes",
				"test-neglect"))
			.hasStatus3xxRedirection()
			.redirectedUrl()
			.endsWith("/audits/1");
		assertThat(post("/audit-findings/new", "kind", "CROSS_CUTTING", "report", "2024-25", "wording",
				"Use chronologies"))
			.hasStatus3xxRedirection();
		assertThat(page("/audits").text()).contains("Thresholds", "Counts differ", "Use chronologies");
		var audit = page("/audits/1");
		assertThat(audit.text()).contains("The report states seven agencies. Organisations listed: 1", "Hear children");
		assertThat(audit.select("[name='content.method.services']").val()).isEqualTo("Housing\nYouth work");
		assertThat(audit.select("input[name='heldOn.month']").val()).isEqualTo("2");
		assertThat(page("/audits/1/history").text()).contains("Thresholds");
		var told = published("/2024-25/assurance").text();
		assertThat(told)
			.contains("Thresholds", "Testford City Council", "Youth work", "over 40", "February 2025",
					"Area for development Hear children", "Findings across audits", "Use chronologies")
			.doesNotContain("For us only", "Visible to people with draft access");
	}

	@Test
	void externalAssuranceAndRisksArePublicInPublishedReport() throws Exception {
		assertThat(
				post("/external-assurance/new", "content.kind", "LEARNING_VISIT", "content.byWhom", "The adults board",
						"report", "2024-25", "recommendations", "0", "content.result.url", "https://example.org/visit"))
			.hasStatus3xxRedirection();
		assertThat(post("/risk-registers/new", "name", "Board register", "report", "2024-25"))
			.hasStatus3xxRedirection();
		assertThat(post("/risks/new", "content.title", "Homelessness", "links.register", "1", "links.report", "2024-25",
				"content.analysis.response", "Prevention", "reviewOn.day", "1", "reviewOn.month", "2", "reviewOn.year",
				"2020", "links.owner", this.place.slug()))
			.hasStatus3xxRedirection();
		assertThat(page("/risks").text()).contains("Homelessness", "Review overdue", "Board register");
		assertThat(page("/external-assurance/1").select("[name='recommendations']").val()).isEqualTo("0");
		assertThat(published("/2024-25/assurance").text()).contains("Learning visit", "The adults board",
				"Recommendations None", "No outcome stated.");
		assertThat(published("/2024-25/risks").text())
			.contains("Homelessness", "Prevention", "Testford City Council", "Board register", "1 February 2020")
			.doesNotContain("overdue");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
							/audits/new; content.topic; Thresholds; participants.declaredOrganisations; seven; enter a whole number
							/audits/new; content.topic; Thresholds; content.method.casesAsWritten; 12 months: 19; contains several
					/audits/new; content.topic; Thresholds; heldOn.month; 14; Enter a real date
							/audits/new; content.method.services; Housing; content.topic; ; Enter the topic of the audit
							/audits/new; content.topic; Thresholds; report; 1999-00; 1999-00
							/audit-findings/new; wording; Words; audit; ; Select the audit, or the report
							/audit-findings/new; wording; Words; audit; 99; There is no number 99
							/audit-findings/new; wording; Words; report; 2024-25; Select “Cross-cutting finding”
							/audit-findings/new; wording; N/A; report; 2024-25; instead of “N/A”
							/external-assurance/new; content.byWhom; Ofsted; content.result.outcome; Not evaluated; Findings: leave this empty
							/external-assurance/new; content.byWhom; Ofsted; content.result.url; javascript:alert(1); starting with https://
							/risks/new; content.title; Risk; content.review.closedReason; Over; Enter the date the risk was closed
							/risk-registers/new; ownerAsWritten; Board; name; ; Enter the name of the risk register""")
	void errorsAreShownAtTheirFieldAndInputIsKept(String address, String kept, String words, String field, String typed,
			String reason) throws Exception {
		String kind = switch (address) {
			case "/audits/new" -> "MULTI_AGENCY";
			case "/audit-findings/new" -> "DEVELOP";
			default -> "OTHER";
		};
		String kindField = switch (address) {
			case "/audits/new" -> "content.kind";
			case "/external-assurance/new" -> "content.kind";
			default -> "kind";
		};
		var answer = post(address, kindField, kind, kept, words, field, (typed != null) ? typed : "");
		assertThat(answer).hasStatus(422);
		var page = html(answer);
		assertThat(page.select(".govuk-error-summary").text()).contains(reason);
		assertThat(page.select("[name='" + kept + "']").val()).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					/audits; content.topic=Thresholds,content.kind=MULTI_AGENCY,heldOn.month=2,heldOn.year=2025; content.topic; Neglect
					/audit-findings; wording=Words,kind=CROSS_CUTTING,report=2024-25; wording; Others
					/external-assurance; content.byWhom=Ofsted,content.kind=ILACS,heldOn.year=2024,recommendations=3; content.byWhom; Inspectors
					/risks; content.title=Risk,reviewOn.day=1,reviewOn.month=2,reviewOn.year=2026; content.title; Another
					/risk-registers; name=Register; name; Another""")
	void editConflictShowsBothVersions(String address, String filled, String field, String other) throws Exception {
		assertThat(post(address + "/new", fields(filled, "version", "0"))).hasStatus3xxRedirection();
		assertThat(page(address + "/1").select("h1")).hasSize(1);
		assertThat(post(address + "/1", fields(filled + "," + field + "=" + other, "version", "0")))
			.hasStatus3xxRedirection();
		var conflict = post(address + "/1", fields(filled, "version", "0"));
		assertThat(conflict).hasStatus(409);
		assertThat(html(conflict).select(".app-conflict tbody tr").eachText()).singleElement()
			.satisfies((difference) -> assertThat(difference).contains(other));
		String version = html(conflict).select("#edit input[name=version]").val();
		assertThat(post(address + "/1", fields(filled, "version", version))).hasStatus3xxRedirection();
		assertThat(page(address + "/1/history").text()).contains(other);
		var removal = page(address + "/1/remove");
		assertThat(removal.select("h1").text()).startsWith("Do you want to remove this");
		assertThat(post(address + "/1/remove", "version", "0")).hasStatus(409);
		assertThat(post(address + "/1/remove", "version", removal.select("input[name=version]").val()))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(manage() + address + "/1").with(user(this.manager)).exchange()).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/audits", "/external-assurance", "/risks" })
	void listNeedsSameStatementsForManyRows(String list) throws Exception {
		fill(1);
		int few = this.counter.count(() -> this.mvc.get().uri(manage() + list).with(user(this.manager)).exchange());
		fill(60);
		int many = this.counter.count(() -> this.mvc.get().uri(manage() + list).with(user(this.manager)).exchange());
		assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
		assertThat(page(list).select(".govuk-pagination__item")).hasSizeGreaterThan(1);
		for (String part : new String[] { "assurance", "risks" }) {
			assertThat(this.counter
				.count(() -> this.mvc.get().uri("/" + this.place.slug() + "/2024-25/" + part).exchange()))
				.isLessThanOrEqualTo(12);
		}
	}

	private void fill(int rows) {
		this.assurance.audits(this.place.id(), "2024-25", rows);
		this.assurance.externalAssurance(this.place.id(), "2024-25", rows);
		this.assurance.risks(this.place.id(), "2024-25", rows);
	}

	private static String[] fields(String filled, String name, String value) {
		var last = new LinkedHashMap<String, String>();
		for (String pair : filled.split(",")) {
			last.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
		last.put(name, value);
		return last.entrySet()
			.stream()
			.flatMap((pair) -> Stream.of(pair.getKey(), pair.getValue()))
			.toArray(String[]::new);
	}

	private String manage() {
		return "/manage/" + this.place.slug();
	}

	private MvcTestResult post(String address, String... fields) {
		var request = this.mvc.post().uri(manage() + address).with(user(this.manager)).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private Document page(String address) throws UnsupportedEncodingException {
		var answer = this.mvc.get().uri(manage() + address).with(user(this.manager)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	private Document published(String address) throws UnsupportedEncodingException {
		var answer = this.mvc.get().uri("/" + this.place.slug() + address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	private static Document html(MvcTestResult answer) throws UnsupportedEncodingException {
		String text = answer.getResponse().getContentAsString();
		assertThat(HtmlValidator.complaints(text)).isEmpty();
		return Jsoup.parse(text);
	}

}

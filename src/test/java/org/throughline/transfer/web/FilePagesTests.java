package org.throughline.transfer.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class FilePagesTests {

	private static final String IMPORT = "/manage/oxfordshire/import";

	private static final String FILE = "/manage/oxfordshire/reports/2024-25/file";

	private static final String REPORT = """
			partnership: oxfordshire
			slug: 2025-26
			kind: PARTNERSHIP
			title: Annual report 2025/26
			period:
			  label: 2025/26
			  from: 2025-04-01
			  to: 2026-03-31
			regime: SP_WT2023
			dated: 2026-03-10
			state: DRAFT
			statements:
			  - kind: KEY_MESSAGE
			    wording: Name neglect early.
			    themes: [neglect]
			    carriedFrom:
			      report: 2024-25
			      statement: %s
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@Test
	void businessManagerBringsInDraft() {
		this.jdbc.sql("select set_config('throughline.request', 'a request', true)").query().singleRow();
		String key = this.jdbc.sql("""
				select import_key from statement s join annual_report r on r.id = s.report_id
				where r.slug = '2024-25' and import_key is not null order by s.number limit 1""")
			.query(String.class)
			.single();
		var result = upload(IMPORT, "file", "next.yaml", REPORT.formatted(key));
		assertThat(result).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/manage/oxfordshire/reports/2025-26");
		assertThat(this.jdbc.sql("""
				select r.state, s.carried_from_id is not null as carried from annual_report r
				join statement s on s.report_id = r.id where r.slug = '2025-26'""").query().singleRow())
			.containsEntry("state", "DRAFT")
			.containsEntry("carried", true);
		assertThat(this.mvc.get().uri("/manage/oxfordshire/history").with(as("business.manager")).exchange()).bodyText()
			.containsPattern("imported (the report|[0-9]+ records from a file)");
	}

	@Test
	void listsEveryProblemAndSavesNothing() {
		long before = reports();
		var page = refused(upload(IMPORT, "file", "next.yaml",
				REPORT.formatted("nothing").replace("SP_WT2023", "WT1066").replace("[neglect]", "[neglekt]")));
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#file");
		assertThat(page.select(".govuk-table__body tr").eachText())
			.anyMatch((row) -> row.startsWith("next.yaml 9 regime"))
			.anyMatch((row) -> row.startsWith("next.yaml 15 statements[0].themes[0]"))
			.anyMatch((row) -> row.contains("statements[0].carriedFrom"));
		assertThat(reports()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			state: DRAFT             | state: PUBLISHED         | Enter DRAFT
			partnership: oxfordshire | partnership: anyshire    | Select a report of “oxfordshire”
			slug: 2025-26            | slug: 2024-25            | already
			dated: 2026-03-10        | dated: 10 March 2026     | Enter a real date
			title: Annual            | titel: Annual            | not possible here
			label: 2025/26           | label: 2024/25           | The days are not those of “2024/25”
			""")
	void saysWhatIsWrong(String right, String wrong, String reason) {
		var text = REPORT.substring(0, REPORT.indexOf("    carriedFrom")).replace(right, wrong);
		assertThat(refused(upload(IMPORT, "file", "next.yaml", text)).select(".govuk-table__body").text())
			.contains(reason);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "no yaml: at: all", "<script>alert(1)</script>", "\0\1\2", "a: [[[[[[[[[[[[[[[[[[[[[[[[" })
	void refusesWhatIsNoReport(String text) {
		var page = refused(upload(IMPORT, "file", "<b>next</b>.yaml", text));
		assertThat(page.select(".govuk-table__body tr")).isNotEmpty();
		assertThat(page.select(".govuk-table__body b, .govuk-table__body script")).isEmpty();
	}

	@Test
	void asksForFileWhereNoneWasChosen() {
		assertThat(refused(upload(IMPORT, "file", "", "")).select("#file-error").text())
			.contains("Select a report file");
		assertThat(refused(upload("/admin/import", "files", "", "")).select("#files-error").text())
			.contains("Select at least one file");
	}

	@Test
	void administratorBringsInThemes() {
		var result = upload("/admin/import", "files", "themes.yaml", "themes: [{slug: poverty, name: Poverty}]");
		assertThat(result).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/admin");
		assertThat(this.jdbc.sql("select count(*) from theme where slug = 'poverty'").query(Long.class).single())
			.isOne();
	}

	@Test
	void examplesOfTheFormatsCanBeImported() throws Exception {
		var page = this.mvc.get().uri("/admin/import").with(as("administrator")).exchange().getResponse();
		for (var example : Jsoup.parse(page.getContentAsString()).select("pre")) {
			assertThat(upload("/admin/import", "files", "example.yaml", example.wholeText())).hasStatus3xxRedirection();
		}
		assertThat(this.jdbc.sql("select count(*) from partnership where slug = 'anyshire'").query(Long.class).single())
			.isOne();
	}

	@Test
	void administratorDoesNotBringInReports() {
		assertThat(refused(upload("/admin/import", "files", "next.yaml", REPORT.formatted("key")))
			.select(".govuk-table__body")
			.text()).contains("Ask a business manager of the partnership");
	}

	@Test
	void businessManagerTakesReportOut() {
		var result = this.mvc.get().uri(FILE).with(as("business.manager")).exchange();
		assertThat(result).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"oxfordshire-2024-25.yaml\"");
		assertThat(result).bodyText().startsWith("partnership: oxfordshire\nslug: 2024-25\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "councillor", "partner.agency", "safeguarding.partner", "scrutineer" })
	void othersFindNothing(String name) {
		for (String address : new String[] { IMPORT, FILE, "/admin/import" }) {
			assertThat(this.mvc.get().uri(address).with(as(name)).exchange()).hasStatus(404);
		}
		assertThat(upload(IMPORT, "file", "next.yaml", REPORT, as(name))).hasStatus(404);
		assertThat(upload("/admin/import", "files", "themes.yaml", "themes: []", as(name))).hasStatus(404);
	}

	@Test
	void eachDoesOnlyTheirOwn() {
		assertThat(this.mvc.get().uri(IMPORT).with(as("administrator")).exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri("/admin/import").with(as("business.manager")).exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri("/manage/nowhere/import").with(as("business.manager")).exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri("/manage/oxfordshire/reports/1066/file").with(as("business.manager")).exchange())
			.hasStatus(404);
	}

	@Test
	void publicSignsInFirst() {
		for (String address : new String[] { IMPORT, FILE, "/admin/import" }) {
			assertThat(this.mvc.get().uri(address).with(anonymous()).exchange()).hasStatus3xxRedirection()
				.redirectedUrl()
				.endsWith("/sign-in");
		}
	}

	private RequestPostProcessor as(String name) {
		return this.people.as(name);
	}

	private MvcTestResult upload(String address, String field, String file, String text) {
		return upload(address, field, file, text, as(address.equals(IMPORT) ? "business.manager" : "administrator"));
	}

	private MvcTestResult upload(String address, String field, String file, String text, RequestPostProcessor person) {
		return this.mvc.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, address)
			.file(new MockMultipartFile(field, file, "application/yaml", text.getBytes(StandardCharsets.UTF_8)))
			.with(person)
			.with(csrf()));
	}

	private static Document refused(MvcTestResult result) {
		assertThat(result).hasStatus(422);
		try {
			var page = Jsoup.parse(result.getResponse().getContentAsString());
			assertThat(page.title()).startsWith("Error: ");
			return page;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long reports() {
		return this.jdbc.sql("select count(*) from annual_report").query(Long.class).single();
	}

}

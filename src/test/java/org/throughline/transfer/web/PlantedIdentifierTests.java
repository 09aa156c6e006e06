package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import org.throughline.LoggedText;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Tests that text that may identify a child is found in every file before anything of the
 * file becomes public.
 */
@SampleTest
class PlantedIdentifierTests {

	private static final String PLANTED = "XM4 5HQ";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					recommendations    | Type of source,Source,Recommendation,Visibility | Event,A summit,Visit XM4 5HQ,Public
					recommendations    | Type of source,Source,Recommendation,Visibility | Event,Summit at XM4 5HQ,Visit,Public
					actions            | Action,Owner,Visibility                         | Visit XM4 5HQ,Thames Valley Police,Public
					learning-summaries | Title,Wording,Visibility                        | Visits,Visit XM4 5HQ,Public
					training           | Report,Title,Audience                           | 2024-25,Visits at XM4 5HQ,All
					""")
	void tableIsNotSavedWithOpenFinding(String table, String headings, String row) {
		var visit = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/" + table);
		String upload = visit.bringIn(headings + "\n" + row + "\n");
		int before = rows(table);
		try (var log = new LoggedText()) {
			var refused = visit.post(upload, "confirmed", "true");
			assertThat(refused).hasStatus(422);
			assertThat(TableVisit.html(refused).select("#identifiers h3").eachText())
				.containsExactly("Postcode: " + PLANTED);
			assertThat(log.toString()).doesNotContain(PLANTED);
		}
		assertThat(rows(table)).isEqualTo(before);
		assertThat(accepted()).isZero();

		assertThat(visit.post(upload, "confirmed", "true", "_identifier", "POSTCODE " + PLANTED, "_identifierReason",
				"An example", "_identifierGivenBy", "Somebody"))
			.hasStatus3xxRedirection();
		assertThat(rows(table)).isEqualTo(before + 1);
		assertThat(accepted()).isOne();
		this.jdbc.sql("delete from accepted_identifier where words = ?").param(PLANTED).update();
	}

	@Test
	void reportFromFileIsNotPublishedWithOpenFinding() {
		String file = """
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
				sections:
				  - key: visits
				    part: OVERVIEW
				    heading: Telephone 01865 792422
				    body: DOB 03/03/2015
				statements:
				  - kind: KEY_MESSAGE
				    headline: NHS number 943 476 5919
				    wording: Write to XM4 5HQ
				    points:
				      - Write to OX1 1ND
				""";
		try (var log = new LoggedText()) {
			var saved = upload("/manage/oxfordshire/import", "Born 04-04-2016.yaml", file);
			assertThat(TableVisit.html(saved).select(".govuk-table__body").text()).isEmpty();
			assertThat(saved).hasStatus3xxRedirection();
			var found = new TableVisit(this.mvc, this.people).page("/manage/oxfordshire/reports/2025-26/disclosure");
			assertThat(found.select("#identifiers h3").eachText()).containsExactlyInAnyOrder(
					"Telephone number: 01865 792422", "Date of birth or other full date: DOB 03/03/2015",
					"NHS number: 943 476 5919", "Postcode: XM4 5HQ", "Postcode: OX1 1ND");
			assertThat(upload("/manage/oxfordshire/import", "next.yaml",
					file.replace("DRAFT", "PUBLISHED").replace("2025-26", "2025-26-later")))
				.hasStatus(422);
			assertThat(log.toString()).doesNotContain("792422", "03/03", "476 5919", PLANTED, "04-04");
		}
		assertThat(this.jdbc.sql("select state from annual_report where slug in ('2025-26', '2025-26-later')")
			.query(String.class)
			.list()).isEqualTo(List.of("DRAFT"));
	}

	@Test
	void nameOfUploadedFileIsLookedThrough() {
		try (var log = new LoggedText()) {
			var refused = this.mvc
				.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, "/manage/oxfordshire/learning-summaries/new")
					.file(new MockMultipartFile("file", "Born 04.04.2016.pdf", "application/pdf",
							"%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1)))
					.param("content.title", "A file")
					.param("visibility", "PUBLIC")
					.with(csrf())
					.with(this.people.as("business.manager")));
			assertThat(refused).hasStatus(422);
			assertThat(TableVisit.html(refused).select("#identifiers h3").eachText())
				.containsExactly("Date of birth or other full date: Born 04.04.2016");
			assertThat(log.toString()).doesNotContain("04.04.2016");
		}
		assertThat(this.jdbc.sql("select count(*) from learning_summary where title = 'A file'")
			.query(Integer.class)
			.single()).isZero();
	}

	private MvcTestResult upload(String address, String name, String content) {
		return this.mvc.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, address)
			.file(new MockMultipartFile("file", name, "application/yaml", content.getBytes(StandardCharsets.UTF_8)))
			.with(csrf())
			.with(this.people.as("business.manager")));
	}

	private int rows(String table) {
		String name = switch (table) {
			case "training" -> "training_activity";
			case "learning-summaries" -> "learning_summary";
			default -> table.replaceFirst("s$", "");
		};
		return this.jdbc.sql("select count(*) from " + name).query(Integer.class).single();
	}

	private int accepted() {
		return this.jdbc.sql("select count(*) from accepted_identifier where words = ?")
			.param(PLANTED)
			.query(Integer.class)
			.single();
	}

}

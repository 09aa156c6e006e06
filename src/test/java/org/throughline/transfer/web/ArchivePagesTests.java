package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class ArchivePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter statements;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "business.manager, /manage/oxfordshire/archive",
			"administrator, /admin/partnerships/oxfordshire/archive" })
	void archiveIsTakenOutAndThatIsRecorded(String person, String address) throws Exception {
		var page = Jsoup.parse(
				this.mvc.get().uri(address).with(this.people.as(person)).exchange().getResponse().getContentAsString());
		assertThat(page.select("main form").attr("action")).isEqualTo(address);
		assertThat(page.text()).contains("Keep it as secure as case files", "Case reviews (case_review)");
		var taken = this.mvc.post().uri(address).with(csrf()).with(this.people.as(person)).exchange();
		assertThat(taken).hasStatusOk()
			.hasHeader("Content-Type", "application/zip")
			.hasHeader("Content-Disposition", "attachment; filename=\"oxfordshire-archive.zip\"")
			.hasHeader("Cache-Control", "private, no-store");
		Path file = Files.write(this.folder.resolve("taken.zip"), taken.getResponse().getContentAsByteArray());
		try (var zip = new ZipFile(file.toFile())) {
			assertThat(zip.getEntry("README.txt")).isNotNull();
			assertThat(zip.getEntry("tables/case_review.csv")).isNotNull();
		}
		assertThat(this.jdbc.sql(
				"select actor || ' ' || detail from security_event where kind = 'ARCHIVE_EXPORTED' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualToIgnoringCase(this.people.person(person).displayName() + " oxfordshire");
		var events = Jsoup.parse(this.mvc.get()
			.uri("/admin/security-events")
			.with(this.people.as("administrator"))
			.exchange()
			.getResponse()
			.getContentAsString());
		assertThat(events.text()).contains("Partnership data exported");
	}

	@ParameterizedTest
	@CsvSource({ "business.manager, /manage/oxfordshire/archive",
			"administrator, /admin/partnerships/oxfordshire/archive", "administrator, /admin/archive" })
	void pagesCostFewStatements(String person, String address) {
		var request = this.mvc.get().uri(address).with(this.people.as(person));
		assertThat(this.statements.count(() -> assertThat(request.exchange()).hasStatusOk())).isLessThanOrEqualTo(12);
	}

	@Test
	void partnershipThatIsHeldIsNotBroughtInAgain() throws Exception {
		var taken = this.mvc.post()
			.uri("/manage/oxfordshire/archive")
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange();
		var refused = bringIn("oxfordshire-archive.zip", taken.getResponse().getContentAsByteArray());
		assertThat(refused).hasStatus(422);
		var page = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(page.select("tbody tr").text())
			.isEqualTo("tables/partnership.csv The partnership “oxfordshire” is already in this installation. "
					+ "Import the archive into another one");
		assertThat(page.select(".govuk-error-summary a[href=#file]").text())
			.isEqualTo("The archive has one error. Nothing was saved");
	}

	@Test
	void whatIsNoArchiveIsRefusedAtItsField() throws Exception {
		var refused = bringIn("report.zip", "partnership: <b>oxfordshire</b>".getBytes(StandardCharsets.UTF_8));
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select("tbody tr").text())
			.startsWith("The file The archive is incomplete.");
		var nothing = bringIn("", new byte[0]);
		assertThat(nothing).hasStatus(422);
		assertThat(Jsoup.parse(nothing.getResponse().getContentAsString()).select("#file-error").text())
			.contains("Select an archive");
	}

	private MvcTestResult bringIn(String name, byte[] content) {
		return this.mvc.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, "/admin/archive")
			.file(new MockMultipartFile("file", name, "application/zip", content))
			.with(csrf())
			.with(this.people.as("administrator")));
	}

}

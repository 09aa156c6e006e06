package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.file.Sha256;
import org.throughline.publication.TestEditions;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class CheckPageTests {

	private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestEditions editions;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Test
	void everyoneLearnsWhichEditionAFileIs() throws Exception {
		this.editions.add(this.partnerships.id("oxfordshire"), this.reports.id("2024-25"));
		var answer = this.mvc.post()
			.uri("/check")
			.multipart()
			.file(new MockMultipartFile("file", "copy.json", "application/json", CONTENT))
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		var page = page(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
		assertThat(page.select("#result h2").text()).isEqualTo("This copy is unaltered");
		assertThat(page.select("#result a").attr("href")).isEqualTo("/oxfordshire/2024-25/editions#edition-1");
		assertThat(page.select("#result").text()).contains("It is the latest edition");
	}

	@Test
	void fingerprintCanBeTypedWithSpaces() {
		this.editions.add(this.partnerships.id("oxfordshire"), this.reports.id("2024-25"));
		String typed = Sha256.of(CONTENT).toUpperCase().replaceAll("(.{8})", "$1 ");
		assertThat(page("/check?fingerprint=" + typed).select("#result h2").text())
			.isEqualTo("This is the fingerprint of a published document");
	}

	@Test
	void editionOfAnUnpublishedReportIsLikeAnUnknownOne() {
		this.editions.add(this.partnerships.id("oxfordshire"), this.reports.id("2024-25"));
		this.reports.unpublish("2024-25");
		String known = page("/check?fingerprint=" + Sha256.of(CONTENT)).select("#result").html();
		String unknown = page("/check?fingerprint=" + "0".repeat(64)).select("#result").html();
		assertThat(known).isEqualTo(unknown).contains("This is not a copy of a report or paper published here");
	}

	@Test
	void missingFileAndWrongFingerprintAreReported() {
		var answer = this.mvc.post().uri("/check").multipart().with(csrf()).exchange();
		assertThat(answer).hasStatus(422);
		assertThat(answer).bodyText().contains("Select the file to check");
		var typed = this.mvc.get().uri("/check?fingerprint=abc").exchange();
		assertThat(typed).hasStatus(422);
		var page = Jsoup.parse(new String(typed.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(page.select(".govuk-error-summary a[href='#fingerprint']").text())
			.isEqualTo("Enter all 64 letters and digits of the fingerprint");
		assertThat(page.select("#fingerprint").val()).isEqualTo("abc");
		assertThat(page.select("#result")).isEmpty();
	}

	private Document page(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}

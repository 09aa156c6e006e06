package org.throughline.journey;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class FileJourneyTests {

	private static final String IMPORT = "/manage/oxfordshire/import";

	private static final String COVER = "/manage/oxfordshire/cover";

	@LocalServerPort
	private int port;

	@Test
	void businessManagerTakesReportOutAndBringsTheNextIn() throws Exception {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", "throughline-sample").open(IMPORT);
			visitor.page().getByText("Download reports in the same format").click();
			var download = visitor.page()
				.waitForDownload(() -> visitor.page().locator("a[href$='/reports/2024-25/file']").click());
			String text = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(download.suggestedFilename()).isEqualTo("oxfordshire-2024-25.yaml");
			choose(visitor, text.replace("slug: 2024-25", "slug: 2029-30"));
			visitor.press("Import report");
			assertThat(visitor.page().title()).startsWith("Error: ");
			assertThat(visitor.page().locator("main").innerText()).contains("Enter DRAFT");
			choose(visitor, text.replace("slug: 2024-25", "slug: 2029-30").replace("state: PUBLISHED", "state: DRAFT"));
			visitor.press("Import report");
			assertThat(visitor.page().url()).endsWith("/manage/oxfordshire/reports/2029-30");
			assertThat(visitor.page().locator("main").innerText()).contains("Report imported as a draft");
		}
	}

	@Test
	void refusalIsReadOnPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", "throughline-sample").open(IMPORT);
			choose(visitor, "partnership: oxfordshire\nslug: 2030-31\nstatements:\n  - kind: KEYMESSAGE\n");
			visitor.press("Import report");
			assertThat(visitor.page().locator(".govuk-error-summary").isVisible()).isTrue();
			assertThat(visitor.page().locator("table").innerText()).contains("statements[0].kind");
		}
	}

	@Test
	void administratorBringsInThemesWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn("administrator@oxfordshire.example", "throughline-sample").open("/admin/import");
			choose(visitor, "themes:\n  - slug: journeys\n    name: Journeys\n");
			visitor.press("Import files");
			assertThat(visitor.page().url()).endsWith("/admin");
		}
	}

	@Test
	void largeLogoIsRefusedAtItsFieldOrWithTheReason(@TempDir Path folder) throws IOException {
		Path logo = folder.resolve("logo.png");
		try (var file = new RandomAccessFile(logo.toFile(), "rw")) {
			file.setLength(40_000_000);
		}
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", "throughline-sample").open(COVER);
			var field = visitor.page().locator("input[type=file]");
			field.setInputFiles(logo);
			assertThat(visitor.page().locator("[data-too-large]").innerText())
				.isEqualTo("logo.png is too large. Select a file of at most 2 MB");
			assertThat(field.inputValue()).isEmpty();
		}
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", "throughline-sample").open(COVER);
			visitor.page().locator("input[type=file]").setInputFiles(logo);
			visitor.press("Save cover");
			assertThat(visitor.page().title()).startsWith("File is too large");
			assertThat(visitor.page().locator("main").innerText()).contains("larger than 25 MB");
		}
	}

	private static void choose(Visitor visitor, String text) {
		visitor.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("next.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
	}

}

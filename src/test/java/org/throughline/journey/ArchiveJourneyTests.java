package org.throughline.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ArchiveJourneyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void managerTakesOutArchiveAndAdministratorChoosesHalfOfIt(boolean scripts, @TempDir Path folder)
			throws IOException {
		Path file = folder.resolve("oxfordshire-archive.zip");
		try (var visitor = visitor(scripts)) {
			visitor.signIn("business.manager@oxfordshire.example", "throughline-sample")
				.open("/manage/oxfordshire")
				.follow("Export all data");
			visitor.page().waitForDownload(() -> visitor.page().locator("main button").click()).saveAs(file);
		}
		byte[] whole = Files.readAllBytes(file);
		try (var visitor = visitor(scripts)) {
			visitor.signIn("administrator@oxfordshire.example", "throughline-sample")
				.open("/admin")
				.follow("Import an archive");
			visitor.page()
				.locator("input[type=file]")
				.setInputFiles(new FilePayload("half.zip", "application/zip", Arrays.copyOf(whole, whole.length / 2)));
			visitor.press("Import archive");
			assertThat(visitor.page().title()).startsWith("Error: ");
			assertThat(visitor.page().locator("main").innerText()).contains("The archive is incomplete");
			visitor.page()
				.locator("input[type=file]")
				.setInputFiles(new FilePayload("whole.zip", "application/zip", whole));
			visitor.press("Import archive");
			assertThat(visitor.page().locator("main").innerText())
				.contains("The partnership “oxfordshire” is already in this installation");
		}
	}

	private Visitor visitor(boolean scripts) {
		return scripts ? Visitor.onPhone(this.port) : Visitor.withoutScripts(this.port);
	}

}

package org.throughline.journey;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A councillor finds what a meeting considered, reads the paper and who cleared it.
 */
@SampleTest
class PaperJourneyTests {

	@LocalServerPort
	private int port;

	@Test
	void councillorFindsWhatWasConsideredAndWhoClearedItWithoutScripts() {
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.open("/oxfordshire/2024-25/papers").follow("Cabinet, 21 October 2025");
			visitor.page().locator("main a[href$=cabinet-2025-10-21]").first().click();
			visitor.check();
			assertThat(main(visitor)).contains("RECOMMENDATION", "Legal Implications");
			visitor.follow("Cleared by");
			assertThat(visitor.page().locator("dl:below(#cleared)").first().innerText()).contains("Anita Bradley");
			String pdf = visitor.page().locator("main a[href$='/pdf']").first().getAttribute("href");
			assertThat(visitor.page().request().get(pdf).headers()).containsEntry("content-type", "application/pdf");
		}
	}

	private static String main(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}

package org.throughline.journey;

import java.util.Map;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.platform.security.TestPublicAddress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages for people whose request does not get through: a proxy that is set wrongly, and
 * too many requests.
 */
@ApplicationTest
class RefusedRequestJourneyTests {

	private static final String COSTLY = "/tests/costly";

	private static final int TOO_MANY = 429;

	private static final int MOST = 1000;

	@LocalServerPort
	private int port;

	@Autowired
	private TestPublicAddress address;

	@AfterEach
	void noAddress() {
		this.address.set(null);
	}

	@Test
	void signInAtAnotherHostLeadsToThePublicAddress() {
		this.address.set("https://reports.example.org");
		assertThat(refused("/sign-in", Map.of("X-Forwarded-Host", "other.example.org")))
			.contains("https://reports.example.org/sign-in", "X-Forwarded-Host");
	}

	@Test
	void signInOverPlainHttpNamesTheHeaderThatTheProxyMustSend() {
		this.address.set("https://reports.example.org");
		assertThat(refused("/sign-in", Map.of("X-Forwarded-Host", "reports.example.org")))
			.contains("X-Forwarded-Proto");
	}

	@Test
	void tooManyRequestsOfANetworkAreExplained() {
		var network = Map.of("X-Forwarded-For", "203.0.113.60");
		var asProxy = RequestOptions.create().setHeader("X-Forwarded-For", "203.0.113.60");
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			var page = visitor.page();
			page.setExtraHTTPHeaders(network);
			int requests = 0;
			// the count refills while the browser opens the page
			do {
				while (page.request().get(COSTLY, asProxy).status() != TOO_MANY) {
					assertThat(requests++).isLessThan(MOST);
				}
			}
			while (page.navigate(COSTLY).status() != TOO_MANY && requests++ < MOST);
			page.setExtraHTTPHeaders(Map.of());
			assertThat(visitor.check().page().locator("main").innerText()).contains("Wait a minute");
		}
	}

	private String refused(String path, Map<String, String> headers) {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			visitor.page().setExtraHTTPHeaders(headers);
			assertThat(visitor.page().navigate(path).status()).isEqualTo(403);
			String text = visitor.check().page().locator("main").innerText();
			visitor.page().setExtraHTTPHeaders(Map.of());
			return text;
		}
	}

}

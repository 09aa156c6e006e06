package org.throughline.platform.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import org.throughline.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every answer says in its headers, and the pages for requests that fail, as a
 * browser gets them.
 */
@ApplicationTest
class RequestRulesTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/no-such/page", "/assets/app.css" })
	void guardsEveryAnswer(String path) throws Exception {
		var headers = send("GET", path).headers();
		assertThat(headers.firstValue("Content-Security-Policy")).contains(
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
						+ "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
		assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
		assertThat(headers.firstValue("Permissions-Policy")).isPresent();
		assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
	}

	@Test
	void givesThePublicNoSession() throws Exception {
		for (String path : new String[] { "/", "/no-such/page", "/assets/app.css" }) {
			assertThat(send("GET", path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void keepsTheSessionCookieFromScriptsAndFromPlainHttp() throws Exception {
		assertThat(send("GET", "/sign-in").headers().firstValue("Set-Cookie").orElseThrow()).contains("throughline=",
				"HttpOnly", "Secure", "SameSite=Lax");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/manage", "/manage/oxfordshire", "/admin", "/admin/users", "/account/password",
			"/my/actions" })
	void sendsThePublicToTheSignInPage(String path) throws Exception {
		var answer = send("GET", path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/no-such/page,404,Page not found", "GET,/error,404,Page not found",
			"GET,/assets/none.css,404,Page not found", "GET,/tests/number/five,404,Page not found",
			"GET,/tests/nothing,404,Page not found", "GET,/tests/conflict,409,Someone has updated this",
			"GET,/tests/incomplete,400,There is a problem with this request",
			"GET,/tests/fault,500,'Sorry, there is a problem with the service'",
			"GET,/tests/half,500,'Sorry, there is a problem with the service'", "POST,/,403,Your session has ended",
			"POST,/sign-in,403,Your session has ended", "DELETE,/,403,Your session has ended",
			"TRACE,/,405,There is a problem with this request", "GET,/actuator/env,302,",
			"GET,/x//y,400,There is a problem with this request" })
	void explainsAFailureWithoutTellingItsInside(String method, String path, int status, String heading)
			throws Exception {
		var answer = send(method, path);
		assertThat(answer.statusCode()).isEqualTo(status);
		if (heading != null) {
			var page = Jsoup.parse(answer.body());
			assertThat(page.select("h1").text()).isEqualTo(heading);
			assertThat(page.title()).isEqualTo(heading + " – Throughline");
			assertThat(page.select("main a[href]")).isNotEmpty();
			assertThat(answer.body()).doesNotContain("Exception", "secret", "org.");
		}
	}

	@Test
	void tellsWhetherItIsWell() throws Exception {
		assertThat(send("GET", "/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
	}

	private HttpResponse<String> send(String method, String path) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	@TestComponent
	@Controller
	static class FailingController {

		@GetMapping("/tests/number/{number}")
		@ResponseBody
		String number(@PathVariable int number) {
			return "number " + number;
		}

		@GetMapping("/tests/nothing")
		String nothing() {
			throw new NotFoundException();
		}

		@GetMapping("/tests/conflict")
		String conflict() {
			throw new OptimisticLockingFailureException("secret");
		}

		@GetMapping("/tests/incomplete")
		@ResponseBody
		String incomplete(@RequestParam String missing) {
			return missing;
		}

		@GetMapping("/tests/fault")
		String fault() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/tests/half")
		String half() {
			return "platform-tests/half";
		}

	}

}

package org.throughline.platform.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.junit.jupiter.api.extension.ExtendWith;
import java.util.List;
import java.util.Objects;
import java.sql.SQLException;
import java.nio.charset.StandardCharsets;
import java.net.Socket;
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
import org.springframework.boot.test.web.server.LocalManagementPort;
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
 * Headers of every response, and the pages for requests that fail, as a browser gets
 * them.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class RequestRulesTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@LocalManagementPort
	int managementPort;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	HealthEndpointGroups healthEndpoints;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/no-such/page", "/assets/app.css", "/tests/fault", "//x", "/x;a=b",
			"/?word=%ff", "/tests/busy" })
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

	@ParameterizedTest
	@ValueSource(strings = { "GET /%ff HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
			"GET / HTTP/1.1\r\n\r\n" })
	void requestsRefusedByTheServerGetPageOfOurs(String request) throws Exception {
		String answer = sendRaw(request);
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("There is a problem with this request", "Content-Security-Policy: default-src 'none'",
					"X-Content-Type-Options: nosniff")
			.doesNotContain("Tomcat");
	}

	@Test
	void signInOverPlainHttpExplainsTheProblem() throws Exception {
		String answer = sendRaw("GET /sign-in HTTP/1.1\r\nHost: reports.example.org\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 403").contains("Sign in needs a secure connection");
		assertThat(sendRaw("GET / HTTP/1.1\r\nHost: reports.example.org\r\n\r\n")).startsWith("HTTP/1.1 200");
	}

	@Test
	void redirectsDoNotNameTheHost() throws Exception {
		assertThat(sendRaw("GET /manage HTTP/1.1\r\nHost: evil.example\r\n\r\n")).startsWith("HTTP/1.1 302")
			.contains("Location: /sign-in")
			.doesNotContain("evil");
	}

	@Test
	void parametersThatCannotBeReadLeaveOneLineInTheLog(CapturedOutput output) throws Exception {
		assertThat(send("GET", "/?word=%ff").statusCode()).isEqualTo(400);
		assertThat(output.getAll()).contains("parameters of a request to / cannot be read").doesNotContain("\tat ");
	}

	@Test
	void busyDatabaseIsExplained() throws Exception {
		var answer = send("GET", "/tests/busy");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).contains("30");
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Sorry, the service is busy");
	}

	@Test
	void readersOfOneNetworkAreLimitedAndThoseOfOthersAreNot() throws Exception {
		String costly = "GET /tests/costly HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n";
		String answer = "";
		for (int request = 0; request < 200 && !answer.startsWith("HTTP/1.1 429"); request++) {
			answer = sendRaw(costly);
		}
		assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: ", "Too many requests", "nosniff");
		assertThat(sendRaw(costly.replace("203.0.113.7", "203.0.113.8"))).startsWith("HTTP/1.1 200");
		assertThat(send("GET", "/tests/costly").statusCode()).isEqualTo(200);
	}

	@Test
	void statementsLocksAndIdleTransactionsHaveTimeLimits() {
		assertThat(List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "jit")
			.stream()
			.map((setting) -> this.jdbc.sql("show " + setting).query(String.class).single()))
			.containsExactly("20s", "5s", "1min", "off");
	}

	@Test
	void readinessAsksTheDatabase() throws Exception {
		assertThat(Objects.requireNonNull(this.healthEndpoints.get("readiness")).isMember("db")).isTrue();
		assertThat(send("GET", "/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
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
	@ValueSource(strings = { "/manage", "/manage/oxfordshire", "/admin", "/admin/users", "/account/password", "/my",
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
			"POST,/sign-in,302,", "DELETE,/,403,Your session has ended",
			"TRACE,/,405,There is a problem with this request", "GET,/actuator/env,302,",
			"GET,/actuator/prometheus,302,", "GET,/x//y,400,There is a problem with this request" })
	void explainsAFailureWithoutInternals(String method, String path, int status, String heading) throws Exception {
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
	void searchOfTenThousandCharactersIsAnswered() throws Exception {
		var answer = send("GET", "/search?q=" + "neglect+".repeat(1250));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Only the first 200 characters");
	}

	@Test
	void tellsWhetherItIsWell() throws Exception {
		assertThat(send("GET", "/livez").body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void givesFiguresOnTheManagementPortOnlyAndNoPageThere() throws Exception {
		send("GET", "/no-such/page");
		String figures = send(this.managementPort, "GET", "/actuator/prometheus").body();
		assertThat(figures).contains("http_server_requests_seconds_count", "jvm_memory_used_bytes");
		assertThat(figures.lines().filter((line) -> line.contains("uri=\"/{partnership")))
			.allMatch((line) -> !line.contains("(?!"));
		assertThat(send(this.managementPort, "GET", "/actuator/health/readiness").body())
			.isEqualTo("{\"status\":\"UP\"}");
		assertThat(send(this.managementPort, "POST", "/actuator/health").statusCode()).isEqualTo(403);
		assertThat(send(this.managementPort, "GET", "/sign-in").statusCode()).isEqualTo(404);
	}

	/** Sends what the client of the JDK would not send. */
	private String sendRaw(String request) throws Exception {
		try (var socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private HttpResponse<String> send(String method, String path) throws Exception {
		return send(this.port, method, path);
	}

	private HttpResponse<String> send(int port, String method, String path) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
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

		@GetMapping("/tests/costly")
		@ResponseBody
		@CostlyPage
		String costly() {
			return "costly";
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

		@GetMapping("/tests/busy")
		String busy() {
			throw new QueryTimeoutException("secret", new SQLException("secret", "57014"));
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

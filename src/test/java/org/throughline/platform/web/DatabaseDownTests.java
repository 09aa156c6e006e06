package org.throughline.platform.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.throughline.Throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A database that goes away and comes back, on the same port and folder, under a running
 * application.
 */
class DatabaseDownTests {

	private static final String PAGE = "Sorry, the service is unavailable";

	private final HttpClient browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	@Test
	void answersAPlainPageAndRecoversByItself(@TempDir Path folder) throws Exception {
		int port = freePort();
		EmbeddedPostgres database = start(folder, port);
		try (ConfigurableApplicationContext application = application(database)) {
			String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
			assertThat(get(address + "/").statusCode()).isEqualTo(200);
			database.close();
			for (String path : new String[] { "/", "/sign-in", "/no-such/place" }) {
				HttpResponse<String> answer = get(address + path,
						"throughline=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
				assertThat(answer.statusCode()).as(path).isEqualTo(503);
				assertThat(answer.body()).contains(PAGE).doesNotContain("Exception", "SQL", "localhost");
				assertThat(answer.headers().firstValue("Retry-After")).contains("30");
				assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
				assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
					.startsWith("default-src 'none'");
				assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
			}
			assertThat(get(address + "/assets/app.css").statusCode()).isEqualTo(200);
			database = start(folder, port);
			await().atMost(Duration.ofSeconds(60)).until(() -> get(address + "/").statusCode() == 200);
			assertThat(get(address + "/sign-in").statusCode()).isEqualTo(200);
		}
		finally {
			database.close();
		}
	}

	private HttpResponse<String> get(String address) throws Exception {
		return get(address, "none=none");
	}

	private HttpResponse<String> get(String address, String cookie) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static EmbeddedPostgres start(Path folder, int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("data"))
			.setCleanDataDirectory(false)
			.setPort(port)
			.setPGStartupWait(Duration.ofSeconds(60))
			.start();
	}

	private static ConfigurableApplicationContext application(EmbeddedPostgres database) {
		return new SpringApplicationBuilder(Throughline.class).run("--server.port=0",
				"--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.username=postgres", "--spring.datasource.hikari.connection-timeout=1000",
				"--spring.main.banner-mode=off");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}

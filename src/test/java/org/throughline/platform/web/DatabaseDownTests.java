package org.throughline.platform.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.Throughline;
import org.throughline.account.AccountService;
import org.throughline.account.NewGrant;
import org.throughline.account.NewUser;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A running application whose database goes away and comes back, takes no changes, or has
 * lost what a session holds, and whose disk takes no files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseDownTests {

	private static final String PAGE = "Sorry, the service is unavailable";

	private static final String EMAIL = "administrator@example.org";

	private static final String PASSWORD = "three random words";

	private static final String WORDS = "Words that took an hour to write";

	private final HttpClient visitor = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private HttpClient browser = this.visitor;

	private Path folder;

	private EmbeddedPostgres database;

	private ConfigurableApplicationContext application;

	private JdbcClient jdbc;

	private String address;

	@BeforeAll
	void start(@TempDir Path folder) throws IOException {
		this.folder = folder;
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		startDatabase(port);
		this.application = new SpringApplicationBuilder(Throughline.class).run("--server.port=0",
				"--spring.datasource.url=" + this.database.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.username=postgres", "--spring.datasource.hikari.connection-timeout=1000",
				"--server.servlet.session.cookie.secure=false",
				"--throughline.public-address=https://reports.example.org",
				"--spring.servlet.multipart.location=" + this.folder.resolve("uploads"),
				"--spring.main.banner-mode=off");
		this.address = "http://localhost:" + this.application.getEnvironment().getProperty("local.server.port");
		this.jdbc = this.application.getBean(JdbcClient.class);
		var accounts = this.application.getBean(AccountService.class);
		this.application.getBean(CurrentUser.class)
			.asProcess("test", () -> accounts.addWithPassword(new NewUser(EMAIL, "Administrator"), PASSWORD,
					List.of(new NewGrant(Role.ADMINISTRATOR, null, null))));
	}

	@AfterAll
	void stop() throws IOException {
		this.application.close();
		this.database.close();
	}

	@Test
	void answersAPlainPageAndRecoversByItself() throws Exception {
		assertThat(get("/").statusCode()).isEqualTo(200);
		this.database.close();
		for (String path : new String[] { "/", "/sign-in", "/no-such/place" }) {
			HttpResponse<String> answer = get(path, "throughline=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
			assertThat(answer.statusCode()).as(path).isEqualTo(503);
			assertThat(answer.body()).contains("<title>" + PAGE, "<h1>" + PAGE)
				.doesNotContain("Exception", "SQL", "localhost", "{heading}", "{content}");
			assertThat(answer.headers().firstValue("Retry-After")).contains("30");
			assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
			assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
				.startsWith("default-src 'none'");
			assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		}
		assertThat(get("/assets/app.css").statusCode()).isEqualTo(200);
		startDatabase(this.database.getPort());
		await().atMost(Duration.ofSeconds(60)).until(() -> get("/").statusCode() == 200);
		assertThat(get("/sign-in").statusCode()).isEqualTo(200);
	}

	@Test
	void readingGoesOnAndWordsAreShownWhileTheDatabaseTakesNoChanges() throws Exception {
		signIn();
		var form = page("/manage/themes/new");
		takeChanges(false);
		try {
			assertThat(get("/").statusCode()).isEqualTo(200);
			assertThat(get("/sign-in").statusCode()).isEqualTo(200);
			page("/manage/themes");
			var refused = send(form, "/manage/themes/new", "name", "A theme", "description", WORDS);
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(Jsoup.parse(refused.body()).select("textarea").text()).contains(WORDS);
			assertThat(refused.body()).contains("cannot be saved");
			var signOut = send(page("/manage/themes"), "/sign-out");
			assertThat(signOut.statusCode()).isEqualTo(503);
			assertThat(signOut.body()).contains("You cannot save changes at present", "you are still signed in")
				.doesNotContain("cannot reach");
		}
		finally {
			takeChanges(true);
		}
		signIn();
		var again = send(page("/manage/themes/new"), "/manage/themes/new", "name", "A theme", "description", WORDS);
		assertThat(again.statusCode()).isEqualTo(302);
	}

	@Test
	void responseGivesRetryTimeWhileAllConnectionsAreInUse() throws Exception {
		var pool = this.application.getBean(HikariDataSource.class);
		var taken = new ArrayList<Connection>();
		try {
			while (taken.size() < pool.getMaximumPoolSize()) {
				taken.add(pool.getConnection());
			}
			var answer = get("/");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).contains("30");
		}
		finally {
			for (var connection : taken) {
				connection.close();
			}
		}
		assertThat(get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void signInAtAnotherHostNamesThePublicAddress() throws Exception {
		this.browser = this.visitor;
		var other = exchange(HttpRequest.newBuilder(URI.create(this.address + "/sign-in"))
			.header("X-Forwarded-Host", "other.example.org")
			.GET());
		assertThat(other.statusCode()).isEqualTo(403);
		assertThat(Jsoup.parse(other.body()).select("main a").eachAttr("href"))
			.contains("https://reports.example.org/sign-in");
		assertThat(exchange(HttpRequest.newBuilder(URI.create(this.address + "/one-time/a-secret"))
			.header("X-Forwarded-Host", "other.example.org")
			.GET()).body()).contains("https://reports.example.org/one-time/a-secret");
		assertThat(exchange(HttpRequest.newBuilder(URI.create(this.address + "/sign-in"))
			.header("X-Forwarded-Host", "reports.example.org")
			.GET()).statusCode()).isEqualTo(200);
	}

	@Test
	void sessionThatCannotBeReadMeansSigningInAgain() throws Exception {
		signIn();
		this.jdbc.sql("update spring_session_attributes set attribute_bytes = 'spoiled'::bytea").update();
		assertThat(exchange(HttpRequest.newBuilder(URI.create(this.address + "/manage/themes")).GET()).headers()
			.firstValue("Location")).contains("/sign-in");
		signIn();
		page("/manage/themes");
	}

	@Test
	void fileThatTheDiskDoesNotTakeIsExplained() throws Exception {
		signIn();
		var form = page("/admin/archive");
		Path uploads = this.folder.resolve("uploads");
		Files.delete(uploads);
		Files.createFile(uploads);
		var answer = upload(form, "archive.zip", "x".repeat(2_000_000));
		Files.delete(uploads);
		Files.createDirectories(uploads);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("cannot be stored at present");
	}

	@Test
	void fileWithAMalformedNameIsABadRequest() throws Exception {
		signIn();
		assertThat(upload(page("/admin/archive"), "archive\0.zip", "x").statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> upload(Document form, String name, String content) throws Exception {
		String boundary = "----boundary";
		String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
		String body = part + "_csrf\"\r\n\r\n" + form.select("main input[name=_csrf]").val() + "\r\n" + part
				+ "file\"; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
		return exchange(HttpRequest.newBuilder(URI.create(this.address + "/admin/archive"))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private void signIn() throws Exception {
		this.browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		var answer = send(page("/sign-in"), "/sign-in", "email", EMAIL, "password", PASSWORD);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).isNotEqualTo("/sign-in");
	}

	/** Changes the setting of the database, which counts for new connections. */
	private void takeChanges(boolean writable) {
		this.jdbc.sql("set default_transaction_read_only = off").update();
		this.jdbc.sql("alter database postgres set default_transaction_read_only = " + (writable ? "off" : "on"))
			.update();
		this.jdbc
			.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity "
					+ "where datname = current_database() and pid <> pg_backend_pid()")
			.query(Long.class)
			.single();
		this.jdbc.sql("set default_transaction_read_only = " + (writable ? "off" : "on")).update();
	}

	private Document page(String path) throws Exception {
		var answer = exchange(HttpRequest.newBuilder(URI.create(this.address + path)).GET());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.body());
	}

	/** Sends the hidden fields of a page and these. */
	private HttpResponse<String> send(Document page, String path, String... fields) throws Exception {
		var body = new StringBuilder();
		page.select("form[method=post][action=" + path + "] input[type=hidden]")
			.forEach((field) -> body.append(encoded(field.attr("name"), field.val())));
		for (int at = 0; at < fields.length; at += 2) {
			body.append(encoded(fields[at], fields[at + 1]));
		}
		return exchange(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString())));
	}

	private HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(String name, String value) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8) + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)
				+ '&';
	}

	private HttpResponse<String> get(String path) throws Exception {
		return get(path, "none=none");
	}

	private HttpResponse<String> get(String path, String cookie) throws Exception {
		return this.visitor.send(
				HttpRequest.newBuilder(URI.create(this.address + path)).header("Cookie", cookie).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private void startDatabase(int port) throws IOException {
		this.database = EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("data"))
			.setCleanDataDirectory(false)
			.setPort(port)
			.setPGStartupWait(Duration.ofSeconds(60))
			.start();
	}

}

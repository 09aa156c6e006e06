package org.throughline.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/** Public pages from memory, over http. */
@SampleTest
class KeptPagesTests {

	private static final String PAGE = "/oxfordshire/2024-25/key-messages";

	private static final Set<String> OF_THE_MOMENT = Set.of("date", "keep-alive", "connection");

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private Counted counted;

	@Test
	void keptPageIsTheRenderedOneWithTheSameHeaders() {
		touch();
		var rendered = get(PAGE);
		var kept = get(PAGE);
		assertThat(rendered.statusCode()).isEqualTo(200);
		assertThat(kept.body()).isEqualTo(rendered.body());
		assertThat(headers(kept)).isEqualTo(headers(rendered));
		assertThat(kept.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(kept.headers().firstValue("Cache-Control")).hasValue("public, max-age=0, must-revalidate");
		assertThat(kept.headers().firstValue("Vary")).hasValue("Cookie, Accept-Encoding");
	}

	@Test
	void compressedPageHasATagOfItsOwn() throws IOException {
		touch();
		var zipped = get(PAGE, "Accept-Encoding", "gzip, deflate, br");
		var plain = get(PAGE, "Accept-Encoding", "gzip;q=0, identity");
		assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes()).isEqualTo(plain.body());
		assertThat(tag(zipped)).startsWith("\"").isNotEqualTo(tag(plain));
		assertThat(get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", "\"other\", W/" + tag(zipped)).statusCode())
			.isEqualTo(304);
		assertThat(get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", tag(plain)).statusCode()).isEqualTo(200);
	}

	@Test
	void everyPublicPageIsTheSameForAllAndStartsNoSession() {
		var found = new ArrayList<>(List.of("/"));
		var seen = new HashSet<>(found);
		long sessions = sessions();
		for (int i = 0; i < found.size() && i < 150; i++) {
			String page = found.get(i);
			var first = get(page);
			if (first.headers().firstValue("ETag").isEmpty()) {
				continue;
			}
			String html = text(first);
			assertThat(first.headers().map()).as(page).doesNotContainKey("set-cookie");
			assertThat(html).as(page).doesNotContain("_csrf").doesNotContain("nonce=");
			touch();
			assertThat(text(get(page))).as(page).isEqualTo(html);
			html.lines()
				.flatMap((line) -> LINK.matcher(line).results())
				.map((link) -> link.group(1))
				.filter((link) -> !link.startsWith("/assets") && !link.equals("/sign-in") && seen.add(link))
				.forEach(found::add);
		}
		assertThat(seen).hasSizeGreaterThan(60);
		assertThat(sessions()).isEqualTo(sessions);
	}

	@Test
	void takedownIsGoneWithTheNextRequestUnderLoad() throws Exception {
		var readers = Executors.newFixedThreadPool(4);
		try {
			for (int round = 0; round < 10; round++) {
				var stop = new AtomicBoolean();
				var load = new ArrayList<CompletableFuture<Void>>();
				for (int i = 0; i < 4; i++) {
					load.add(CompletableFuture.runAsync(() -> {
						while (!stop.get()) {
							get("/oxfordshire/2024-25");
						}
					}, readers));
				}
				assertThat(get("/oxfordshire/2024-25").statusCode()).isEqualTo(200);
				this.jdbc
					.sql("with open as materialized (" + TestReports.OPEN
							+ ") update annual_report set state = 'DRAFT', published_on = null"
							+ " where slug = '2024-25' and exists (select from open)")
					.update();
				assertThat(get("/oxfordshire/2024-25").statusCode()).isEqualTo(404);
				assertThat(text(get("/oxfordshire/reports"))).doesNotContain("/oxfordshire/2024-25\"");
				assertThat(text(get("/oxfordshire/feed"))).doesNotContain("/oxfordshire/2024-25\"");
				assertThat(text(get("/search/feed"))).doesNotContain("/oxfordshire/2024-25/");
				assertThat(text(get("/oxfordshire/sitemap.xml"))).doesNotContain("/oxfordshire/2024-25");
				this.jdbc.sql("update annual_report set state = 'PUBLISHED' where slug = '2024-25'").update();
				assertThat(get("/oxfordshire/2024-25").statusCode()).isEqualTo(200);
				assertThat(text(get("/oxfordshire/feed"))).contains("/oxfordshire/2024-25\"");
				stop.set(true);
				CompletableFuture.allOf(load.toArray(CompletableFuture[]::new)).get();
			}
		}
		finally {
			readers.shutdownNow();
		}
	}

	@Test
	void manyReadersAfterAChangeCauseOneRendering() throws Exception {
		var readers = Executors.newFixedThreadPool(40);
		try {
			int before = this.counted.renderings.get();
			var gate = new CountDownLatch(1);
			var answers = new ArrayList<CompletableFuture<String>>();
			for (int i = 0; i < 40; i++) {
				String encoding = (i % 2 == 0) ? "gzip" : "identity";
				answers.add(CompletableFuture.supplyAsync(() -> {
					await(gate);
					return text(get("/tests/counted/oxfordshire", "Accept-Encoding", encoding));
				}, readers));
			}
			gate.countDown();
			for (var answer : answers) {
				assertThat(answer.get()).isEqualTo("slow page");
			}
			assertThat(this.counted.renderings.get() - before).isEqualTo(1);
			touch();
			get("/tests/counted/oxfordshire");
			assertThat(this.counted.renderings.get() - before).isEqualTo(2);
		}
		finally {
			readers.shutdownNow();
		}
	}

	@Test
	void signedInReaderNeitherSeesNorFillsKeptPages() {
		touch();
		var manager = this.people.as("business.manager");
		String own = body(this.mvc.get().uri(PAGE).with(manager).exchange().getResponse());
		assertThat(own).contains("Sign out");
		String anonymous = text(get(PAGE));
		assertThat(anonymous).doesNotContain("Sign out");
		var again = this.mvc.get().uri(PAGE).with(manager).exchange().getResponse();
		assertThat(body(again)).contains("Sign out");
		assertThat(again.getHeader("ETag")).isNull();
		assertThat(again.getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void failureIsNotKept() {
		this.counted.failing = true;
		assertThat(get("/tests/counted/failing").statusCode()).isEqualTo(404);
		this.counted.failing = false;
		assertThat(text(get("/tests/counted/failing"))).isEqualTo("slow page");
	}

	/** Makes all pages new. */
	private void touch() {
		this.jdbc.sql("update data_version set version = hashtextextended(gen_random_uuid()::text, 0)").update();
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

	private HttpResponse<byte[]> get(String path, String... headers) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(HttpResponse<byte[]> response) {
		byte[] body = response.body();
		if (response.headers().firstValue("Content-Encoding").isPresent()) {
			try {
				body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	private static String body(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String tag(HttpResponse<?> response) {
		return response.headers().firstValue("ETag").orElse("");
	}

	private static Map<String, List<String>> headers(HttpResponse<?> response) {
		var headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeAll(OF_THE_MOMENT);
		return headers;
	}

	private static void await(CountDownLatch gate) {
		try {
			gate.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@TestComponent
	@Controller
	static class Counted {

		private final AtomicInteger renderings = new AtomicInteger();

		private volatile boolean failing;

		@PublishedPage
		@GetMapping("/tests/counted/{partnership}")
		@ResponseBody
		String page(@PathVariable String partnership) throws InterruptedException {
			if (this.failing) {
				throw new NotFoundException();
			}
			Thread.sleep(partnership.equals("failing") ? 0 : 500);
			this.renderings.incrementAndGet();
			return "slow page";
		}

	}

}

package org.throughline.browse;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.SampleSessions;
import org.throughline.SampleTest;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.govuk.PageLink;
import org.throughline.publication.TestEditions;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares public pages with simpler answers of the same process: bytes from memory after
 * one look-up, a bare 304, and an ordinary page of one query that writes as many bytes.
 * Not part of the tests: {@code ./mvnw test -Dtest=PublicPageBenchmark -Dtest.jvm=-Xmx1g}
 * prints the ratios with both compilers, as in production. Rounds alternate, so that they
 * compare on a busy machine too.
 */
@SampleTest
class PublicPageBenchmark {

	private static final int CONNECTIONS = 8;

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

	private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 5);

	private static final int PARTNERSHIPS = Integer.getInteger("benchmark.partnerships", 150);

	private static final int YEARS = Integer.getInteger("benchmark.years", 20);

	/** A list of the signed-in and of everyone. */
	private static final String LIST = "/oxfordshire/actions";

	/** The desk of a partner agency. */
	private static final String DESK = "/my";

	/** The desk of a business manager. */
	private static final String MANAGER = "/manage/oxfordshire";

	private static final long SLICE = Long.getLong("benchmark.millis", 400) * 1_000_000;

	private static final List<String> PAGES = List.of("/%s", "/%s/2024-25/key-messages", "/%s/themes/neglect",
			"/%s/governance");

	/** The bytes of a file of an edition of the sample. */
	private static final int EDITION = 17_000;

	private static final Measure NOTHING = new Measure(0, 0);

	private final AtomicInteger fresh = new AtomicInteger();

	@LocalServerPort
	private int port;

	@Autowired
	private ManyPartnerships many;

	@Autowired
	private ManyActions actions;

	@Autowired
	private ManyYears years;

	@Autowired
	private TestEditions editions;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private SampleSessions sessions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void publicPages() {
		System.out.printf("%-44s %10s %10s %10s %8s%n", "page (percent of the floor, processor us)", "repeated",
				"unchanged", "first", "bytes");
		this.jdbc.sql("analyze").update();
		String reader = cookie("business.manager");
		compare("oxfordshire");
		this.editions.add(this.partnerships.id("oxfordshire"), this.reports.id("2024-25"), EDITION);
		files();
		this.many.add(1, 5, YEARS);
		double ten = relative("/", "");
		this.actions.add(1, 50);
		double rows = relative(LIST, "");
		double signedIn = relative("/manage" + LIST, reader);
		this.actions.add(51, 50_000);
		this.jdbc.sql("analyze").update();
		double thousandTimes = relative(LIST, "");
		double signedInThousandTimes = relative("/manage" + LIST, reader);
		this.many.add(6, PARTNERSHIPS, YEARS);
		compare("area-7");
		this.many.add(PARTNERSHIPS + 1, 2 * PARTNERSHIPS, 1);
		double hundreds = relative("/", "");
		System.out.printf("front page of %d partnerships against ten: %.0f%n", 2 * PARTNERSHIPS + 5,
				100 * hundreds / ten);
		System.out.printf("list at 1,000 times the rows against itself: %.0f%n", 100 * thousandTimes / rows);
		System.out.printf(
				"signed-in list against a page of one query for the same reader: %.0f, at 1,000 times the rows %.0f%n",
				100 * signedIn, 100 * signedInThousandTimes);
	}

	@Test
	void pagesOfWhoIsSignedIn() {
		this.jdbc.sql("analyze").update();
		System.out.printf("%-44s %10s %10s%n", "page (percent of one query, same reader)", "repeated", "first");
		String manager = cookie("business.manager");
		signedIn(DESK, cookie("thames.valley.police"));
		signedIn(MANAGER, manager);
		signedIn("/manage" + LIST, manager);
		this.years.add();
		// they were added without triggers
		this.jdbc.sql("update working_version set version = version + 1").update();
		this.jdbc.sql("analyze").update();
		signedIn(MANAGER, manager);
		signedIn("/manage" + LIST, manager);
	}

	private void signedIn(String page, String headers) {
		System.out.printf("%-44s %10.0f %10.0f%n", page, 100 * relative(page, headers, () -> page),
				100 * relative(page, headers));
	}

	/**
	 * Compares a file of an edition, which has no first rendering, with the same floors.
	 */
	private void files() {
		String file = "/oxfordshire/2024-25/editions/1/html";
		var known = new PlainConnection(this.port).get(file, "");
		assertThat(known.bytes()).isGreaterThanOrEqualTo(EDITION);
		var measured = measured(file, known, Map.of());
		System.out.printf("%-44s %10s %10s %10s %8d%n", file, ratio(measured, "repeated", "memory"),
				ratio(measured, "unchanged", "bare"), "", known.bytes());
	}

	/**
	 * Returns the speed of a page that is not kept, as part of that of one query: the
	 * median of the rounds.
	 */
	private double relative(String page, String headers) {
		return relative(page, headers, () -> page + "?fresh=" + this.fresh.incrementAndGet());
	}

	private double relative(String page, String headers, Supplier<String> address) {
		var known = new PlainConnection(this.port).get(page, headers);
		assertThat(known.status()).as(page).isEqualTo(200);
		String query = query(known.bytes(), headers);
		Supplier<Request> floor = () -> new Request(query, headers);
		Supplier<Request> own = () -> new Request(address.get(), headers);
		warmUp(floor);
		warmUp(own);
		return IntStream.range(0, ROUNDS).mapToDouble((round) -> {
			var least = measure(floor);
			return (double) measure(own).requests() / least.requests();
		}).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
	}

	/** Returns the address of a page of one query that writes about as many bytes. */
	private String query(int bytes, String headers) {
		var connection = new PlainConnection(this.port);
		int none = connection.get("/tests/floor/query/0", headers).bytes();
		int many = connection.get("/tests/floor/query/100", headers).bytes();
		connection.close();
		return "/tests/floor/query/" + Math.max(0, (bytes - none) * 100 / (many - none));
	}

	/** Signs a person in and returns the line of the cookie. */
	private String cookie(String person) {
		return "Cookie: %s=%s\r\n".formatted(SampleSessions.COOKIE, this.sessions.signIn(person));
	}

	private void compare(String partnership) {
		var pages = new ArrayList<>(PAGES.stream().map((page) -> page.formatted(partnership)).toList());
		pages.add("/");
		for (String page : pages) {
			var known = new PlainConnection(this.port).get(page, "");
			assertThat(known.status()).as(page).isEqualTo(200);
			String query = query(known.bytes(), "");
			var measured = measured(page, known, Map.of("query", () -> new Request(query, ""), "first",
					() -> new Request(page + "?fresh=" + this.fresh.incrementAndGet(), "")));
			System.out.printf("%-44s %10s %10s %10s %8d%n", page, ratio(measured, "repeated", "memory"),
					ratio(measured, "unchanged", "bare"), ratio(measured, "first", "query"), known.bytes());
		}
	}

	/** Measures a page and its floors in turns. */
	private Map<String, Measure> measured(String page, PlainConnection.Answer known,
			Map<String, Supplier<Request>> further) {
		String floor = "/tests/floor/%s/" + known.bytes();
		var work = new LinkedHashMap<String, Supplier<Request>>();
		work.put("memory", () -> new Request(floor.formatted("memory"), ""));
		work.put("repeated", () -> new Request(page, ""));
		work.put("bare", () -> new Request(floor.formatted("unchanged"), ""));
		work.put("unchanged", () -> new Request(page, "If-None-Match: " + known.tag() + "\r\n"));
		work.putAll(further);
		var measured = new LinkedHashMap<String, Measure>();
		work.forEach((name, requests) -> warmUp(requests));
		for (int round = 0; round < ROUNDS; round++) {
			work.forEach((name, requests) -> measured.merge(name, measure(requests), Measure::plus));
		}
		return measured;
	}

	private static String ratio(Map<String, Measure> measured, String page, String floor) {
		var own = measured.getOrDefault(page, NOTHING);
		var least = measured.getOrDefault(floor, NOTHING);
		return "%.0f (%.0f)".formatted(100.0 * own.requests() / least.requests(),
				own.processor() / 1_000.0 / own.requests());
	}

	private void warmUp(Supplier<Request> requests) {
		for (int round = 0; round < WARM_UP; round++) {
			measure(requests);
		}
	}

	private Measure measure(Supplier<Request> requests) {
		var readers = Executors.newFixedThreadPool(CONNECTIONS);
		try {
			var count = new AtomicLong();
			long processor = processor();
			long end = System.nanoTime() + SLICE;
			var running = new ArrayList<CompletableFuture<Void>>();
			for (int i = 0; i < CONNECTIONS; i++) {
				running.add(CompletableFuture.runAsync(() -> {
					var connection = new PlainConnection(this.port);
					while (System.nanoTime() < end) {
						var request = requests.get();
						connection.get(request.path(), request.headers());
						count.incrementAndGet();
					}
					connection.close();
				}, readers));
			}
			running.forEach(CompletableFuture::join);
			return new Measure(count.get(), processor() - processor);
		}
		finally {
			readers.shutdown();
		}
	}

	private static long processor() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

	private record Request(String path, String headers) {
	}

	private record Measure(long requests, long processor) {

		Measure plus(Measure other) {
			return new Measure(this.requests + other.requests, this.processor + other.processor);
		}

	}

	/** The floors. */
	@TestComponent
	@Controller
	static class Floors {

		private final JdbcClient jdbc;

		private final Map<Integer, byte[]> bytes = new ConcurrentHashMap<>();

		Floors(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@GetMapping("/tests/floor/memory/{size}")
		ResponseEntity<byte[]> memory(@PathVariable int size) {
			this.jdbc.sql("select data_version_of(?)").param("oxfordshire").query(Long.class).single();
			return ResponseEntity.ok()
				.header("Content-Type", "text/html;charset=UTF-8")
				.body(this.bytes.computeIfAbsent(size,
						(length) -> "x".repeat(length).getBytes(StandardCharsets.UTF_8)));
		}

		@GetMapping("/tests/floor/unchanged/{size}")
		ResponseEntity<Void> unchanged(@PathVariable int size) {
			return ResponseEntity.status(304).build();
		}

		@GetMapping("/tests/floor/query/{rows}")
		String query(@PathVariable int rows, Model model) {
			model.addAttribute("rows",
					this.jdbc.sql("""
							select t.slug, t.name, t.description, n as number
							from generate_series(1, 10000) n cross join theme t limit :rows""")
						.param("rows", rows)
						.query(Row.class)
						.list());
			model.addAttribute("crumbs", List.of(new PageLink("Partnerships", "/"), new PageLink("Themes", null)));
			return "platform-tests/rows";
		}

	}

	/** A row of the page of one query. */
	record Row(String slug, String name, String description, int number) {

	}

}

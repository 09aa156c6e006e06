package org.throughline.browse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
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

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares public pages with the least that a page can cost in the same process: bytes
 * from memory after one look-up, a bare 304, and as many bytes after one query. Not part
 * of the tests:
 * {@code ./mvnw test -Dtest=PublicPageBenchmark -Dsurefire.failIfNoSpecifiedTests=false}
 * prints the ratios. Rounds alternate, so that they compare on a busy machine too.
 */
@SampleTest
class PublicPageBenchmark {

	private static final int CONNECTIONS = 8;

	/** The server closes a connection after a hundred requests. */
	private static final int REQUESTS_OF_A_CONNECTION = 90;

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

	private static final long SLICE = Long.getLong("benchmark.millis", 400) * 1_000_000;

	private static final List<String> PAGES = List.of("/%s", "/%s/2024-25/key-messages", "/%s/themes/neglect",
			"/%s/governance");

	private static final Measure NOTHING = new Measure(0, 0);

	private final AtomicInteger fresh = new AtomicInteger();

	@LocalServerPort
	private int port;

	@Autowired
	private ManyPartnerships many;

	@Test
	void publicPages() {
		System.out.printf("%-44s %10s %10s %10s %8s%n", "page (percent of the floor, processor us)", "repeated",
				"unchanged", "first", "bytes");
		compare("oxfordshire");
		this.many.add(Integer.getInteger("benchmark.partnerships", 150), Integer.getInteger("benchmark.years", 20));
		compare("area-7");
	}

	private void compare(String partnership) {
		var pages = new ArrayList<>(PAGES.stream().map((page) -> page.formatted(partnership)).toList());
		pages.add("/");
		for (String page : pages) {
			var known = new Connection().get(page, "");
			assertThat(known.status()).as(page).isEqualTo(200);
			String floor = "/tests/floor/%s/" + known.bytes();
			var work = new LinkedHashMap<String, Supplier<Request>>();
			work.put("memory", () -> new Request(floor.formatted("memory"), ""));
			work.put("repeated", () -> new Request(page, ""));
			work.put("bare", () -> new Request(floor.formatted("unchanged"), ""));
			work.put("unchanged", () -> new Request(page, "If-None-Match: " + known.tag() + "\r\n"));
			work.put("query", () -> new Request(floor.formatted("query"), ""));
			work.put("first", () -> new Request(page + "?fresh=" + this.fresh.incrementAndGet(), ""));
			var measured = new LinkedHashMap<String, Measure>();
			work.forEach((name, requests) -> measure(requests)); // warms up
			for (int round = 0; round < ROUNDS; round++) {
				work.forEach((name, requests) -> measured.merge(name, measure(requests), Measure::plus));
			}
			System.out.printf("%-44s %10s %10s %10s %8d%n", page, ratio(measured, "repeated", "memory"),
					ratio(measured, "unchanged", "bare"), ratio(measured, "first", "query"), known.bytes());
		}
	}

	private static String ratio(Map<String, Measure> measured, String page, String floor) {
		var own = measured.getOrDefault(page, NOTHING);
		var least = measured.getOrDefault(floor, NOTHING);
		return "%.0f (%.0f)".formatted(100.0 * own.requests() / least.requests(),
				own.processor() / 1_000.0 / own.requests());
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
					var connection = new Connection();
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

	private record Answer(int status, String tag, int bytes) {
	}

	/** A plain connection, because a comfortable client would cost more than the page. */
	private final class Connection {

		private Socket socket;

		private InputStream input;

		private int used;

		private Connection() {
			open();
		}

		private void open() {
			try {
				this.socket = new Socket("localhost", PublicPageBenchmark.this.port);
				this.socket.setTcpNoDelay(true);
				this.input = new BufferedInputStream(this.socket.getInputStream(), 65_536);
				this.used = 0;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private Answer get(String path, String headers) {
			if (++this.used > REQUESTS_OF_A_CONNECTION) {
				close();
				open();
			}
			try {
				this.socket.getOutputStream()
					.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				int status = Integer.parseInt(line().substring(9, 12));
				int length = 0;
				String tag = "";
				for (String line = line(); !line.isEmpty(); line = line()) {
					if (line.startsWith("ETag: ")) {
						tag = line.substring(6);
					}
					if (line.startsWith("Content-Length: ")) {
						length = Integer.parseInt(line.substring(16));
					}
				}
				this.input.skipNBytes(length);
				return new Answer(status, tag, length);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private String line() throws IOException {
			var line = new StringBuilder();
			for (int c = this.input.read(); c != '\n'; c = this.input.read()) {
				if (c < 0) {
					throw new IOException("closed");
				}
				if (c != '\r') {
					line.append((char) c);
				}
			}
			return line.toString();
		}

		private void close() {
			try {
				this.socket.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
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

		@GetMapping("/tests/floor/query/{size}")
		ResponseEntity<String> query(@PathVariable int size) {
			String name = this.jdbc.sql("select name from theme where slug = ?")
				.param("neglect")
				.query(String.class)
				.single();
			var page = new StringBuilder(size);
			while (page.length() < size) {
				page.append("<p>").append(name).append("</p>");
			}
			page.setLength(size);
			return ResponseEntity.ok().header("Content-Type", "text/html;charset=UTF-8").body(page.toString());
		}

	}

}

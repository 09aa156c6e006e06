package org.throughline.browse;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleSessions;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints the processor time that threads spend on first renderings, and on the ordinary
 * page that writes as many bytes, with one reader: without compilers, database and
 * reader, it holds on a busy machine. Not part of the tests:
 * {@code ./mvnw test -Dtest=RenderingBenchmark}.
 */
@SampleTest
class RenderingBenchmark {

	private static final List<String> PAGES = List.of(
			System
				.getProperty("benchmark.pages",
						"/oxfordshire,/oxfordshire/2024-25/key-messages,/oxfordshire/themes/neglect,"
								+ "/oxfordshire/governance,/oxfordshire/actions,/")
				.split(","));

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 8);

	private static final int TIMES = Integer.getInteger("benchmark.times", 60);

	@LocalServerPort
	private int port;

	@Autowired
	private SampleSessions sessions;

	private int fresh;

	@Test
	void firstRenderings() {
		System.out.printf("%-40s %10s %10s %10s %8s%n", "page (processor microseconds)", "page", "floor", "percent",
				"bytes");
		PAGES.forEach((page) -> processor(page, 4 * TIMES));
		PAGES.forEach(this::measure);
	}

	private void measure(String page) {
		var connection = new PlainConnection(this.port);
		String headers = headers();
		int bytes = connection.get(page, headers).bytes();
		int none = connection.get("/tests/floor/query/0", headers).bytes();
		int many = connection.get("/tests/floor/query/100", headers).bytes();
		String floor = "/tests/floor/query/" + Math.max(0, (bytes - none) * 100 / (many - none));
		connection.close();
		long own = 0;
		long ordinary = 0;
		processor(floor, 4 * TIMES);
		for (int round = 0; round < ROUNDS; round++) {
			own += processor(page, TIMES);
			ordinary += processor(floor, TIMES);
		}
		System.out.printf("%-40s %10d %10d %10d %8d%n", page, own / 1_000 / ROUNDS / TIMES,
				ordinary / 1_000 / ROUNDS / TIMES, 100 * ordinary / own, bytes);
	}

	/** Returns the processor time of the threads that answer. */
	private long processor(String address, int times) {
		var connection = new PlainConnection(this.port);
		String headers = headers();
		long start = processor();
		for (int i = 0; i < times; i++) {
			assertThat(connection.get(address + "?fresh=" + ++this.fresh, headers).status()).isEqualTo(200);
		}
		long spent = processor() - start;
		connection.close();
		return spent;
	}

	/** Signs in the person of {@code -Dbenchmark.person}, if there is one. */
	private String headers() {
		String person = System.getProperty("benchmark.person", "");
		return person.isEmpty() ? ""
				: "Cookie: %s=%s\r\n".formatted(SampleSessions.COOKIE, this.sessions.signIn(person));
	}

	private static long processor() {
		var threads = ManagementFactory.getThreadMXBean();
		return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
			.filter((thread) -> thread != null && thread.getThreadName().startsWith("http-"))
			.mapToLong((thread) -> threads.getThreadCpuTime(thread.getThreadId()))
			.sum();
	}

}

package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of RFC 5545 for content lines (3.1), text (3.3.11), dates (3.3.4) and events
 * (3.6.1).
 */
class CalendarTextTests {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

	@Test
	void foldsLinesAt75OctetsBetweenCharacters() {
		String summary = "Börse – ".repeat(40) + "😀".repeat(30);
		String text = calendar(summary);
		for (String line : text.split("\r\n")) {
			byte[] octets = line.getBytes(StandardCharsets.UTF_8);
			assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
			assertThat(new String(octets, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
		}
		assertThat(unfolded(text)).contains("SUMMARY:" + summary);
	}

	@Test
	void endsEveryLineWithCarriageReturnAndLineFeed() {
		String text = calendar("A");
		assertThat(text).endsWith("\r\n");
		assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
	}

	@Test
	void escapesText() {
		assertThat(unfolded(calendar("a\\b;c,d\ne\r\nf\tg"))).contains("SUMMARY:a\\\\b\\;c\\,d\\ne\\nf g");
	}

	@Test
	void textCannotAddLines() {
		assertThat(unfolded(calendar("x\r\nEND:VEVENT\r\nBEGIN:VALARM"))).filteredOn((line) -> line.startsWith("END:V"))
			.containsExactly("END:VEVENT", "END:VCALENDAR");
	}

	@Test
	void writesWholeDaysWithAnExclusiveEnd() {
		assertThat(unfolded(calendar("A"))).contains("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
				"DTSTAMP:20261129T130000Z", "UID:a-1@throughline", "URL:https://example.org/a");
	}

	@Test
	void hasWhatACalendarNeeds() {
		assertThat(unfolded(calendar("A"))).startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
			.contains("METHOD:PUBLISH", "X-WR-CALDESC:A copy\\, maybe a day old", "X-PUBLISHED-TTL:PT12H")
			.endsWith("END:VCALENDAR");
	}

	private static String calendar(String summary) {
		var text = new CalendarText("Name", "A copy, maybe a day old", Instant.parse("2026-11-29T13:00:00Z"));
		text.add("a-1", DAY, DAY, summary, "https://example.org/a");
		return text.toString();
	}

	private static List<String> unfolded(String text) {
		return List.of(text.replace("\r\n ", "").split("\r\n"));
	}

}

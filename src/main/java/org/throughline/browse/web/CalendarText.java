package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes events of whole days as an iCalendar file (RFC 5545), with lines folded at 75
 * octets.
 */
final class CalendarText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final int LONGEST_LINE = 75;

	private final String stamp;

	private final StringBuilder text = new StringBuilder();

	CalendarText(String name, String description, Instant now) {
		this.stamp = MOMENT.format(now);
		line("BEGIN:VCALENDAR");
		line("VERSION:2.0");
		line("PRODID:-//Throughline//Calendar//EN");
		line("CALSCALE:GREGORIAN");
		line("METHOD:PUBLISH");
		line("X-WR-CALNAME:" + escaped(name));
		line("X-WR-CALDESC:" + escaped(description));
		line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
		line("X-PUBLISHED-TTL:PT12H");
	}

	/**
	 * Adds an event from the first to the last day.
	 * @param address the page of its record
	 */
	void add(String uid, LocalDate first, LocalDate last, String summary, String address) {
		line("BEGIN:VEVENT");
		line("UID:" + escaped(uid) + "@throughline");
		line("DTSTAMP:" + this.stamp);
		line("DTSTART;VALUE=DATE:" + DAY.format(first));
		line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
		line("SUMMARY:" + escaped(summary));
		line("DESCRIPTION:" + escaped(address));
		line("URL:" + address);
		line("TRANSP:TRANSPARENT");
		line("END:VEVENT");
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replaceAll("\\R", "\\\\n")
			.replaceAll("\\p{Cntrl}", " ");
	}

	/** Adds a line, folded between characters. */
	private void line(String content) {
		int octets = 0;
		for (int at = 0; at < content.length();) {
			String letter = Character.toString(content.codePointAt(at));
			int size = letter.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > LONGEST_LINE) {
				this.text.append("\r\n ");
				octets = 1;
			}
			this.text.append(letter);
			octets += size;
			at += letter.length();
		}
		this.text.append("\r\n");
	}

	@Override
	public String toString() {
		return this.text + "END:VCALENDAR\r\n";
	}

}

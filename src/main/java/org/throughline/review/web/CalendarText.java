package org.throughline.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.throughline.platform.form.FormValues;
import org.throughline.review.ReviewClock;
import org.throughline.statute.ClockDirection;

/**
 * Writes clocks as an iCalendar file (RFC 5545): one event for each due date, over all
 * days on which it can be if the day is not known, with lines folded at 75 octets.
 * References of reviews stay out of it, because they can tell what a review is about.
 */
final class CalendarText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final String stamp;

	private final StringBuilder text = new StringBuilder();

	CalendarText(Instant now) {
		this.stamp = MOMENT.format(now);
		line("BEGIN:VCALENDAR");
		line("VERSION:2.0");
		line("PRODID:-//Throughline//Statutory deadlines//EN");
		line("CALSCALE:GREGORIAN");
		line("METHOD:PUBLISH");
		line("X-WR-CALNAME:Statutory deadlines");
	}

	/**
	 * Adds a clock with a due date.
	 * @param address the page of its review or annual report
	 */
	void add(ReviewClock clock, String address) {
		var due = clock.reading().course().due();
		if (due == null) {
			return;
		}
		String what = (clock.reportSlug() == null) ? "a review"
				: "annual report " + FormValues.text(clock.periodLabel());
		String between = due.earliest().equals(due.latest()) ? "" : " " + due.inWords();
		boolean keep = clock.reading().rule().time().direction() == ClockDirection.KEEP;
		line("BEGIN:VEVENT");
		line("UID:" + clock.reading().key() + "-" + clock.subjectId() + "-" + clock.reading().rule().id()
				+ "@throughline");
		line("DTSTAMP:" + this.stamp);
		line("DTSTART;VALUE=DATE:" + DAY.format(due.earliest()));
		line("DTEND;VALUE=DATE:" + DAY.format(due.latest().plusDays(1)));
		line("SUMMARY:"
				+ escaped(clock.reading().name() + (keep ? ", until this date: " : " due" + between + ": ") + what));
		line("DESCRIPTION:" + (clock.reading().verified() ? "" : "To be confirmed locally\\n") + escaped(address));
		line("URL:" + address);
		line("TRANSP:TRANSPARENT");
		line("END:VEVENT");
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
	}

	/** Adds a line, folded at 75 octets. */
	private void line(String content) {
		int octets = 0;
		for (int at = 0; at < content.length();) {
			int point = content.codePointAt(at);
			String letter = Character.toString(point);
			int size = letter.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > 75) {
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

package org.throughline.statute.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.statute.ClockSubject;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.account.AccountTest;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockDelay;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the display of the states of statutory deadlines. */
@AccountTest
class ClockStateTests {

	@Autowired
	private StatutoryClocks clocks;

	@Autowired
	private SpringTemplateEngine engine;

	@Test
	void endedClockIsNotApplicable() {
		var events = List.of(ClockEvent.on(ClockTrigger.COMMISSIONED, LocalDate.of(2025, 7, 1)),
				ClockEvent.on(ClockTrigger.NOT_TO_BE_PUBLISHED, LocalDate.of(2025, 9, 1)));
		var readings = this.clocks.read(
				new ClockCase("SP_WT2023", Set.of(ClockSubject.SERIOUS_INCIDENT), events, List.of()),
				LocalDate.of(2026, 2, 2));
		assertThat(shown("C07", readings)).startsWith("Ended");
	}

	@Test
	void clockStatesAreShown() {
		var events = List.of(ClockEvent.on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 2)), new ClockEvent(
				ClockTrigger.COMMISSIONED, new ApproximateDate(LocalDate.of(2025, 7, 1), DatePrecision.MONTH)));
		var delay = new ClockDelay(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 2), null);
		var readings = this.clocks.read(
				new ClockCase("SP_WT2023", Set.of(ClockSubject.SERIOUS_INCIDENT), events, List.of(delay)),
				LocalDate.of(2026, 2, 2));
		assertThat(shown("C01", readings)).isEqualTo("Overdue by 166 working days");
		assertThat(shown("C04", readings)).isEqualTo("Not started");
		assertThat(shown("C06", readings)).contains("Date not exact", "Only the month or year of a date is known",
				"To be confirmed locally");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NOT_STARTED             |            |            | 2026-02-02 | Not started
			RUNNING                 | 2026-02-02 |            | 2026-02-05 | Not yet due: 2 working days left
			DUE_TODAY               | 2026-02-02 |            | 2026-02-09 | Due today
			MET                     | 2026-02-02 | 2026-02-04 | 2026-02-09 | Met on working day 2
			MET_LATE                | 2026-02-02 | 2026-02-10 | 2026-02-11 | Completed 1 working day late
			OVERDUE                 | 2026-02-02 |            | 2026-02-11 | Overdue by 2 working days
			UNKNOWN                 |            | 2026-02-10 | 2026-02-11 | Done; not known whether on time
			""")
	void eachStateOfNotificationIsShown(ClockState state, @Nullable LocalDate aware, @Nullable LocalDate notified,
			LocalDate today, String words) {
		var events = new ArrayList<ClockEvent>();
		if (aware != null) {
			events.add(ClockEvent.on(ClockTrigger.AWARE, aware));
		}
		if (notified != null) {
			events.add(ClockEvent.on(ClockTrigger.NOTIFIED, notified));
		}
		var readings = this.clocks
			.read(new ClockCase("SP_WT2023", Set.of(ClockSubject.SERIOUS_INCIDENT), events, List.of()), today);
		assertThat(readings.stream().filter((reading) -> reading.key().equals("C01")).map(ClockReading::state))
			.containsExactly(state);
		assertThat(shown("C01", readings)).startsWith(words);
	}

	private String shown(String key, List<ClockReading> readings) {
		var context = new Context(Locale.UK);
		context.setVariable("reading",
				readings.stream().filter((reading) -> reading.key().equals(key)).findFirst().orElseThrow());
		return Jsoup.parse(this.engine.process("statute/clock", Set.of("state"), context)).text();
	}

}

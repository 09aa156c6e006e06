package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockReaderTests {

	private static final String REGIME = "SP_WT2023";

	@Test
	void ruleValidOnStartDateApplies() {
		var formerly = rule("Z01", 10, LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31));
		var now = rule("Z01", 5, LocalDate.of(2024, 1, 1), null);
		var reader = new ClockReader(List.of(formerly, now), new HolidayCalendar(Map.of(), LibraryHolidays::of),
				(day) -> "Panel");
		var before = new ClockCase(REGIME, Set.of(ClockSubject.SERIOUS_INCIDENT),
				List.of(ClockEvent.on(ClockTrigger.AWARE, LocalDate.of(2023, 12, 31))), List.of());
		var after = new ClockCase(REGIME, Set.of(ClockSubject.SERIOUS_INCIDENT),
				List.of(ClockEvent.on(ClockTrigger.AWARE, LocalDate.of(2024, 1, 1))), List.of());
		assertThat(reader.read(before, LocalDate.of(2025, 1, 1)).get(0).dueOn()).isEqualTo("2024-01-10");
		assertThat(reader.read(after, LocalDate.of(2025, 1, 1)).get(0).dueOn()).isEqualTo("2024-01-06");
		var closed = new ClockReader(List.of(formerly), new HolidayCalendar(Map.of(), LibraryHolidays::of),
				(day) -> "Panel");
		assertThat(closed.read(after, LocalDate.of(2025, 1, 1))).isEmpty();
	}

	private static ClockRuleDetails rule(String key, int days, LocalDate from, @Nullable LocalDate to) {
		var task = new ClockRuleDetails.Task(ClockSubject.SERIOUS_INCIDENT, 1, "Test", true, false, "Owner",
				"Recipient");
		var events = new ClockRuleDetails.Events(List.of(ClockTrigger.AWARE), List.of(), List.of());
		var time = new ClockRuleDetails.Time(days, ClockUnit.DAY, null, null, ClockDirection.AFTER);
		var basis = new ClockRuleDetails.Basis("Source", Confirmation.NONE, null, from, to);
		return new ClockRuleDetails(UUID.randomUUID(), key, REGIME, task, events, time, basis, 0);
	}

}

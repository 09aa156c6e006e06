package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;

/**
 * Computes the statutory clocks of a case from its events. The regime of the case and the
 * day a clock starts decide which rule applies. Nothing changes a due date.
 */
@Service
public class StatutoryClocks {

	private final StatuteCache cache;

	StatutoryClocks(StatuteCache cache) {
		this.cache = cache;
	}

	/**
	 * Returns the state of every clock of a case on a day, in the order of the list.
	 * Clocks without a length are left out.
	 */
	public List<ClockReading> read(ClockCase subject, LocalDate today) {
		var snapshot = this.cache.snapshot();
		return new ClockReader(snapshot.rules(), snapshot.calendar(), snapshot::nationalBodyOn).read(subject, today);
	}

	/**
	 * Returns which of this year and the next the administrator's table does not cover.
	 * Due dates in these years are provisional.
	 */
	public List<Integer> yearsWithoutHolidays(LocalDate today) {
		return this.cache.calendar().uncovered(today.getYear(), today.getYear() + 1);
	}

	/** Returns the name of a clock; empty if there is no such rule. */
	public String nameOf(String key) {
		return this.cache.snapshot()
			.rules()
			.stream()
			.filter((rule) -> rule.key().equals(key))
			.map((rule) -> rule.task().name())
			.findFirst()
			.orElse("");
	}

}

package org.throughline.measure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.Choice;
import org.throughline.statute.ReportingPeriod;

/**
 * The reporting years for which figures are entered, each from 1 April.
 */
@Component
class ReportingYears {

	private static final Pattern SLUG = Pattern.compile("((?:19|20)\\d\\d)-\\d\\d");

	private static final int BACK = 12;

	private final Clock clock;

	ReportingYears(Clock clock) {
		this.clock = clock;
	}

	/** Returns the year with this slug ("2024-25"), or the last complete one. */
	ReportingPeriod of(String slug) {
		var found = SLUG.matcher(slug);
		return found.matches() ? from(Integer.parseInt(found.group(1))) : from(current() - 1);
	}

	/** Returns the choices of years, newest first. */
	List<Choice> choices(ReportingPeriod shown) {
		int newest = Math.max(current(), shown.startsOn().getYear());
		int oldest = Math.min(current() - BACK, shown.startsOn().getYear());
		return IntStream.rangeClosed(oldest, newest)
			.map((year) -> newest + oldest - year)
			.mapToObj(ReportingYears::from)
			.map((year) -> new Choice(year.slug(), year.label()))
			.toList();
	}

	private int current() {
		var today = LocalDate.now(this.clock);
		return (today.getMonth().compareTo(Month.APRIL) >= 0) ? today.getYear() : today.getYear() - 1;
	}

	private static ReportingPeriod from(int year) {
		return ReportingPeriod.of(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
	}

}

package org.throughline.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportedPeriodsTests {

	private static final List<String> ALL = List.of("2015/16", "2016/17", "2018/19", "2020/21", "2024/25", "2025/26");

	@Test
	void gapsBetweenYearsAreNamed() {
		var periods = ReportedPeriods.of(List.of("2016/17", "2018/19", "2024/25"), ALL);
		assertThat(periods.inWords()).isEqualTo("2016/17, 2018/19, 2024/25; not 2020/21");
		assertThat(periods.inWords(ALL.size()))
			.isEqualTo("in 3 of 6 reporting years: 2016/17, 2018/19, 2024/25; not 2020/21");
	}

	@Test
	void yearsBeforeTheFirstAndAfterTheLastAreNoGaps() {
		assertThat(ReportedPeriods.of(List.of("2018/19"), ALL).inWords()).isEqualTo("2018/19");
		assertThat(ReportedPeriods.of(List.of(), ALL).gaps()).isEmpty();
		assertThat(ReportedPeriods.of(ALL, ALL).inWords(6)).startsWith("in all 6 reporting years: 2015/16, ");
		assertThat(ReportedPeriods.of(List.of("2024/25"), List.of("2024/25")).inWords(1))
			.isEqualTo("in 1 reporting year: 2024/25");
	}

}

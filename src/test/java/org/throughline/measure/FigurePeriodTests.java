package org.throughline.measure;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.time.DatePrecision;

import static org.assertj.core.api.Assertions.assertThat;

class FigurePeriodTests {

	@ParameterizedTest
	@CsvSource({ "2018-04-01,2019-03-31,2018/19", "2021-01-01,2021-12-31,2021", "2021-12-01,2021-12-31,December 2021",
			"2019-04-01,2021-03-31,April 2019 to March 2021", "2019-10-01,2020-12-31,October 2019 to December 2020",
			"2019-04-02,2019-05-01,2 April 2019 to 1 May 2019" })
	void periodIsShownInWords(LocalDate from, LocalDate to, String words) {
		assertThat(FigurePeriod.of(from, to).inWords()).isEqualTo(words);
	}

	@Test
	void precisionOfTheDateIsShown() {
		var end = LocalDate.of(2009, 12, 31);
		assertThat(new FigurePeriod(null, end, DatePrecision.YEAR, "ten years ago").inWords()).isEqualTo("as at 2009");
		assertThat(FigurePeriod.asAt(end).inWords()).isEqualTo("as at 31 December 2009");
	}

	@Test
	void overlapsWithPeriodThatSharesDays() {
		var year = Figures.year(2018);
		assertThat(year.overlaps(FigurePeriod.of(LocalDate.of(2019, 3, 31), LocalDate.of(2020, 3, 31)))).isTrue();
		assertThat(year.overlaps(Figures.year(2019))).isFalse();
		assertThat(year.overlaps(FigurePeriod.asAt(LocalDate.of(2019, 3, 31)))).isFalse();
		assertThat(FigurePeriod.asAt(year.endsOn()).overlaps(FigurePeriod.asAt(year.endsOn()))).isTrue();
	}

	@Test
	void movesWithTheEndsOfMonths() {
		assertThat(FigurePeriod.asAt(LocalDate.of(2019, 2, 28)).later(1).endsOn()).isEqualTo("2020-02-29");
	}

	@Test
	void readsPastedRows() {
		var names = Map.of("plans", "Children on plans", "looked-after", "Children looked after");
		var read = PastedRows.read("children  on plans\t605\t600\n\nlooked-after\t780\n", names);
		assertThat(read.readable()).isTrue();
		assertThat(read.rows()).extracting(PastedRows.Row::indicator).containsExactly("plans", "looked-after");
		assertThat(read.rows()).extracting(PastedRows.Row::line).containsExactly(1, 3);
	}

	@Test
	void reportsProblemsOfPastedRows() {
		var read = PastedRows.read("Plans 605\nNobody knows\t1\nplans\t\nplans\t2\nplans\t3", Map.of("plans", "Plans"));
		assertThat(read.readable()).isFalse();
		assertThat(read.rows()).extracting(PastedRows.Row::problem)
			.containsExactly("measure.paste.oneColumn", "measure.paste.unknown", "measure.paste.empty", null,
					"measure.paste.twice");
	}

}

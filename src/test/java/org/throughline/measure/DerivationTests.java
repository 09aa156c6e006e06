package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.Figures.children;
import static org.throughline.measure.Figures.figure;

class DerivationTests {

	@Test
	void computesTheRiseFrom690To780AndAgreesWithTheStated13PerCent() {
		var derived = of(children(), figure(1, 2017, null, "690"),
				Figures.changed(2, 2018, "780", "rose by 13%", Trend.RISING));
		assertThat(derived.change()).isEqualByComparingTo("13.0");
		assertThat(derived.differences()).isEmpty();
	}

	@Test
	void reportsStatedChangeThatDoesNotMatch() {
		var derived = of(children(), figure(1, 2017, null, "690"),
				Figures.changed(2, 2018, "780", "rose by 15%", Trend.FALLING));
		assertThat(derived.differences()).extracting(DerivedValues.Difference::about)
			.containsExactly(DerivedValues.About.CHANGE, DerivedValues.About.TREND);
		assertThat(derived.differences().get(0).computed()).isEqualTo("13%");
	}

	@Test
	void figureOfTenYearsAgoIsNotThePreviousOne() {
		var derived = of(children(), figure(1, 2008, null, "250"),
				Figures.changed(2, 2018, "605", "fell by 3%", Trend.FALLING));
		assertThat(derived.change()).isEqualByComparingTo("142.0");
		assertThat(derived.differences()).isEmpty();
	}

	@Test
	void figuresAreNotComparedAcrossABreak() {
		var before = figure(1, 2016, null, "690");
		var after = Figures.changed(2, 2018, "780", "rose by 40%", Trend.RISING);
		var broken = List.of(new IndicatorBreak(LocalDate.of(2018, 4, 1), "counted by household"));
		var derived = new Derivation(children(), broken, List.of(before, after), List.of()).of(after);
		assertThat(derived.change()).isNull();
		assertThat(derived.notCompared()).isEqualTo(DerivedValues.NotCompared.BREAK_IN_SERIES);
		assertThat(derived.differences()).isEmpty();
		var later = figure(3, 2019, null, "800");
		assertThat(new Derivation(children(), broken, List.of(before, after, later), List.of()).of(later).change())
			.isEqualByComparingTo("2.6");
	}

	@Test
	void countsOfUnequalPeriodsAreNotComparedButSharesAre() {
		var eighteen = FigurePeriod.of(LocalDate.of(2018, 4, 1), LocalDate.of(2019, 9, 30));
		var count = figure(2, "report", eighteen, null, "900");
		var derived = of(children(), figure(1, 2017, null, "600"), count);
		assertThat(derived.change()).isNull();
		assertThat(derived.notCompared()).isEqualTo(DerivedValues.NotCompared.OTHER_LENGTH);
		var share = of(Figures.share(GoodDirection.NEITHER), figure(1, 2017, null, "40%"),
				figure(2, "report", eighteen, null, "44%"));
		assertThat(share.change()).isEqualByComparingTo("10.0");
	}

	@Test
	void yearIsComparedWithThePreviousYearNotWithQuarters() {
		var quarter = figure(2, "report", FigurePeriod.of(LocalDate.of(2018, 10, 1), LocalDate.of(2018, 12, 31)), null,
				"100");
		var derived = of(children(), figure(1, 2017, null, "600"), quarter, figure(3, 2018, null, "660"));
		assertThat(derived.change()).isEqualByComparingTo("10.0");
		assertThat(derived.from()).isEqualTo(Figures.year(2017));
	}

	@Test
	void changeInPercentagePointsMatches() {
		var derived = of(Figures.share(GoodDirection.HIGHER_IS_BETTER), figure(1, 2017, null, "40%"),
				Figures.changed(2, 2018, "44%", "4 percentage points more", Trend.RISING));
		assertThat(derived.points()).isEqualByComparingTo("4");
		assertThat(derived.differences()).isEmpty();
	}

	@Test
	void reportsStatedShareThatDoesNotMatch() {
		var indicator = Figures.share(GoodDirection.NEITHER);
		assertThat(of(indicator, Figures.share(1, 2018, "44%", 88, 200)).differences()).isEmpty();
		var differs = of(indicator, Figures.share(1, 2018, "44%", 80, 200));
		assertThat(differs.share()).isEqualByComparingTo("40.0");
		assertThat(differs.differences()).extracting(DerivedValues.Difference::about)
			.containsExactly(DerivedValues.About.SHARE);
	}

	@ParameterizedTest
	@CsvSource({ "HIGHER_IS_BETTER,34,75,false", "HIGHER_IS_BETTER,75,75,true", "LOWER_IS_BETTER,34,75,true",
			"LOWER_IS_BETTER,80,75,false" })
	void showsWhetherTheTargetIsMet(GoodDirection direction, String value, String target, boolean met) {
		assertThat(of(Figures.share(direction), Figures.target(1, 2018, value, target)).onTarget()).isEqualTo(met);
	}

	@Test
	void targetIsNotJudgedWithoutPreferredDirection() {
		assertThat(of(Figures.share(GoodDirection.NEITHER), Figures.target(1, 2018, "34", "75")).onTarget()).isNull();
	}

	@Test
	void computes25Point4AMonthNextToTheStated25() {
		var average = figure(1, 2018, null, "25");
		var total = figure(1, 2018, null, "305");
		var derived = new Derivation(children(), List.of(), List.of(average), List.of(total)).of(average);
		assertThat(derived.perMonth()).isEqualByComparingTo("25.4");
		assertThat(derived.differences()).isEmpty();
		var wrong = figure(1, 2018, null, "30");
		assertThat(new Derivation(children(), List.of(), List.of(wrong), List.of(total)).of(wrong).differences())
			.hasSize(1);
	}

	@Test
	void comparesFiguresOfTheSameBreakdownOnly() {
		var derived = of(children(), figure(1, 2017, "police", "50"), figure(2, 2018, "health", "100"));
		assertThat(derived.change()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "over 9000,9001,true", "over 9000,8999,false", "about 100,109,true", "about 100,111,false",
			"nearly 50,48,true", "nearly 50,51,false", "fewer than 10,9,true", "25,25.4,true", "25,25.6,false",
			"25.4,25.4,true" })
	void qualifiersAreRespected(String stated, String computed, boolean agrees) {
		assertThat(Derivation.agrees(QuantityReader.quantity(stated, Scale.PERCENTAGE), new BigDecimal(computed)))
			.isEqualTo(agrees);
	}

	@ParameterizedTest
	@CsvSource({ "690,690 780,", "2000,690 780,FAR_FROM_LAST", "140,100 100 101 99,FAR_FROM_ALL",
			"110,100 100 101 99,FAR_FROM_ALL", "7,,", "100,0,", "1,100,FAR_FROM_LAST" })
	void findsUnusualNumbers(String number, @Nullable String earlier, Outliers.@Nullable Reason reason) {
		var before = (earlier == null) ? List.<BigDecimal>of()
				: Stream.of(earlier.split(" ")).map(BigDecimal::new).toList();
		assertThat(Outliers.of(new BigDecimal(number), before).orElse(null)).isEqualTo(reason);
	}

	private static DerivedValues of(IndicatorMeasurement indicator, FigureDetails... series) {
		return new Derivation(indicator, List.of(), List.of(series), List.of()).of(series[series.length - 1]);
	}

}

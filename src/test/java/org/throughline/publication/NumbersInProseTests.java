package org.throughline.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureNotes;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.FigureProgress;
import org.throughline.measure.FigureShare;
import org.throughline.measure.ReportNumber;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Scale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers of a text that the figures hide or state otherwise. The figures are examples.
 */
class NumbersInProseTests {

	private final NumbersInProse prose = new NumbersInProse(
			List.of(number("Children subject to a child protection plan", "612", null, false, false),
					number("Children looked after by the local authority", "1,204", null, false, false),
					number("Fathers attending conferences concerning their children", "58%", "29", true, false),
					number("Children missing from education", "3", null, false, true),
					number("Exclusions", "140", null, false, false)));

	@ParameterizedTest
	@ValueSource(strings = { "Three children were missing from education.",
			"Of those missing from education, only 3 were found.", "There were 3 children missing from their education",
			"In education we found 3 missing children" })
	void findsNumberThatFiguresHide(String text) {
		assertThat(kinds(text)).containsExactly(IdentifierKind.HIDDEN_NUMBER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Children were missing from education for 3 weeks.",
			"Missing from education: see section 3", "Those aged 3 who were missing from education",
			"In year 3, some were missing from education", "Three priorities concern children missing from education",
			"On 3 March we spoke of missing education" })
	void timesAgesAndReferencesCountNothing(String text) {
		assertThat(kinds(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			At the end of March 621 children were subject to a child protection plan.|621
			There were 1,024 children looked after.|1,024
			We saw 85% of fathers attending conferences.|85%
			612 children were on a protection plan, and 1,240 were looked after.|1,240
			About 400 children were subject to a protection plan|400
			The number of exclusions rose to 104.|104
			""")
	void findsNumberThatDiffersFromFigures(String text, String number) {
		assertThat(this.prose.in(IdentifyingText.plain(text), "")).singleElement().satisfies((hit) -> {
			assertThat(hit.finding().kind()).isEqualTo(IdentifierKind.DIFFERENT_NUMBER);
			assertThat(hit.finding().found()).isEqualTo(number);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "At the end of March 612 children were subject to a child protection plan.",
			"About 600 children were subject to a child protection plan.",
			"1,204 children were looked after in 2024/25", "58 per cent of fathers attended conferences, 29 in all.",
			"Fathers attended 29 conferences.",
			"In 2019/20 there were 500 children subject to a child protection plan.",
			"We met 14 children with a plan for play.",
			"Working Together 2023 asks for child protection plans within 15 days",
			"Chapter 4 says how a child protection plan is made", "One child protection plan was changed twice.",
			"Our 5 priorities are child protection plans, homes and play", "" })
	void leavesNumbersAloneThatAgreeOrCountSomethingElse(String text) {
		assertThat(kinds(text)).isEmpty();
	}

	@Test
	void commentOnFiguresIsNotComparedWithTheirOwnIndicator() {
		assertThat(this.prose.in("3 children were missing from education", "children-missing-from-education"))
			.isEmpty();
	}

	private List<IdentifierKind> kinds(String text) {
		return this.prose.in(IdentifyingText.plain(text), "").stream().map((hit) -> hit.finding().kind()).toList();
	}

	private static ReportNumber number(String indicator, String stated, @Nullable String numerator, boolean percentage,
			boolean suppressed) {
		var period = FigurePeriod.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));
		var share = new FigureShare((numerator != null) ? new BigDecimal(numerator) : null, null);
		var figure = new FigureContent("2024-25", period, null, quantity(stated), share, FigureProgress.NONE, List.of(),
				FigureNotes.NONE);
		return new ReportNumber(indicator, indicator.toLowerCase().replace(' ', '-'), figure, percentage, suppressed);
	}

	private static Quantity quantity(String stated) {
		return QuantityReader.quantity(stated, stated.endsWith("%") ? Scale.PERCENTAGE : Scale.NUMBER);
	}

}

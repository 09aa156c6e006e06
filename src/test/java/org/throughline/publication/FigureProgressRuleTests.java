package org.throughline.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.throughline.measure.AnalysedFigure;
import org.throughline.measure.DerivedValues;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureDetails;
import org.throughline.measure.FigureNotes;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.FigureProgress;
import org.throughline.measure.FigureShare;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.LateEntry;
import org.throughline.measure.SuppressionReason;
import org.throughline.measure.Trend;
import org.throughline.platform.text.Quantity;
import org.throughline.publication.LittleProgress.Finding;
import org.throughline.publication.LittleProgress.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class FigureProgressRuleTests {

	@Test
	void figureThatMissesItsTargetIsListed() {
		assertThat(reasons(figure(null, null, false, false), GoodDirection.HIGHER_IS_BETTER))
			.containsExactly(Reason.OFF_TARGET);
		assertThat(reasons(figure(null, null, true, false), GoodDirection.HIGHER_IS_BETTER)).isEmpty();
	}

	@Test
	void figureWithoutChangeIsFlat() {
		assertThat(reasons(figure("0.0", Trend.RISING, null, false), GoodDirection.HIGHER_IS_BETTER))
			.containsExactly(Reason.FLAT);
		assertThat(reasons(figure(null, Trend.STABLE, null, false), GoodDirection.LOWER_IS_BETTER))
			.containsExactly(Reason.FLAT);
	}

	@Test
	void figureThatMovesAwayIsWorse() {
		assertThat(reasons(figure("4", null, null, false), GoodDirection.LOWER_IS_BETTER))
			.containsExactly(Reason.WORSE);
		assertThat(reasons(figure(null, Trend.FALLING, null, false), GoodDirection.HIGHER_IS_BETTER))
			.containsExactly(Reason.WORSE);
		assertThat(reasons(figure("-4", null, null, false), GoodDirection.LOWER_IS_BETTER)).isEmpty();
		assertThat(reasons(figure("4", Trend.FALLING, null, false), GoodDirection.HIGHER_IS_BETTER)).isEmpty();
	}

	@Test
	void noFindingsWithoutADirectionOrForSmallNumbers() {
		assertThat(reasons(figure("0", null, null, false), GoodDirection.NEITHER)).isEmpty();
		assertThat(reasons(figure("0", Trend.STABLE, false, true), GoodDirection.HIGHER_IS_BETTER)).isEmpty();
		assertThat(reasons(figure(null, Trend.MIXED, null, false), GoodDirection.HIGHER_IS_BETTER)).isEmpty();
		assertThat(reasons(figure(null, null, null, false), GoodDirection.HIGHER_IS_BETTER)).isEmpty();
	}

	private static List<Reason> reasons(AnalysedFigure figure, GoodDirection good) {
		return FigureProgressRule.findings(figure, good).stream().map(Finding::reason).toList();
	}

	private static AnalysedFigure figure(@Nullable String change, @Nullable Trend trend, @Nullable Boolean onTarget,
			boolean suppressed) {
		var period = FigurePeriod.of(LocalDate.of(2030, 4, 1), LocalDate.of(2031, 3, 31));
		var content = new FigureContent("2030-31", period, null, Quantity.exactly(new BigDecimal("12")),
				FigureShare.NONE, new FigureProgress(null, trend, null, null, null), List.of(), FigureNotes.NONE);
		return new AnalysedFigure(
				new FigureDetails(UUID.randomUUID(), UUID.randomUUID(), 1, content, 0, 0, LateEntry.NONE),
				suppressed ? SuppressionReason.SMALL : SuppressionReason.NONE, false,
				new DerivedValues((change != null) ? new BigDecimal(change) : null, null, null, null, null, null,
						onTarget, List.of()));
	}

}

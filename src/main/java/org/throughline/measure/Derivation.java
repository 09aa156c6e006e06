package org.throughline.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * Calculates changes, shares and averages of figures and compares them with what sources
 * state. A calculated number matches if it rounds to the stated one.
 */
public final class Derivation {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal TENTH = new BigDecimal("0.1");

	/**
	 * The number of months within which a figure counts as the previous one of a source.
	 */
	private static final int RECENT = 24;

	private final IndicatorMeasurement measurement;

	private final List<FigureDetails> series;

	private final List<FigureDetails> totals;

	private final List<IndicatorBreak> breaks;

	/**
	 * Creates the derivation for one indicator.
	 * @param measurement what the numbers mean
	 * @param breaks its breaks in series
	 * @param series its figures
	 * @param totals the figures of the indicator whose monthly average this is
	 */
	public Derivation(IndicatorMeasurement measurement, List<IndicatorBreak> breaks, List<FigureDetails> series,
			List<FigureDetails> totals) {
		this.measurement = measurement;
		this.breaks = List.copyOf(breaks);
		this.series = List.copyOf(series);
		this.totals = List.copyOf(totals);
	}

	public DerivedValues of(FigureDetails figure) {
		var content = figure.content();
		var differences = new ArrayList<DerivedValues.Difference>();
		var before = before(figure);
		var notCompared = before.map((earlier) -> notCompared(earlier.content().period(), content.period()))
			.orElse(null);
		BigDecimal change = (notCompared != null) ? null : change(content.quantity().value(),
				before.map((earlier) -> earlier.content().quantity().value()).orElse(null));
		BigDecimal points = (change != null && this.measurement.percentage())
				? value(content).subtract(value(before.orElseThrow().content())) : null;
		BigDecimal share = share(content);
		BigDecimal perMonth = perMonth(content);
		if (before.isPresent() && recent(before.get().content().period(), content.period())) {
			checkChange(content, change, points, differences);
		}
		if (share != null && this.measurement.percentage() && !agrees(content.quantity(), share)) {
			differences.add(new DerivedValues.Difference(DerivedValues.About.SHARE, content.quantity().asWritten(),
					Quantity.plain(share) + "%"));
		}
		if (perMonth != null && !agrees(content.quantity(), perMonth)) {
			differences.add(new DerivedValues.Difference(DerivedValues.About.PER_MONTH, content.quantity().asWritten(),
					Quantity.plain(perMonth)));
		}
		return new DerivedValues(change, points, before.map((earlier) -> earlier.content().period()).orElse(null),
				(content.quantity().value() != null) ? notCompared : null, share, perMonth, onTarget(content),
				differences);
	}

	/**
	 * Returns why a figure is not compared with the previous one, or {@code null} if it
	 * is. Percentages and rates of periods that differ in length are compared, counts are
	 * not.
	 */
	private DerivedValues.@Nullable NotCompared notCompared(FigurePeriod before, FigurePeriod now) {
		if (this.breaks.stream()
			.anyMatch((each) -> each.from().isAfter(before.endsOn()) && !each.from().isAfter(now.endsOn()))) {
			return DerivedValues.NotCompared.BREAK_IN_SERIES;
		}
		return unlike(before, now) ? DerivedValues.NotCompared.OTHER_LENGTH : null;
	}

	/**
	 * Returns the latest previous figure with a number and the same breakdown, preferably
	 * of a period of the same length.
	 */
	private Optional<FigureDetails> before(FigureDetails figure) {
		var content = figure.content();
		var earlier = this.series.stream()
			.filter((other) -> Objects.equals(other.content().breakdown(), content.breakdown()))
			.filter((other) -> other.content().quantity().value() != null)
			.filter((other) -> other.content().period().endsOn().isBefore(content.period().endsOn()))
			.sorted(Comparator.comparing((FigureDetails other) -> other.content().period().endsOn()).reversed())
			.toList();
		return earlier.stream()
			.filter((other) -> !unlike(other.content().period(), content.period()))
			.findFirst()
			.or(() -> earlier.stream().findFirst());
	}

	/** Whether counts of both periods cannot be compared. */
	private boolean unlike(FigurePeriod before, FigurePeriod now) {
		return before.months() != now.months() && this.measurement.countsOneByOne();
	}

	private static boolean recent(FigurePeriod before, FigurePeriod now) {
		return !before.endsOn().plusMonths(RECENT).isBefore(now.endsOn());
	}

	private void checkChange(FigureContent content, @Nullable BigDecimal change, @Nullable BigDecimal points,
			List<DerivedValues.Difference> differences) {
		if (change == null) {
			return;
		}
		var stated = content.progress().change();
		if (stated != null && stated.value() != null && !agrees(stated, change.abs())
				&& (points == null || !agrees(stated, points.abs()))) {
			differences.add(new DerivedValues.Difference(DerivedValues.About.CHANGE, stated.asWritten(),
					Quantity.plain(change) + "%"));
		}
		boolean against = (content.progress().trend() == Trend.RISING && change.signum() < 0)
				|| (content.progress().trend() == Trend.FALLING && change.signum() > 0);
		if (against) {
			differences.add(new DerivedValues.Difference(
					DerivedValues.About.TREND, (content.progress().trendAsWritten() != null)
							? content.progress().trendAsWritten() : String.valueOf(content.progress().trend()),
					Quantity.plain(change) + "%"));
		}
	}

	static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
		if (now == null || before == null || before.signum() == 0) {
			return null;
		}
		return now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
	}

	static @Nullable BigDecimal share(FigureContent content) {
		if (content.share().numerator() == null || content.share().denominator() == null) {
			return null;
		}
		return content.share()
			.numerator()
			.multiply(HUNDRED)
			.divide(content.share().denominator(), 1, RoundingMode.HALF_UP);
	}

	private @Nullable BigDecimal perMonth(FigureContent content) {
		return this.totals.stream()
			.filter((total) -> sameDays(total.content().period(), content.period())
					&& total.content().quantity().value() != null)
			.filter((total) -> Objects.equals(total.content().breakdown(), content.breakdown()))
			.findFirst()
			.map((total) -> value(total.content()).divide(BigDecimal.valueOf(total.content().period().months()), 1,
					RoundingMode.HALF_UP))
			.orElse(null);
	}

	static boolean sameDays(FigurePeriod total, FigurePeriod average) {
		return total.startsOn() != null && total.startsOn().equals(average.startsOn())
				&& total.endsOn().equals(average.endsOn());
	}

	private @Nullable Boolean onTarget(FigureContent content) {
		var target = content.progress().target();
		if (content.quantity().value() == null || target == null || target.value() == null) {
			return null;
		}
		int compared = content.quantity().value().compareTo(target.value());
		return switch (this.measurement.direction()) {
			case HIGHER_IS_BETTER -> compared >= 0;
			case LOWER_IS_BETTER -> compared <= 0;
			case NEITHER -> null;
		};
	}

	/** Whether a calculated number matches the stated one. */
	static boolean agrees(Quantity stated, BigDecimal computed) {
		if (stated.value() == null || stated.qualifier() == null) {
			return true;
		}
		BigDecimal size = stated.value().abs();
		BigDecimal slack = size.multiply(TENTH);
		return switch (stated.qualifier()) {
			case EXACT -> rounds(computed, stated.value());
			case OVER, AT_LEAST -> computed.compareTo(stated.value()) >= 0;
			case FEWER_THAN, AT_MOST -> computed.compareTo(stated.value()) <= 0;
			case NEARLY ->
				computed.compareTo(stated.value()) <= 0 && computed.compareTo(stated.value().subtract(slack)) >= 0;
			case ABOUT, APPROX -> computed.subtract(stated.value()).abs().compareTo(slack) <= 0;
		};
	}

	/** Whether one of the numbers rounds to the other. */
	private static boolean rounds(BigDecimal computed, BigDecimal stated) {
		int digits = Math.max(0, Math.min(stated.stripTrailingZeros().scale(), computed.scale()));
		return computed.setScale(digits, RoundingMode.HALF_UP)
			.compareTo(stated.setScale(digits, RoundingMode.HALF_UP)) == 0;
	}

	private static BigDecimal value(FigureContent content) {
		return Objects.requireNonNull(content.quantity().value());
	}

}

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
 * Computes what follows from figures and compares it with what sources say. A computed
 * number agrees when it rounds to the stated one.
 */
public final class Derivation {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal TENTH = new BigDecimal("0.1");

	/** Up to so many months before, a figure is what a source calls the one before. */
	private static final int RECENT = 24;

	private final IndicatorParticulars indicator;

	private final List<Figure> series;

	private final List<Figure> totals;

	private final List<IndicatorBreak> breaks;

	/**
	 * Computes for the figures of one indicator.
	 * @param indicator what they are figures of
	 * @param breaks where it was defined otherwise
	 * @param series the figures known
	 * @param totals those of the indicator whose monthly average it is
	 */
	public Derivation(IndicatorParticulars indicator, List<IndicatorBreak> breaks, List<Figure> series,
			List<Figure> totals) {
		this.indicator = indicator;
		this.breaks = List.copyOf(breaks);
		this.series = List.copyOf(series);
		this.totals = List.copyOf(totals);
	}

	/** What follows from one of the figures. */
	public Derived of(Figure figure) {
		var said = figure.said();
		var differences = new ArrayList<Derived.Difference>();
		var before = before(figure);
		var notCompared = before.map((earlier) -> notCompared(earlier.said().period(), said.period())).orElse(null);
		BigDecimal change = (notCompared != null) ? null
				: change(said.value(), before.map((earlier) -> earlier.said().value()).orElse(null));
		BigDecimal points = (change != null && this.indicator.percentage())
				? value(said).subtract(value(before.orElseThrow().said())) : null;
		BigDecimal share = share(said);
		BigDecimal perMonth = perMonth(said);
		if (before.isPresent() && recent(before.get().said().period(), said.period())) {
			checkChange(said, change, points, differences);
		}
		if (share != null && this.indicator.percentage() && !agrees(said.quantity(), share)) {
			differences.add(new Derived.Difference(Derived.About.SHARE, said.quantity().asWritten(),
					Quantity.plain(share) + "%"));
		}
		if (perMonth != null && !agrees(said.quantity(), perMonth)) {
			differences.add(new Derived.Difference(Derived.About.PER_MONTH, said.quantity().asWritten(),
					Quantity.plain(perMonth)));
		}
		return new Derived(change, points, before.map((earlier) -> earlier.said().period()).orElse(null),
				(said.value() != null) ? notCompared : null, share, perMonth, onTarget(said), differences);
	}

	/**
	 * Why a figure says nothing beside the one before it; none where it does. Shares and
	 * rates of unlike periods can be compared, counts cannot.
	 */
	private Derived.@Nullable NotCompared notCompared(FigurePeriod before, FigurePeriod now) {
		if (this.breaks.stream()
			.anyMatch((each) -> each.from().isAfter(before.endsOn()) && !each.from().isAfter(now.endsOn()))) {
			return Derived.NotCompared.DEFINED_OTHERWISE;
		}
		return unlike(before, now) ? Derived.NotCompared.OTHER_LENGTH : null;
	}

	/**
	 * The newest figure before it of the same breakdown, where both have numbers: one of
	 * a period as long, where there is one.
	 */
	private Optional<Figure> before(Figure figure) {
		var said = figure.said();
		var earlier = this.series.stream()
			.filter((other) -> Objects.equals(other.said().breakdown(), said.breakdown()))
			.filter((other) -> other.said().value() != null)
			.filter((other) -> other.said().period().endsOn().isBefore(said.period().endsOn()))
			.sorted(Comparator.comparing((Figure other) -> other.said().period().endsOn()).reversed())
			.toList();
		return earlier.stream()
			.filter((other) -> !unlike(other.said().period(), said.period()))
			.findFirst()
			.or(() -> earlier.stream().findFirst());
	}

	/** Whether counts of both periods say nothing beside each other. */
	private boolean unlike(FigurePeriod before, FigurePeriod now) {
		return before.months() != now.months() && this.indicator.countsOneByOne();
	}

	private static boolean recent(FigurePeriod before, FigurePeriod now) {
		return !before.endsOn().plusMonths(RECENT).isBefore(now.endsOn());
	}

	private void checkChange(FigureParticulars said, @Nullable BigDecimal change, @Nullable BigDecimal points,
			List<Derived.Difference> differences) {
		if (change == null) {
			return;
		}
		var stated = said.change();
		if (stated != null && stated.value() != null && !agrees(stated, change.abs())
				&& (points == null || !agrees(stated, points.abs()))) {
			differences
				.add(new Derived.Difference(Derived.About.CHANGE, stated.asWritten(), Quantity.plain(change) + "%"));
		}
		boolean against = (said.trend() == Trend.RISING && change.signum() < 0)
				|| (said.trend() == Trend.FALLING && change.signum() > 0);
		if (against) {
			differences.add(new Derived.Difference(Derived.About.TREND,
					(said.trendAsWritten() != null) ? said.trendAsWritten() : String.valueOf(said.trend()),
					Quantity.plain(change) + "%"));
		}
	}

	static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
		if (now == null || before == null || before.signum() == 0) {
			return null;
		}
		return now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
	}

	static @Nullable BigDecimal share(FigureParticulars said) {
		if (said.numerator() == null || said.denominator() == null) {
			return null;
		}
		return said.numerator().multiply(HUNDRED).divide(said.denominator(), 1, RoundingMode.HALF_UP);
	}

	private @Nullable BigDecimal perMonth(FigureParticulars said) {
		return this.totals.stream()
			.filter((total) -> sameDays(total.said().period(), said.period()) && total.said().value() != null)
			.filter((total) -> Objects.equals(total.said().breakdown(), said.breakdown()))
			.findFirst()
			.map((total) -> value(total.said()).divide(BigDecimal.valueOf(total.said().period().months()), 1,
					RoundingMode.HALF_UP))
			.orElse(null);
	}

	static boolean sameDays(FigurePeriod total, FigurePeriod average) {
		return total.startsOn() != null && total.startsOn().equals(average.startsOn())
				&& total.endsOn().equals(average.endsOn());
	}

	private @Nullable Boolean onTarget(FigureParticulars said) {
		var target = said.target();
		if (said.value() == null || target == null || target.value() == null) {
			return null;
		}
		int compared = said.value().compareTo(target.value());
		return switch (this.indicator.direction()) {
			case HIGHER_IS_BETTER -> compared >= 0;
			case LOWER_IS_BETTER -> compared <= 0;
			case NEITHER -> null;
		};
	}

	/** Whether a computed number is what the stated one means. */
	static boolean agrees(Quantity stated, BigDecimal computed) {
		if (stated.value() == null || stated.qualifier() == null) {
			return true;
		}
		BigDecimal size = stated.value().abs();
		BigDecimal slack = size.multiply(TENTH);
		return switch (stated.qualifier()) {
			case EXACT -> rounds(computed, stated.value());
			case OVER -> computed.compareTo(stated.value()) >= 0;
			case FEWER_THAN -> computed.compareTo(stated.value()) <= 0;
			case NEARLY ->
				computed.compareTo(stated.value()) <= 0 && computed.compareTo(stated.value().subtract(slack)) >= 0;
			case ABOUT, APPROX -> computed.subtract(stated.value()).abs().compareTo(slack) <= 0;
		};
	}

	/** Whether it rounds to the other, or the other to it where that is given closer. */
	private static boolean rounds(BigDecimal computed, BigDecimal stated) {
		int digits = Math.max(0, Math.min(stated.stripTrailingZeros().scale(), computed.scale()));
		return computed.setScale(digits, RoundingMode.HALF_UP)
			.compareTo(stated.setScale(digits, RoundingMode.HALF_UP)) == 0;
	}

	private static BigDecimal value(FigureParticulars said) {
		return Objects.requireNonNull(said.value());
	}

}

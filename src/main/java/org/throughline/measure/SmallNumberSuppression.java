package org.throughline.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * Suppresses very small counts of children on public pages (design, rule 8). Given all
 * public figures of an indicator, it decides which numbers are suppressed and returns
 * each figure as the public may read it: without the number and without wording,
 * percentages and totals that would reveal it.
 */
public final class SmallNumberSuppression {

	/** The threshold of a partnership that has not set its own. */
	public static final int DEFAULT_THRESHOLD = 5;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final int below;

	/**
	 * Suppresses numbers above zero and below a threshold.
	 * @param below the smallest number that is shown
	 */
	public SmallNumberSuppression(int below) {
		this.below = below;
	}

	/**
	 * A figure as the public may read it.
	 *
	 * @param figure the figure without what is suppressed
	 * @param reason why its number is suppressed
	 * @param textSuppressed whether texts are left out because they compare it with a
	 * suppressed number
	 */
	public record Masked(FigureDetails figure, SuppressionReason reason, boolean textSuppressed) {

		public boolean suppressed() {
			return this.reason != SuppressionReason.NONE;
		}

	}

	/**
	 * Returns the figures as the public may read them, in the same order.
	 * @param measurement what the numbers mean
	 * @param figures all public figures, older reports first
	 * @param totals the masked figures of the indicator whose monthly average this is
	 */
	public List<Masked> mask(IndicatorMeasurement measurement, List<FigureDetails> figures, List<Masked> totals) {
		if (!measurement.aboutChildren()) {
			return figures.stream().map((figure) -> new Masked(figure, SuppressionReason.NONE, false)).toList();
		}
		var reasons = new HashMap<UUID, SuppressionReason>();
		var counts = new HashMap<UUID, BigDecimal>();
		for (FigureDetails figure : figures) {
			reasons.put(figure.id(), first(measurement, figure, totals));
			var count = count(measurement, figure.content());
			if (count != null) {
				counts.put(figure.id(), count);
			}
		}
		if (reasons.containsValue(SuppressionReason.SMALL)) {
			new SecondarySuppression(this.below, figures, counts, reasons).apply();
		}
		var numbers = new NumberMatcher(revealing(figures, reasons));
		boolean compared = reasons.values().stream().anyMatch((reason) -> reason != SuppressionReason.NONE);
		return figures.stream().map((figure) -> {
			var masked = masked(measurement, figure, reasons, numbers);
			return (compared && !masked.suppressed()) ? withoutComparisons(measurement, masked, figure.content())
					: masked;
		}).toList();
	}

	/** Returns the reason that the figure has by itself. */
	private SuppressionReason first(IndicatorMeasurement measurement, FigureDetails figure, List<Masked> totals) {
		var content = figure.content();
		var total = totals.stream()
			.filter((each) -> Derivation.sameDays(each.figure().content().period(), content.period()))
			.findFirst();
		if (total.isPresent()) {
			return total.get().suppressed() ? SuppressionReason.PROTECTS : SuppressionReason.NONE;
		}
		if (small(count(measurement, content)) || small(content.share().denominator())) {
			return SuppressionReason.SMALL;
		}
		boolean wordsOnly = content.quantity().value() == null && measurement.countsOneByOne();
		return (wordsOnly && NumberMatcher.below(this.below).matchesPeople(content.quantity().asWritten()))
				? SuppressionReason.WORDS : SuppressionReason.NONE;
	}

	/**
	 * Returns the count behind a figure, or {@code null} if it does not count
	 * individuals.
	 */
	private static @Nullable BigDecimal count(IndicatorMeasurement measurement, FigureContent content) {
		if (content.share().numerator() != null) {
			return content.share().numerator();
		}
		if (measurement.percentage()) {
			return (content.quantity().value() != null && content.share().denominator() != null) ? content.quantity()
				.value()
				.multiply(content.share().denominator())
				.divide(HUNDRED, 0, RoundingMode.HALF_UP) : null;
		}
		return measurement.countsOneByOne() ? content.quantity().value() : null;
	}

	private boolean small(@Nullable BigDecimal count) {
		return count != null && count.signum() > 0 && count.compareTo(BigDecimal.valueOf(this.below)) < 0;
	}

	/** Returns every number that would reveal a suppressed one. */
	private static Set<BigDecimal> revealing(List<FigureDetails> figures, Map<UUID, SuppressionReason> reasons) {
		var revealing = new HashSet<BigDecimal>();
		for (FigureDetails figure : figures) {
			if (reasons.get(figure.id()) != SuppressionReason.NONE) {
				var content = figure.content();
				for (var number : new BigDecimal[] { content.quantity().value(), content.share().numerator() }) {
					if (number != null && number.signum() > 0) {
						revealing.add(number);
					}
				}
			}
		}
		return revealing;
	}

	private Masked masked(IndicatorMeasurement measurement, FigureDetails figure, Map<UUID, SuppressionReason> reasons,
			NumberMatcher revealing) {
		var content = figure.content();
		SuppressionReason reason = Objects.requireNonNull(reasons.get(figure.id()));
		var period = label(content.period().label(), revealing) == null ? new FigurePeriod(content.period().startsOn(),
				content.period().endsOn(), content.period().precision(), null) : content.period();
		if (reason != SuppressionReason.NONE) {
			var notes = new FigureNotes(null, safe(content.notes().source(), revealing), content.notes().declared(),
					null);
			return new Masked(figure.withContent(new FigureContent(content.reportSlug(), period,
					label(content.breakdown(), revealing), new Quantity(null, null, replacement(measurement, reason)),
					FigureShare.NONE, FigureProgress.NONE, List.of(), notes)), reason, false);
		}
		var count = count(measurement, content);
		boolean fewOthers = count != null && content.share().denominator() != null
				&& small(content.share().denominator().subtract(count));
		var quantity = content.quantity();
		if (revealing.matches(quantity.asWritten()) || (fewOthers && quantity.value() != null)) {
			quantity = plain(measurement, quantity);
		}
		var comparators = new ArrayList<FigureComparator>();
		content.comparators()
			.forEach((each) -> comparators.add(new FigureComparator(each.kind(), safe(each.name(), revealing),
					each.relation(), each.value(), safe(each.asWritten(), revealing))));
		var progress = new FigureProgress(safe(content.progress().target(), measurement, revealing),
				content.progress().trend(), safe(content.progress().trendAsWritten(), revealing),
				content.progress().change(), content.progress().rank());
		var notes = new FigureNotes(fewOthers ? null : safe(content.notes().commentary(), revealing),
				safe(content.notes().source(), revealing), content.notes().declared(), null);
		return new Masked(
				figure
					.withContent(new FigureContent(content.reportSlug(), period, label(content.breakdown(), revealing),
							quantity, fewOthers ? FigureShare.NONE : content.share(), progress, comparators, notes)),
				reason, false);
	}

	/**
	 * Leaves out texts that state a change by any number ("up 9", "fourfold") and other
	 * comparators, which can be the figure of another year, as the suppressed number
	 * could be worked out from them.
	 */
	private static Masked withoutComparisons(IndicatorMeasurement measurement, Masked masked, FigureContent original) {
		var content = masked.figure().content();
		var progress = content.progress();
		var target = progress.target();
		var stated = content.quantity();
		boolean ofQuantity = NumberMatcher.statesAny(stated.asWritten(), stated.value());
		boolean ofTarget = target != null && NumberMatcher.statesAny(target.asWritten(), target.value());
		boolean ofTrend = NumberMatcher.statesAny(original.progress().trendAsWritten(), null);
		boolean ofNotes = NumberMatcher.statesAny(original.notes().commentary(), null);
		var comparators = content.comparators()
			.stream()
			.filter((each) -> each.kind() != ComparatorKind.OTHER)
			.map((each) -> NumberMatcher.statesAny(each.asWritten(), each.value()) ? each.withoutWords() : each)
			.toList();
		var shown = new FigureProgress((ofTarget && target != null) ? plain(measurement, target) : target,
				progress.trend(), ofTrend ? null : progress.trendAsWritten(), null, progress.rank());
		var notes = ofNotes ? new FigureNotes(null, content.notes().source(), content.notes().declared(), null)
				: content.notes();
		return new Masked(masked.figure()
			.withContent(new FigureContent(content.reportSlug(), content.period(), content.breakdown(),
					ofQuantity ? plain(measurement, stated) : stated, content.share(), shown, comparators, notes)),
				masked.reason(), ofQuantity || ofTarget || ofTrend || ofNotes || progress.change() != null
						|| !comparators.equals(content.comparators()));
	}

	/** Returns the text shown instead of the number. */
	private String replacement(IndicatorMeasurement measurement, SuppressionReason reason) {
		if (reason != SuppressionReason.SMALL) {
			return "not shown";
		}
		return measurement.percentage() ? "not shown (of fewer than " + this.below + ")" : "fewer than " + this.below;
	}

	private static Quantity plain(IndicatorMeasurement measurement, Quantity quantity) {
		return (quantity.value() == null) ? new Quantity(null, null, "not shown") : new Quantity(quantity.value(),
				quantity.qualifier(), Quantity.plain(quantity.value()) + (measurement.percentage() ? "%" : ""));
	}

	private static @Nullable Quantity safe(@Nullable Quantity quantity, IndicatorMeasurement measurement,
			NumberMatcher revealing) {
		return (quantity != null && revealing.matches(quantity.asWritten())) ? plain(measurement, quantity) : quantity;
	}

	/** Keeps a name, also "under 1s", unless it states a number of children. */
	private static @Nullable String label(@Nullable String name, NumberMatcher revealing) {
		return (name != null && revealing.matchesPeople(name)) ? null : name;
	}

	private static @Nullable String safe(@Nullable String words, NumberMatcher revealing) {
		return revealing.matches(words) ? null : words;
	}

}

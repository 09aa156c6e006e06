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
 * Keeps very small counts of children from being told or worked out (design, rule 8).
 * Given all public figures of an indicator it says which of them hide their numbers, and
 * gives each as everyone may read it: without the number, and without words, shares and
 * sums that tell it.
 */
public final class SmallNumbers {

	/** Below how many a number is hidden, where a partnership decided nothing. */
	public static final int USUAL = 5;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final int below;

	/**
	 * Hides numbers above nought and below a limit.
	 * @param below the smallest number that is shown
	 */
	public SmallNumbers(int below) {
		this.below = below;
	}

	/** A figure as everyone may read it, and why it hides its number. */
	public record Masked(Figure figure, Hiding hiding) {

		/** Whether it hides its number. */
		public boolean hidden() {
			return this.hiding != Hiding.NONE;
		}

	}

	/**
	 * The figures as everyone may read them, in the same order.
	 * @param indicator what they are figures of
	 * @param figures all public ones, older reports first
	 * @param totals as everyone reads them, the figures of the indicator whose monthly
	 * average it is
	 */
	public List<Masked> mask(IndicatorParticulars indicator, List<Figure> figures, List<Masked> totals) {
		if (!indicator.aboutChildren()) {
			return figures.stream().map((figure) -> new Masked(figure, Hiding.NONE)).toList();
		}
		var hidings = new HashMap<UUID, Hiding>();
		var counts = new HashMap<UUID, BigDecimal>();
		for (Figure figure : figures) {
			hidings.put(figure.id(), first(indicator, figure, totals));
			var count = count(indicator, figure.said());
			if (count != null) {
				counts.put(figure.id(), count);
			}
		}
		if (hidings.containsValue(Hiding.SMALL)) {
			new Sums(this.below, figures, counts, hidings).protect();
		}
		var words = new NumberWords(told(figures, hidings));
		return figures.stream().map((figure) -> masked(indicator, figure, hidings, words)).toList();
	}

	/** Whether it counts very few by itself. */
	private Hiding first(IndicatorParticulars indicator, Figure figure, List<Masked> totals) {
		var said = figure.said();
		if (indicator.monthlyAverageOf() != null) {
			var total = totals.stream()
				.filter((each) -> Derivation.sameDays(each.figure().said().period(), said.period()))
				.findFirst();
			if (total.isPresent()) {
				return total.get().hidden() ? Hiding.PROTECTS : Hiding.NONE;
			}
		}
		if (small(count(indicator, said)) || small(said.denominator())) {
			return Hiding.SMALL;
		}
		boolean wordsOnly = said.value() == null && indicator.countsOneByOne();
		return (wordsOnly && NumberWords.below(this.below).tellOfPeople(said.quantity().asWritten())) ? Hiding.WORDS
				: Hiding.NONE;
	}

	/** How many it counts; none where it does not count one by one. */
	private static @Nullable BigDecimal count(IndicatorParticulars indicator, FigureParticulars said) {
		if (said.numerator() != null) {
			return said.numerator();
		}
		if (indicator.percentage()) {
			return (said.value() != null && said.denominator() != null)
					? said.value().multiply(said.denominator()).divide(HUNDRED, 0, RoundingMode.HALF_UP) : null;
		}
		return indicator.countsOneByOne() ? said.value() : null;
	}

	private boolean small(@Nullable BigDecimal count) {
		return count != null && count.signum() > 0 && count.compareTo(BigDecimal.valueOf(this.below)) < 0;
	}

	/** Every number that would tell a hidden one. */
	private static Set<BigDecimal> told(List<Figure> figures, Map<UUID, Hiding> hidings) {
		var told = new HashSet<BigDecimal>();
		for (Figure figure : figures) {
			if (hidings.get(figure.id()) != Hiding.NONE) {
				var said = figure.said();
				for (var number : new BigDecimal[] { said.value(), said.numerator() }) {
					if (number != null && number.signum() > 0) {
						told.add(number);
					}
				}
			}
		}
		return told;
	}

	private Masked masked(IndicatorParticulars indicator, Figure figure, Map<UUID, Hiding> hidings, NumberWords told) {
		var said = figure.said();
		Hiding hiding = Objects.requireNonNull(hidings.get(figure.id()));
		var period = label(said.period().label(), told) == null
				? new FigurePeriod(said.period().startsOn(), said.period().endsOn(), said.period().precision(), null)
				: said.period();
		if (hiding != Hiding.NONE) {
			return new Masked(figure.saying(new FigureParticulars(said.reportSlug(), period,
					label(said.breakdown(), told), new Quantity(null, null, instead(indicator, hiding)), null, null,
					null, null, null, null, null, null, safe(said.source(), told), said.declared(), List.of(), null)),
					hiding);
		}
		var count = count(indicator, said);
		boolean fewOthers = count != null && said.denominator() != null && small(said.denominator().subtract(count));
		var quantity = said.quantity();
		if (told.tell(quantity.asWritten()) || (fewOthers && quantity.value() != null)) {
			quantity = plain(indicator, quantity);
		}
		var change = told.isEmpty() ? said.change() : null;
		var comparators = new ArrayList<FigureComparator>();
		said.comparators()
			.forEach((each) -> comparators.add(new FigureComparator(each.kind(), safe(each.name(), told),
					each.relation(), each.value(), safe(each.asWritten(), told))));
		return new Masked(figure.saying(new FigureParticulars(said.reportSlug(), period, label(said.breakdown(), told),
				quantity, fewOthers ? null : said.numerator(), fewOthers ? null : said.denominator(),
				safe(said.target(), indicator, told), said.trend(), safe(said.trendAsWritten(), told), change,
				said.rank(), fewOthers ? null : safe(said.commentary(), told), safe(said.source(), told),
				said.declared(), comparators, null)), hiding);
	}

	/** What stands in place of the number. */
	private String instead(IndicatorParticulars indicator, Hiding hiding) {
		if (hiding != Hiding.SMALL) {
			return "not shown";
		}
		return indicator.percentage() ? "not shown (of fewer than " + this.below + ")" : "fewer than " + this.below;
	}

	private static Quantity plain(IndicatorParticulars indicator, Quantity quantity) {
		return (quantity.value() == null) ? new Quantity(null, null, "not shown") : new Quantity(quantity.value(),
				quantity.qualifier(), Quantity.plain(quantity.value()) + (indicator.percentage() ? "%" : ""));
	}

	private static @Nullable Quantity safe(@Nullable Quantity quantity, IndicatorParticulars indicator,
			NumberWords told) {
		return (quantity != null && told.tell(quantity.asWritten())) ? plain(indicator, quantity) : quantity;
	}

	/** A name is kept, "under 1s" too, unless it counts children. */
	private static @Nullable String label(@Nullable String name, NumberWords told) {
		return (name != null && told.tellOfPeople(name)) ? null : name;
	}

	private static @Nullable String safe(@Nullable String words, NumberWords told) {
		return told.tell(words) ? null : words;
	}

}

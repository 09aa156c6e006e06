package org.throughline.browse.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.MoneyYears;
import org.throughline.measure.MoneyYears.Payer;
import org.throughline.measure.MoneyYears.Received;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.StackedBarChart;
import org.throughline.platform.text.Csv;

/**
 * Contributions to the partnership by payer over the years, as picture and as rows of a
 * CSV file.
 */
final class MoneyPicture {

	private static final List<@Nullable Object> HEAD = List.of("Recipient", "Payer", "Period", "Stated cash (£)",
			"An amount not stated", "In kind", "Added or changed after publication");

	private MoneyPicture() {
	}

	/**
	 * Returns the picture, or {@code null} if fewer than two periods state an amount. The
	 * largest payers have parts of their own.
	 */
	static @Nullable Picture of(MoneyYears years) {
		var own = own(years);
		if (own == null) {
			return null;
		}
		var periods = stated(own);
		if (periods.size() < 2) {
			return null;
		}
		var payers = own.payers()
			.stream()
			.filter((payer) -> total(payer).signum() > 0)
			.sorted(Comparator.comparing(MoneyPicture::total).reversed())
			.toList();
		boolean others = payers.size() > StackedBarChart.MOST;
		var named = others ? payers.subList(0, StackedBarChart.MOST - 1) : payers;
		var rest = payers.subList(named.size(), payers.size());
		var names = new ArrayList<>(named.stream().map(Payer::name).toList());
		if (others) {
			names.add(rest.size() + " others");
		}
		var rows = periods.stream().map((period) -> {
			var amounts = new ArrayList<>(named.stream().map((payer) -> cash(payer, period)).toList());
			if (others) {
				amounts.add(rest.stream().map((payer) -> cash(payer, period)).reduce(BigDecimal.ZERO, BigDecimal::add));
			}
			return new StackedBarChart.Row(years.periods().get(period).label(), amounts, own.total(period),
					own.notStated().get(period) > 0);
		}).toList();
		return Picture.of("chart-years", headline(years, own, periods),
				new StackedBarChart("Stated income by payer and period",
						"One bar for each period, the latest first, divided by payer. A question mark is an amount that"
								+ " is not stated. The table above has the same figures.",
						names, rows, true),
				null);
	}

	/**
	 * Returns a sentence on contributions to the partnership that are too few for a
	 * picture: "£10,000 is stated, for 2021/22 only; 5 amounts are not stated."
	 */
	static String headline(MoneyYears years) {
		var own = own(years);
		var periods = (own != null) ? stated(own) : List.<Integer>of();
		if (own == null || periods.size() > 1) {
			return "";
		}
		int missing = own.notStated().stream().mapToInt(Integer::intValue).sum();
		String stated = periods.isEmpty() ? "No amount is stated" : own.total(periods.get(0)) + " is stated, for "
				+ years.periods().get(periods.get(0)).label() + ((years.periods().size() > 1) ? " only" : "");
		return stated + ((missing == 0 || periods.isEmpty()) ? "."
				: (missing == 1) ? "; 1 amount is not stated." : "; " + missing + " amounts are not stated.");
	}

	private static @Nullable Received own(MoneyYears years) {
		return years.recipients().stream().filter((received) -> received.name() == null).findFirst().orElse(null);
	}

	/** Returns the periods that state an amount, the latest first. */
	private static List<Integer> stated(Received own) {
		return IntStream.range(0, own.totals().size())
			.filter((period) -> own.totals().get(period) != null)
			.boxed()
			.toList();
	}

	private static String headline(MoneyYears years, Received own, List<Integer> periods) {
		int last = periods.get(0);
		int first = periods.get(periods.size() - 1);
		int change = Objects.requireNonNull(own.totals().get(last))
			.compareTo(Objects.requireNonNull(own.totals().get(first)));
		String from = own.total(first) + " in " + years.periods().get(first).label();
		String to = own.total(last) + " in " + years.periods().get(last).label();
		String sentence = (change == 0) ? "Stated income was the same in both: " + from + ", " + to
				: "Stated income " + ((change > 0) ? "rose" : "fell") + " from " + from + " to " + to;
		boolean open = own.notStated().get(first) + own.notStated().get(last) > 0;
		return sentence + (open ? "; some amounts are not stated." : ".");
	}

	private static BigDecimal total(Payer payer) {
		return IntStream.range(0, payer.cells().size())
			.mapToObj((period) -> cash(payer, period))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal cash(Payer payer, int period) {
		var cell = payer.cells().get(period);
		return (cell != null && cell.cash() != null) ? cell.cash() : BigDecimal.ZERO;
	}

	/** Returns a line for each recipient, payer and period. */
	static String csv(String partnership, MoneyYears years) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(HEAD);
		for (var received : years.recipients()) {
			for (var payer : received.payers()) {
				for (int period = 0; period < years.periods().size(); period++) {
					var cell = payer.cells().get(period);
					if (cell != null) {
						rows.add(Arrays.asList(Objects.requireNonNullElse(received.name(), partnership), payer.name(),
								years.periods().get(period).label(), cell.cash(), cell.notStated() ? "yes" : "",
								cell.inKind() ? "yes" : "", cell.late() ? "yes" : ""));
					}
				}
			}
		}
		return Csv.of(rows.stream());
	}

}

package org.throughline.browse.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.BudgetTable;
import org.throughline.platform.chart.BarChart;
import org.throughline.platform.chart.Picture;

/**
 * A budget with its chart.
 *
 * @param table the budget with totals
 * @param chart chart of the contributions, or {@code null} if there are fewer than two
 */
record StatedBudget(BudgetTable table, @Nullable Picture chart) {

	static StatedBudget of(BudgetTable table) {
		var bars = table.charted()
			.stream()
			.map((row) -> new BarChart.Bar(row.payer(), Objects.requireNonNull(row.stated()), row.shown()))
			.toList();
		if (bars.size() < 2) {
			return new StatedBudget(table, null);
		}
		var budget = table.budget();
		var largest = bars.get(0);
		return new StatedBudget(table, Picture.of("chart-" + budget.slug(),
				"The largest of " + bars.size() + " stated amounts is " + largest.shown() + ", from " + largest.label()
						+ ".",
				new BarChart("Income in " + budget.period().label(),
						"One bar for each stated amount, the largest first. The table above has the same figures.",
						bars),
				null));
	}

}

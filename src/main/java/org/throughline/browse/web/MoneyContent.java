package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.ReportMoney;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.measure.BudgetTable;
import org.throughline.platform.chart.BarChart;
import org.throughline.platform.chart.Picture;
import org.throughline.report.ReportPart;

/**
 * Funding and expenditure of a report, with a chart.
 */
@Component
class MoneyContent implements PartContent {

	private final ReportMoney money;

	MoneyContent(ReportMoney money) {
		this.money = money;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		if (part != ReportPart.MONEY) {
			return Optional.empty();
		}
		List<Stated> budgets = this.money.in(partnership, report).stream().map(Stated::of).toList();
		model.addAttribute("budgets", budgets);
		return budgets.isEmpty() ? Optional.empty() : Optional.of("browse/money :: part");
	}

	/**
	 * A budget with its chart.
	 *
	 * @param table the budget with totals
	 * @param chart chart of the contributions, or {@code null} if there are fewer than
	 * two
	 */
	record Stated(BudgetTable table, @Nullable Picture chart) {

		static Stated of(BudgetTable table) {
			var bars = table.charted()
				.stream()
				.map((row) -> new BarChart.Bar(row.payer(), Objects.requireNonNull(row.stated()), row.shown()))
				.toList();
			if (bars.size() < 2) {
				return new Stated(table, null);
			}
			var budget = table.budget();
			var largest = bars.get(0);
			return new Stated(table, Picture.of("chart-" + budget.slug(),
					"The largest of " + bars.size() + " stated amounts is " + largest.shown() + ", from "
							+ largest.label() + ".",
					new BarChart("Income in " + budget.period().label(),
							"One bar for each stated amount, the largest first. The table above has the same figures.",
							bars),
					null));
		}

	}

}

package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.MoneyStated;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.web.BarChart.Amount;
import org.throughline.measure.BudgetTable;
import org.throughline.report.ReportPart;

/**
 * What a report states of money: the budget table, its chart, the expenditure.
 */
@Component
class MoneyPart implements PartContent {

	private final MoneyStated money;

	MoneyPart(MoneyStated money) {
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
	 * A budget as its page shows it.
	 *
	 * @param table what is stated, added up
	 * @param chart the contributions drawn; none of fewer than two
	 */
	record Stated(BudgetTable table, @Nullable BarChart chart) {

		static Stated of(BudgetTable table) {
			var amounts = table.charted()
				.stream()
				.map((row) -> new Amount(row.payer(), Objects.requireNonNull(row.stated()), row.shown()))
				.toList();
			var budget = table.budget();
			return new Stated(table, (amounts.size() < 2) ? null
					: BarChart.of("chart-" + budget.slug(), "Income in " + budget.periodLabel(),
							"One bar for each stated amount, the largest first. The table above has the same figures.",
							amounts));
		}

	}

}

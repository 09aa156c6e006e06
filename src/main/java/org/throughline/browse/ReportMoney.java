package org.throughline.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetTable;
import org.throughline.measure.MoneyQueries;
import org.throughline.measure.MoneyYears;

/**
 * Funding and expenditure stated in reports that the reader may read.
 */
@Service
@Transactional(readOnly = true)
public class ReportMoney {

	private final MoneyQueries money;

	private final PartnershipQueries partnerships;

	ReportMoney(MoneyQueries money, PartnershipQueries partnerships) {
		this.money = money;
		this.partnerships = partnerships;
	}

	/**
	 * Returns the budgets of a report, with totals and a comparison with the previous
	 * report.
	 */
	public List<BudgetTable> in(PartnershipHeading partnership, ReportHeading report) {
		var slugs = new ArrayList<String>();
		slugs.add(report.slug());
		if (report.before() != null) {
			slugs.add(report.before().slug());
		}
		var stated = this.money.statedIn(partnership.id(), slugs);
		var here = stated.stream().filter((budget) -> report.slug().equals(budget.reportSlug())).toList();
		if (here.isEmpty()) {
			return List.of();
		}
		var lines = this.money.payerLines();
		return here.stream().map((budget) -> BudgetTable.of(budget, before(budget, stated), lines)).toList();
	}

	private static @Nullable BudgetDetails before(BudgetDetails budget, List<BudgetDetails> stated) {
		return stated.stream()
			.filter((other) -> other.period().startsOn().isBefore(budget.period().startsOn()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the funding of several reports by period.
	 * @param reports the reports the reader may read
	 */
	public MoneyYears overYears(PartnershipHeading partnership, List<ReportReference> reports) {
		var own = reports.stream().filter(ReportReference::own).map(ReportReference::slug).collect(Collectors.toSet());
		var stated = this.money.overYears(partnership.id(), reports.stream().map(ReportReference::slug).toList());
		return MoneyYears.of(stated, this.money.payerLines(), own);
	}

	/** Returns the reports the reader may read. */
	public List<ReportReference> references(PartnershipHeading partnership) {
		return this.partnerships.reports(partnership)
			.years()
			.stream()
			.flatMap((period) -> period.reports().stream())
			.toList();
	}

}

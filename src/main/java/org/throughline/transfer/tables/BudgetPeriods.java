package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.BudgetPeriod;
import org.throughline.statute.ReportingPeriod;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;

/**
 * The periods of budgets: from the days in the row, or else from the report, or else from
 * the name of the period.
 */
final class BudgetPeriods {

	private BudgetPeriods() {
	}

	/** Returns the period; if it cannot, it records an error on the row. */
	static BudgetPeriod read(Row<?> row, String label, @Nullable String report, Lookups lookups) {
		var known = ofReport(label, report, lookups).or(() -> ofName(label));
		LocalDate first = Optional.ofNullable(row.<LocalDate>get("firstDay"))
			.or(() -> known.map(BudgetPeriod::startsOn))
			.orElse(null);
		LocalDate last = Optional.ofNullable(row.<LocalDate>get("lastDay"))
			.or(() -> known.map(BudgetPeriod::endsOn))
			.orElse(null);
		if (first == null || last == null) {
			row.error("period", "table.budgets.error.days");
			return new BudgetPeriod(label, LocalDate.EPOCH, LocalDate.EPOCH);
		}
		if (last.isBefore(first) || !last.isBefore(first.plusMonths(ReportingPeriod.LONGEST_IN_MONTHS))) {
			row.error("lastDay", "table.budgets.error.lastDay");
		}
		row.askIfApart("period", first, last);
		return new BudgetPeriod(label, first, last);
	}

	private static Optional<BudgetPeriod> ofReport(String label, @Nullable String report, Lookups lookups) {
		return lookups.reports()
			.stream()
			.filter((one) -> one.slug().equals(report) && one.periodLabel().equals(label))
			.findFirst()
			.map((one) -> new BudgetPeriod(label, one.startsOn(), one.endsOn()));
	}

	private static Optional<BudgetPeriod> ofName(String label) {
		return CellPeriods.period(label)
			.filter((period) -> period.from() != null)
			.map((period) -> new BudgetPeriod(label, Objects.requireNonNull(period.from()), period.to()));
	}

}

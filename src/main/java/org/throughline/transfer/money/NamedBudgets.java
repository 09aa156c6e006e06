package org.throughline.transfer.money;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.measure.BudgetService;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

/**
 * The budgets that rows of contributions and expenditure belong to: what one report
 * states for one period. A period that is not held yet is opened.
 */
final class NamedBudgets {

	static final String PERIOD = "period";

	static final String FROM = "from";

	static final String TO = "to";

	static final List<TableColumn> COLUMNS = List.of(
			TableColumn.text(PERIOD, "Period", 40, "As the report calls it: 2024/25")
				.used(Use.REQUIRED)
				.alsoWorded("Year", "Financial year", "Reporting year")
				.orSameForAll(),
			NamedReports.COLUMN,
			TableColumn
				.of(ColumnKind.DAY, FROM, "First day",
						"Of a new period, where it is not the year from 1 April its name says")
				.used(Use.SAID_ONLY)
				.orSameForAll(),
			TableColumn
				.of(ColumnKind.DAY, TO, "Last day",
						"Of a new period, where it is not the year to 31 March its name says")
				.used(Use.SAID_ONLY)
				.orSameForAll());

	private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s?[/–-]\\s?(\\d{2}|\\d{4})");

	private final List<BudgetDetails> budgets;

	private final List<NamedReport> reports;

	private final NamedReports named;

	private final Set<String> added = new LinkedHashSet<>();

	NamedBudgets(List<BudgetDetails> budgets, List<NamedReport> reports) {
		this.budgets = List.copyOf(budgets);
		this.reports = List.copyOf(reports);
		this.named = new NamedReports(reports);
	}

	/**
	 * The budget of a row: one held here, or one to be opened.
	 *
	 * @param slug its name in addresses; none of one to be opened
	 * @param report slug of the report that states it
	 * @param period how the period is called
	 * @param from its first day
	 * @param to its last day
	 */
	record Named(@Nullable String slug, @Nullable String report, String period, LocalDate from, LocalDate to) {

	}

	/** The cells that say which budget a row belongs to. */
	static Map<String, String> cells(BudgetDetails budget) {
		var cells = new HashMap<String, String>();
		cells.put(PERIOD, budget.periodLabel());
		cells.put(NamedReports.REPORT, Objects.requireNonNullElse(budget.reportSlug(), ""));
		cells.put(FROM, budget.startsOn().toString());
		cells.put(TO, budget.endsOn().toString());
		return cells;
	}

	@Nullable Named read(TableRow row) {
		if (row.held() != null) {
			return held(row);
		}
		String period = row.text(PERIOD);
		String report = this.named.read(row);
		var found = this.budgets.stream()
			.filter((budget) -> budget.periodLabel().equals(period) && Objects.equals(budget.reportSlug(), report))
			.findFirst();
		if (found.isPresent()) {
			var budget = found.get();
			return new Named(budget.slug(), report, period, budget.startsOn(), budget.endsOn());
		}
		var from = days(row, FROM, report, period, true);
		var to = days(row, TO, report, period, false);
		if (from.isEmpty() || to.isEmpty()) {
			row.wrong(PERIOD, "Say the first and the last day of this period in columns of their own");
			return null;
		}
		if (to.get().isBefore(from.get()) || !to.get().isBefore(from.get().plusMonths(36))) {
			row.wrong(TO, "The last day must follow the first within three years");
			return null;
		}
		if (!row.isWrong()) {
			this.added.add(period + ((report != null) ? " (" + report + ")" : ""));
		}
		return new Named(null, report, period, from.get(), to.get());
	}

	private @Nullable Named held(TableRow row) {
		for (String column : List.of(PERIOD, NamedReports.REPORT, FROM, TO)) {
			if (row.changed(column)) {
				row.wrong(column, "A row that is held stays in its period. Leave its reference empty to add it anew");
				return null;
			}
		}
		String reference = Objects.requireNonNull(row.held()).reference();
		String slug = reference.substring(0, reference.lastIndexOf('/'));
		return this.budgets.stream()
			.filter((budget) -> budget.slug().equals(slug))
			.findFirst()
			.map((budget) -> new Named(slug, budget.reportSlug(), budget.periodLabel(), budget.startsOn(),
					budget.endsOn()))
			.orElse(null);
	}

	private Optional<LocalDate> days(TableRow row, String column, @Nullable String report, String period,
			boolean first) {
		if (row.day(column) != null) {
			return Optional.ofNullable(row.day(column));
		}
		var said = this.reports.stream()
			.filter((one) -> one.slug().equals(report) && one.periodLabel().equals(period))
			.findFirst();
		if (said.isPresent()) {
			return said.map((one) -> first ? one.startsOn() : one.endsOn());
		}
		var years = YEARS.matcher(period.strip());
		if (!years.matches()) {
			return Optional.empty();
		}
		int year = Integer.parseInt(years.group(1));
		boolean following = Integer.parseInt(years.group(2)) % 100 == (year + 1) % 100;
		return following ? Optional.of(first ? LocalDate.of(year, 4, 1) : LocalDate.of(year + 1, 3, 31))
				: Optional.empty();
	}

	/** What is opened besides, in sentences. */
	List<String> besides() {
		return this.added.isEmpty() ? List.of() : List.of("Periods that are opened: " + String.join("; ", this.added));
	}

	/** Opens what is to be opened, each period once. */
	static final class Opening {

		private final Map<String, String> opened = new HashMap<>();

		private final BudgetService budgets;

		private final UUID partnershipId;

		Opening(BudgetService budgets, UUID partnershipId) {
			this.budgets = budgets;
			this.partnershipId = partnershipId;
		}

		String slug(Named named) {
			if (named.slug() != null) {
				return named.slug();
			}
			return this.opened.computeIfAbsent(named.period() + " / " + named.report(),
					(key) -> this.budgets.add(this.partnershipId, TimeOrderedId.next(), new BudgetEdit(named.report(),
							named.period(), named.from(), named.to(), null, null, null, null, null, 0), null));
		}

	}

}

package org.throughline.transfer.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.measure.Pounds;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.time.Dates;
import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.ReadRow;
import org.throughline.transfer.table.ReadRow.CellChange;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableReading;

/**
 * A page of the preview of a table.
 *
 * @param shown which of its lists is shown, or empty if nothing would be saved
 * @param problems the errors and warnings on that page
 * @param pagination links to the other pages
 * @param kinds the kinds of the columns, by heading
 */
record Preview(TableReading<?> reading, String shown, List<CellProblem> problems, List<? extends ReadRow<?>> rows,
		Pagination pagination, Map<String, ColumnKind> kinds) {

	static final String WRONG = "wrong";

	static final String CONFIRM = "confirm";

	static final String NEW = "new";

	static final String CHANGED = "changed";

	static final String UNCHANGED = "unchanged";

	private static final int SIZE = 50;

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	static Preview of(TableReading<?> reading, List<TableColumn> columns, String wanted, String page, String address) {
		String shown = List.of(WRONG, CONFIRM, NEW, CHANGED, UNCHANGED).contains(wanted) ? wanted : first(reading);
		var problems = shown.equals(WRONG) ? reading.problems()
				: shown.equals(CONFIRM) ? reading.questions() : List.<CellProblem>of();
		var rows = switch (shown) {
			case NEW -> reading.rows(Verdict.NEW);
			case CHANGED -> reading.rows(Verdict.CHANGED);
			case UNCHANGED -> reading.rows(Verdict.UNCHANGED);
			default -> List.<ReadRow<?>>of();
		};
		int all = Math.max(problems.size(), rows.size());
		int pages = Math.max(1, (all + SIZE - 1) / SIZE);
		int number = page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), pages) : 1;
		return new Preview(reading, shown, part(problems, number), part(rows, number),
				Pagination.of(address + "?show=" + shown, number, pages), columns.stream()
					.collect(Collectors.toMap(TableColumn::heading, TableColumn::kind, (one, same) -> one)));
	}

	private static String first(TableReading<?> reading) {
		return (reading.count(Verdict.WRONG) > 0) ? WRONG : !reading.questions().isEmpty() ? CONFIRM
				: (reading.count(Verdict.NEW) > 0) ? NEW : (reading.count(Verdict.CHANGED) > 0) ? CHANGED : "";
	}

	private static <T> List<T> part(List<T> all, int page) {
		return all.subList(Math.min((page - 1) * SIZE, all.size()), Math.min(page * SIZE, all.size()));
	}

	/** Returns a cell as pages show it: "31 March 2026", "£15,000". */
	public String shown(CellChange change, String cell) {
		var kind = this.kinds.getOrDefault(change.column(), ColumnKind.TEXT);
		return switch (kind) {
			case AMOUNT -> cell.isEmpty() ? "" : Pounds.shown(new BigDecimal(cell));
			case DAY, DAY_OR_WORDS -> DAY.matcher(cell).matches() ? Dates.inWords(LocalDate.parse(cell)) : cell;
			default -> cell;
		};
	}

	/** Returns the number of new rows. */
	public long added() {
		return this.reading.count(Verdict.NEW);
	}

	/** Returns the number of changed rows. */
	public long changed() {
		return this.reading.count(Verdict.CHANGED);
	}

	/** Returns the number of rows that exist already. */
	public long unchanged() {
		return this.reading.count(Verdict.UNCHANGED);
	}

	/** Returns the number of rows with errors. */
	public long wrong() {
		return this.reading.count(Verdict.WRONG);
	}

	/** Returns the number of warnings to confirm. */
	public int toConfirm() {
		return this.reading.questions().size();
	}

}

package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Periods or organisations beside each other in a sheet. Nothing is read from it until
 * the person has chosen whether each becomes a row of its own.
 *
 * @param kind what stands beside each other
 * @param column the column of the table they belong to
 * @param value the column of the table that the cells below them belong to
 * @param headingRow the number of the last row of headings
 * @param headings what stands beside each other, by column of the sheet
 * @param labels the headings of the other columns, by column of the sheet
 * @param turnable whether each can become a row: not if one has several columns
 * @param direction how the sheet is read
 */
public record Across(Kind kind, String column, String value, int headingRow, Map<Integer, String> headings,
		Map<Integer, String> labels, boolean turnable, Direction direction) {

	/** Rows of totals; no rows of a table. */
	private static final Pattern TOTAL = Pattern
		.compile("(?i)%.*|percent.*|proportion .*|(grand |sub-?|overall )?(total|average|mean|sum)s?\\b.*");

	/** What stands beside each other. */
	public enum Kind {

		/** Periods or years. */
		PERIODS,
		/** Organisations. */
		ORGANISATIONS

	}

	/** How the sheet is read. */
	public enum Direction {

		/** Not chosen yet. */
		TO_CHOOSE,
		/** One row each. */
		TURNED,
		/** As it is in the file. */
		UNCHANGED

	}

	Across with(Direction chosen) {
		return new Across(this.kind, this.column, this.value, this.headingRow, this.headings, this.labels,
				this.turnable, chosen);
	}

	/** Whether the person still has to choose. */
	boolean unclear() {
		return this.direction == Direction.TO_CHOOSE || (this.direction == Direction.TURNED && !this.turnable);
	}

	/** What stands beside each other, in a line. */
	public String inWords() {
		return new TreeMap<>(this.headings).values().stream().limit(12).collect(Collectors.joining(", "));
	}

	/** The sheet as it is read. */
	Sheet of(Sheet sheet) {
		return (this.direction == Direction.TURNED && this.turnable) ? turn(sheet) : sheet;
	}

	/** The place of the column they become. */
	int place() {
		return this.labels.size();
	}

	private Sheet turn(Sheet sheet) {
		var labelled = new TreeMap<>(this.labels);
		var rows = new ArrayList<SheetRow>();
		var headingCells = new ArrayList<>(labelled.values());
		headingCells.add(this.kind == Kind.PERIODS ? "Period" : "Organisation");
		headingCells.add("Value");
		rows.add(new SheetRow(this.headingRow, headingCells));
		for (var row : sheet.rows()) {
			if (row.number() > this.headingRow) {
				turn(row, labelled.keySet().stream().map(row::cell).toList(), rows);
			}
		}
		return sheet.with(rows);
	}

	/** A row for each cell; a line without cells or a total stays a line of text. */
	private void turn(SheetRow row, List<String> first, List<SheetRow> rows) {
		boolean empty = this.headings.keySet().stream().allMatch((place) -> row.cell(place).isBlank());
		String line = first.stream().filter((cell) -> !cell.isBlank()).collect(Collectors.joining(" | "));
		if (empty || first.stream().anyMatch((cell) -> TOTAL.matcher(cell.strip()).matches())) {
			var cells = new ArrayList<String>();
			for (int place = 0; place < first.size() + 2; place++) {
				cells.add("");
			}
			cells.add(line);
			rows.add(new SheetRow(row.number(), cells));
			return;
		}
		new TreeMap<>(this.headings).forEach((place, heading) -> {
			if (!row.cell(place).isBlank()) {
				var cells = new ArrayList<>(first);
				cells.add(heading);
				cells.add(row.cell(place));
				rows.add(new SheetRow(row.number(), cells));
			}
		});
	}

}

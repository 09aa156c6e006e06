package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Periods, organisations or standards as columns of a sheet. Nothing is read from it
 * until the person has chosen whether each becomes a row of its own.
 *
 * @param kind the kind of the headings
 * @param column the column of the table they belong to
 * @param value the column of the table that the cells below them belong to
 * @param headingRow the number of the last row of headings
 * @param headings the headings across the columns, by column of the sheet
 * @param labels the headings of the other columns, by column of the sheet
 * @param obstacle why they cannot become rows, or {@code null} if they can
 * @param direction the direction in which the sheet is read
 */
public record Across(Kind kind, String column, String value, int headingRow, Map<Integer, String> headings,
		Map<Integer, String> labels, @Nullable Obstacle obstacle, Direction direction) {

	/** Rows of totals; no rows of a table. */
	private static final Pattern TOTAL = Pattern
		.compile("(?i)%.*|percent.*|proportion .*|(grand |sub-?|overall )?(total|average|mean|sum)s?\\b.*");

	/** The headings across the columns. */
	public enum Kind {

		/** Periods or years. */
		PERIODS,
		/** Organisations. */
		ORGANISATIONS,
		/** Standards of an audit. */
		STANDARDS

	}

	/** The reasons why columns cannot be turned into rows. */
	public enum Obstacle {

		/** A heading has several columns or further words. */
		SEVERAL,
		/** Calendar years, which may be financial years. */
		YEARS

	}

	/** The directions in which a sheet is read. */
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
				this.obstacle, chosen);
	}

	/** Whether each can become a row. */
	public boolean turnable() {
		return this.obstacle == null;
	}

	/** Whether the person still has to choose. */
	boolean unclear() {
		return this.direction == Direction.TO_CHOOSE || (this.direction == Direction.TURNED && !turnable());
	}

	/** Returns the headings across the columns, in a line. */
	public String inWords() {
		return new TreeMap<>(this.headings).values().stream().limit(12).collect(Collectors.joining(", "));
	}

	/** Whether each becomes a row. */
	boolean turned() {
		return this.direction == Direction.TURNED && turnable();
	}

	/** The sheet as it is read. */
	Sheet of(Sheet sheet) {
		return turned() ? turn(sheet) : sheet;
	}

	/** The place of the column they become. */
	int place() {
		return this.labels.size();
	}

	private Sheet turn(Sheet sheet) {
		var labelled = new TreeMap<>(this.labels);
		var rows = new ArrayList<SheetRow>();
		var headingCells = new ArrayList<>(labelled.values());
		headingCells.add(switch (this.kind) {
			case PERIODS -> "Period";
			case ORGANISATIONS -> "Organisation";
			case STANDARDS -> "Standard";
		});
		headingCells.add("Value");
		rows.add(new SheetRow(this.headingRow, headingCells));
		for (var row : sheet.rows()) {
			if (row.number() > this.headingRow) {
				turn(row, labelled.keySet().stream().map(row::cell).toList(), rows);
			}
		}
		return sheet.with(rows);
	}

	/**
	 * A row for each cell; a line without cells or a total stays a line of text. An empty
	 * cell of a standard means that it is not rated; one row means that none is.
	 */
	private void turn(SheetRow row, List<String> first, List<SheetRow> rows) {
		boolean standards = this.kind == Kind.STANDARDS;
		boolean empty = this.headings.keySet().stream().allMatch((place) -> value(row, place).isEmpty());
		String line = first.stream().filter((cell) -> !cell.isBlank()).collect(Collectors.joining(" | "));
		if (empty && !standards || first.stream().anyMatch((cell) -> TOTAL.matcher(cell.strip()).matches())) {
			var cells = new ArrayList<String>();
			for (int place = 0; place < first.size() + 2; place++) {
				cells.add("");
			}
			cells.add(line);
			rows.add(new SheetRow(row.number(), cells));
			return;
		}
		new TreeMap<>(this.headings).entrySet().stream().limit(empty ? 1 : this.headings.size()).forEach((heading) -> {
			String value = value(row, heading.getKey());
			if (standards || !value.isEmpty()) {
				var cells = new ArrayList<>(first);
				cells.add(heading.getValue());
				cells.add(value);
				rows.add(new SheetRow(row.number(), cells));
			}
		});
	}

	/** The text of a cell; a dash in place of a rating is none. */
	private String value(SheetRow row, int place) {
		String text = row.cell(place).strip();
		return (this.kind == Kind.STANDARDS && text.matches("[-–—]")) ? "" : text;
	}

}

package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.DecimalMark;
import org.throughline.transfer.table.Sheet.SheetRow;

/** Finds the row of the headings below any titles, and guesses which column is which. */
final class HeadingFinder {

	private static final int ROWS = 30;

	private final List<Named> columns;

	private final List<String> ignored;

	HeadingFinder(TransferTable<?, ?> table, TableSupport support) {
		var imported = table.columns().stream().filter(TableColumn::imported);
		this.columns = Stream
			.concat(Stream.concat(Stream.of(support.reference()), imported), Stream.of(support.state()))
			.map(Named::of)
			.toList();
		this.ignored = table.columns()
			.stream()
			.filter((column) -> !column.imported())
			.map((column) -> Words.plain(column.heading()))
			.toList();
	}

	List<TableColumn> columns() {
		return this.columns.stream().map(Named::column).toList();
	}

	/** The sheet and row that are most like the headings of the table. */
	ColumnChoices find(List<Sheet> sheets) {
		ColumnChoices best = null;
		int most = -1;
		for (int sheet = 0; sheet < sheets.size(); sheet++) {
			for (var row : sheets.get(sheet).rows().stream().limit(ROWS).toList()) {
				var from = guess(sheets.get(sheet), row);
				if (from.size() > most) {
					most = from.size();
					best = ColumnChoices.guessed(sheet, row.number(), from);
				}
			}
		}
		return (best != null) ? best : ColumnChoices.guessed(0, 1, Map.of());
	}

	/** The rows that may be the headings. */
	static List<SheetRow> candidates(Sheet sheet) {
		return sheet.rows().stream().limit(ROWS).toList();
	}

	/** The number of cells that are headings of the table. */
	int exact(SheetRow row) {
		return (int) row.cells()
			.stream()
			.map(Cell::of)
			.filter((cell) -> this.columns.stream().anyMatch((column) -> column.likeness(cell) > 100))
			.count();
	}

	/**
	 * Whether each heading of a sheet is that of the column it is read as, or of a column
	 * that is exported only, and each column with text has a heading.
	 */
	boolean named(Sheet sheet, ColumnChoices choices) {
		var names = new HashMap<Integer, String>();
		this.columns.stream()
			.filter((named) -> choices.from().containsKey(named.column().key()))
			.forEach((named) -> names.put(choices.from().get(named.column().key()), named.names().get(0)));
		var headings = sheet.rows().stream().filter((row) -> row.number() == choices.headingRow()).findFirst();
		int columns = sheet.rows().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		return headings.isPresent() && IntStream.range(0, columns).allMatch((place) -> {
			String heading = Words.plain(headings.get().cell(place));
			String own = names.get(place);
			if (own != null) {
				return heading.equals(own);
			}
			return heading.isEmpty() ? sheet.rows().stream().allMatch((row) -> row.cell(place).isBlank())
					: this.ignored.contains(heading);
		});
	}

	/** Guesses the columns from the headings in a row. */
	Map<String, Integer> guess(SheetRow row) {
		return guess(new Sheet("", List.of(row), DecimalMark.POINT), row);
	}

	/** Guesses the columns from the headings in a row; hidden columns are not guessed. */
	Map<String, Integer> guess(Sheet sheet, SheetRow row) {
		var guesses = new ArrayList<Guess>();
		var cells = row.cells().stream().map(Cell::of).toList();
		for (var named : this.columns) {
			for (int place = 0; place < cells.size(); place++) {
				int likeness = named.likeness(cells.get(place));
				if (likeness > 0 && !sheet.marks().hiddenColumns().contains(place)) {
					guesses.add(new Guess(named.column().key(), place, likeness));
				}
			}
		}
		guesses.sort(Comparator.comparingInt(Guess::likeness).reversed());
		var from = new HashMap<String, Integer>();
		var taken = new HashSet<Integer>();
		for (var guess : guesses) {
			if (!from.containsKey(guess.column()) && taken.add(guess.place())) {
				from.put(guess.column(), guess.place());
			}
		}
		alike(sheet, row, from).forEach((column, places) -> from.put(column.key(), places.get(0)));
		return from;
	}

	/**
	 * Finds the columns that several columns of the sheet could be, the newest of these
	 * first. If headings are the same, the fullest comes first.
	 */
	Map<TableColumn, List<Integer>> alike(Sheet sheet, SheetRow row, Map<String, Integer> from) {
		var alike = new LinkedHashMap<TableColumn, List<Integer>>();
		var cells = row.cells().stream().map(Cell::of).toList();
		for (var named : this.columns) {
			int chosen = from.getOrDefault(named.column().key(), -1);
			var places = IntStream.range(0, cells.size())
				.filter((place) -> place == chosen
						|| !from.containsValue(place) && !sheet.marks().hiddenColumns().contains(place))
				.mapToObj((place) -> named.age(cells.get(place), place))
				.flatMap(Optional::stream)
				.sorted(HeadingAge.NEWEST_FIRST)
				.map(HeadingAge::place)
				.toList();
			if (places.size() > 1 && places.contains(chosen)) {
				alike.put(named.column(), fullestFirst(places, cells, sheet));
			}
		}
		return alike;
	}

	/** Of columns with the heading of the first, the one with most values comes first. */
	private static List<Integer> fullestFirst(List<Integer> places, List<Cell> cells, Sheet sheet) {
		String heading = cells.get(places.get(0)).plain();
		int fullest = places.stream()
			.filter((place) -> cells.get(place).plain().equals(heading))
			.max(Comparator
				.comparingLong((place) -> sheet.rows().stream().filter((row) -> !row.cell(place).isBlank()).count()))
			.orElseThrow();
		return Stream.concat(Stream.of(fullest), places.stream().filter((place) -> place != fullest)).toList();
	}

	/** A cell that may be a heading, and its plain words; empty if it has no text. */
	private record Cell(String text, String plain) {

		private static Cell of(@Nullable String text) {
			return (text != null) ? new Cell(text, Words.plain(text)) : new Cell("", "");
		}

	}

	/** A column and its headings in plain words. */
	private record Named(TableColumn column, List<String> names) {

		private static Named of(TableColumn column) {
			return new Named(column, column.headings().stream().map(Words::plain).toList());
		}

		private Optional<HeadingAge> age(Cell cell, int place) {
			return HeadingAge.of(cell.text(), cell.plain(), this.names, place);
		}

		private int likeness(Cell cell) {
			String heading = cell.plain();
			if (heading.isEmpty() || heading.length() > 80) {
				return 0;
			}
			int likeness = 0;
			for (int at = 0; at < this.names.size(); at++) {
				if (heading.equals(this.names.get(at))) {
					return 200 - at;
				}
				if ((" " + heading + " ").contains(" " + this.names.get(at) + " ") && heading.length() < 60) {
					int only = age(cell, 0).isPresent() ? 50 : 0;
					likeness = Math.max(likeness, 100 + only - at - heading.length() / 4);
				}
			}
			return likeness;
		}

	}

	private record Guess(String column, int place, int likeness) {

	}

}

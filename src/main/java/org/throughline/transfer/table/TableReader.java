package org.throughline.transfer.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Reads the rows of a sheet with the columns as chosen, beside the rows that stand here.
 * A row is found again by its reference, else by what it says; so a file that is taken in
 * twice changes nothing the second time.
 */
@Component
class TableReader {

	private final KnownOrganisations organisations;

	private final TableSupport support;

	TableReader(KnownOrganisations organisations, TableSupport support) {
		this.organisations = organisations;
		this.support = support;
	}

	/** Reads a whole sheet; nothing is saved. */
	<R> TableReading<R> read(TransferTable<R> table, UUID partnershipId, String fileName, List<Sheet> sheets,
			ColumnChoices choices) {
		var missing = missing(table, choices);
		if (!missing.isEmpty()) {
			return new TableReading<>(List.of(), List.of(), List.of(), List.of(), missing);
		}
		var cells = new CellReader(this.organisations.register(), choices.organisations());
		var file = new File<>(table, table.reading(partnershipId, fileName), cells, choices, this.support);
		var rows = new ArrayList<ReadRow<R>>();
		var passedOver = new ArrayList<Integer>();
		for (var row : sheets.get(choices.sheet()).rows()) {
			if (row.number() > choices.headingRow()) {
				var texts = file.texts(row);
				if (file.onlyLine(row, texts)) {
					passedOver.add(row.number());
				}
				else if (file.filled(texts)) {
					rows.add(file.read(row, texts));
				}
			}
		}
		return new TableReading<>(rows, passedOver, List.copyOf(cells.unknown()), file.reading.besides(), List.of());
	}

	private List<String> missing(TransferTable<?> table, ColumnChoices choices) {
		return table.columns()
			.stream()
			.filter((column) -> column.use() == TableColumn.Use.REQUIRED && !choices.from().containsKey(column.key())
					&& choices.sameForAll().getOrDefault(column.key(), "").isBlank())
			.map((column) -> this.support.text("table.column.missing", column.heading()))
			.toList();
	}

	/** One file being read. */
	private static final class File<R> {

		private final TransferTable<R> table;

		private final TransferTable.RowReading<R> reading;

		private final CellReader cells;

		private final ColumnChoices choices;

		private final TableSupport support;

		private final Map<String, HeldRow> byReference = new HashMap<>();

		private final Map<String, Deque<HeldRow>> byLikeness = new HashMap<>();

		private final Set<String> seen = new HashSet<>();

		private File(TransferTable<R> table, TransferTable.RowReading<R> reading, CellReader cells,
				ColumnChoices choices, TableSupport support) {
			this.table = table;
			this.reading = reading;
			this.cells = cells;
			this.choices = choices;
			this.support = support;
			for (var row : reading.held()) {
				this.byReference.put(row.reference(), row);
				String likeness = likeness((column) -> row.alsoWritten().getOrDefault(column, ""), row::cell);
				if (!likeness.isEmpty()) {
					this.byLikeness.computeIfAbsent(likeness, (key) -> new ArrayDeque<>()).add(row);
				}
			}
		}

		/** What stands in each chosen column. */
		private Map<String, String> texts(SheetRow row) {
			var texts = new LinkedHashMap<String, String>();
			this.choices.from()
				.forEach((column, place) -> texts.put(column, FormulaGuard.unguard(row.cell(place).strip())));
			return texts;
		}

		private boolean filled(Map<String, String> texts) {
			return texts.values().stream().anyMatch((text) -> !text.isEmpty());
		}

		/** Whether the row is a heading between the rows: what is required is missing. */
		private boolean onlyLine(SheetRow row, Map<String, String> texts) {
			boolean lacking = this.table.columns()
				.stream()
				.filter((column) -> column.use() == TableColumn.Use.REQUIRED)
				.allMatch((column) -> texts.getOrDefault(column.key(), "").isEmpty());
			return lacking && row.cells().stream().filter((cell) -> !cell.isBlank()).distinct().count() == 1;
		}

		private ReadRow<R> read(SheetRow sheetRow, Map<String, String> texts) {
			this.choices.sameForAll().forEach((column, text) -> {
				if (texts.getOrDefault(column, "").isEmpty()) {
					texts.put(column, text.strip());
				}
			});
			String reference = texts.getOrDefault(ColumnChoices.REFERENCE, "");
			var held = held(reference, texts);
			String state = texts.getOrDefault(ColumnChoices.STATE, "");
			var row = new TableRow(sheetRow.number(), held, this.support);
			row.bears(reference, state);
			for (var column : this.table.columns()) {
				if (column.takenIn() && texts.containsKey(column.key())) {
					row.take(column, texts.getOrDefault(column.key(), ""), this.cells);
				}
			}
			checkReference(row, reference, held);
			var ready = this.reading.read(row);
			checkState(row, held, state);
			return verdict(row, held, ready);
		}

		private @Nullable HeldRow held(String reference, Map<String, String> texts) {
			if (!reference.isEmpty()) {
				return this.byReference.get(reference);
			}
			String likeness = likeness((column) -> "", (column) -> texts.getOrDefault(column, ""));
			var alike = this.byLikeness.getOrDefault(likeness, new ArrayDeque<>());
			while (!alike.isEmpty()) {
				var next = alike.poll();
				if (!this.seen.contains(next.reference())) {
					return next;
				}
			}
			return null;
		}

		/** What a row says; an organisation is the same by whichever of its names. */
		private String likeness(UnaryOperator<String> alsoWritten, UnaryOperator<String> cell) {
			return Words.plain(this.table.likeness((key) -> {
				boolean named = this.table.columns()
					.stream()
					.anyMatch((column) -> column.key().equals(key) && column.kind() == ColumnKind.ORGANISATION);
				return named ? this.cells.organisation(alsoWritten.apply(key), cell.apply(key)) : cell.apply(key);
			}));
		}

		private void checkReference(TableRow row, String reference, @Nullable HeldRow held) {
			if (!reference.isEmpty() && held == null) {
				row.error(ColumnChoices.REFERENCE, "table.reference.unknown", reference);
			}
			if (held != null && !this.seen.add(held.reference())) {
				row.error(ColumnChoices.REFERENCE, "table.reference.twice", held.reference());
			}
		}

		/** Whoever changed the row here since the export loses nothing. */
		private void checkState(TableRow row, @Nullable HeldRow held, String state) {
			if (held != null && !state.isEmpty() && !row.changes().isEmpty()
					&& !state.equals(held.state(this.table.columns()))) {
				row.error(ColumnChoices.STATE, "table.state.changed", held.reference());
			}
		}

		private static <R> ReadRow<R> verdict(TableRow row, @Nullable HeldRow held, R ready) {
			var changes = row.changes();
			var verdict = row.isWrong() ? Verdict.WRONG
					: (held == null) ? Verdict.NEW : changes.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED;
			return new ReadRow<>(row.number(), (held != null) ? held.reference() : "", verdict, changes,
					List.copyOf(row.problems()), (verdict == Verdict.NEW || verdict == Verdict.CHANGED) ? ready : null);
		}

	}

}

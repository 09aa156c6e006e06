package org.throughline.transfer.table;

import java.nio.charset.StandardCharsets;
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
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.file.Sha256;
import org.throughline.transfer.table.SheetMarks.CellMark;
import org.throughline.transfer.table.SheetMarks.RowMark;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Reads the rows of a sheet and matches them with the existing rows. A row is found again
 * by its reference, else by its natural key; so importing a file twice changes nothing
 * the second time.
 */
@Component
class TableReader {

	private final KnownOrganisations organisations;

	private final TableSupport support;

	TableReader(KnownOrganisations organisations, TableSupport support) {
		this.organisations = organisations;
		this.support = support;
	}

	/** Reads a sheet; nothing is saved. */
	<D, E> TableReading<Change<D, E>> read(TransferTable<D, E> table, UUID partnershipId, List<Sheet> sheets,
			ColumnChoices choices) {
		var missing = missing(table, choices);
		if (!missing.isEmpty()) {
			return new TableReading<>(List.of(), List.of(), List.of(), List.of(), missing, List.of(), (row) -> "", "");
		}
		var cells = new CellReader(organisations(table, partnershipId), choices.organisations(),
				sheets.get(choices.sheet()).decimals());
		var file = new File<>(table, table.reading(partnershipId), cells, choices,
				ColumnHabits.of(table, sheets, choices), this.support);
		var rows = new ArrayList<ReadRow<Change<D, E>>>();
		var headings = new HeadingFinder(table, this.support);
		var kinds = new RowKinds(choices.of(sheets), choices, headings, file::readable);
		for (var row : choices.of(sheets).rows()) {
			if (row.number() > choices.headingRow()) {
				var texts = file.texts(row);
				if (kinds.of(row, file.onlyLine(row, texts)) == RowKinds.Kind.RECORD && file.filled(texts)) {
					rows.add(file.read(row, texts, choices.of(sheets).marks()));
				}
			}
		}
		var leftOut = new LeftOut(this.support).of(sheets, choices, kinds, headings);
		return new TableReading<>(rows, leftOut, List.copyOf(cells.unknown()), file.reading.reader().sideEffects(),
				List.of(), file.reading.rows(), file::naturalKey, version(rows));
	}

	/** The fingerprint of the values that saving would change, before and after. */
	private static String version(List<? extends ReadRow<?>> rows) {
		var text = new StringBuilder();
		for (var row : rows) {
			text.append('\n').append(row.number()).append(row.verdict()).append(row.reference());
			row.changes()
				.forEach((change) -> text.append('\t')
					.append(change.column())
					.append('\t')
					.append(change.from())
					.append('\t')
					.append(change.to()));
		}
		return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private KnownOrganisations.Register organisations(TransferTable<?, ?> table, UUID partnershipId) {
		String partnership = table.partnershipKey();
		return (partnership != null) ? this.organisations.register(partnershipId, partnership)
				: this.organisations.register();
	}

	private List<String> missing(TransferTable<?, ?> table, ColumnChoices choices) {
		var across = choices.across();
		if (across != null && across.unclear()) {
			return List.of(this.support.text("table.across." + across.kind() + ".missing"));
		}
		return table.columns()
			.stream()
			.filter((column) -> column.use() == TableColumn.Use.REQUIRED && !choices.from().containsKey(column.key())
					&& choices.sameForAll().getOrDefault(column.key(), "").isBlank())
			.map((column) -> this.support.text("table.column.missing", column.heading()))
			.toList();
	}

	/** The rows of one file. */
	private static final class File<D, E> {

		private final TransferTable<D, E> table;

		private final TransferTable.Reading<D, E> reading;

		private final CellReader cells;

		private final ColumnChoices choices;

		private final ColumnHabits habits;

		private final TableSupport support;

		private final Map<String, TableColumn> columns = new HashMap<>();

		private final Map<String, ExistingRow> byReference = new HashMap<>();

		private final Map<String, Deque<ExistingRow>> byNaturalKey = new HashMap<>();

		private final Set<String> seen = new HashSet<>();

		/** The rows of the file, by their natural keys. */
		private final Map<String, Integer> above = new HashMap<>();

		private File(TransferTable<D, E> table, TransferTable.Reading<D, E> reading, CellReader cells,
				ColumnChoices choices, ColumnHabits habits, TableSupport support) {
			this.table = table;
			this.habits = habits;
			this.reading = reading;
			this.cells = cells;
			this.choices = choices;
			this.support = support;
			table.columns().forEach((column) -> this.columns.put(column.key(), column));
			for (var row : reading.rows()) {
				this.byReference.put(row.reference(), row);
				String naturalKey = naturalKey(row);
				if (!naturalKey.isEmpty()) {
					this.byNaturalKey.computeIfAbsent(naturalKey, (key) -> new ArrayDeque<>()).add(row);
				}
			}
		}

		/** The texts of the chosen columns. */
		private Map<String, String> texts(SheetRow row) {
			var texts = new LinkedHashMap<String, String>();
			this.choices.from()
				.forEach((column, place) -> texts.put(column, this.habits.withUnit(column,
						CellText.withoutLookups(FormulaGuard.unguard(row.cell(place).strip())))));
			return texts;
		}

		/** Whether the cells of a row have what their columns hold, other than text. */
		private Set<Boolean> readable(SheetRow row) {
			var texts = texts(row);
			return this.table.columns()
				.stream()
				.filter((column) -> column.kind() != ColumnKind.TEXT && !texts.getOrDefault(column.key(), "").isEmpty())
				.map((column) -> this.cells.reads(column, texts.getOrDefault(column.key(), "")))
				.collect(Collectors.toSet());
		}

		private boolean filled(Map<String, String> texts) {
			return texts.values().stream().anyMatch((text) -> !text.isEmpty());
		}

		/**
		 * Whether the row is a heading between the rows: its required cells are empty.
		 */
		private boolean onlyLine(SheetRow row, Map<String, String> texts) {
			boolean lacking = this.table.columns()
				.stream()
				.filter((column) -> column.use() == TableColumn.Use.REQUIRED)
				.allMatch((column) -> texts.getOrDefault(column.key(), "").isEmpty());
			return lacking && row.cells().stream().filter((cell) -> !cell.isBlank()).distinct().count() == 1;
		}

		private ReadRow<Change<D, E>> read(SheetRow sheetRow, Map<String, String> texts, SheetMarks marks) {
			this.choices.sameForAll().forEach((column, text) -> {
				if (texts.getOrDefault(column, "").isEmpty()) {
					texts.put(column, CellText.clean(text));
				}
			});
			String reference = texts.getOrDefault(ColumnChoices.REFERENCE, "");
			var existing = existing(reference, texts);
			String state = texts.getOrDefault(ColumnChoices.STATE, "");
			var row = new TableRow(sheetRow.number(), existing, this.support);
			row.identify(reference, state);
			for (var column : this.table.columns()) {
				if (column.imported() && texts.containsKey(column.key())) {
					row.read(column, texts.getOrDefault(column.key(), ""), this.cells);
				}
			}
			texts.forEach((column, text) -> {
				if (this.habits.mayHaveMonthFirst(column, text) && row.changed(column)) {
					row.error(column, "table.cell.monthFirst", this.habits.monthFirst(column));
				}
			});
			checkReference(row, reference, existing);
			checkMarks(row, sheetRow, marks);
			var ready = this.reading.read(row);
			checkState(row, existing, state);
			String naturalKey = naturalKey(texts);
			checkTwice(row, naturalKey);
			return verdict(row, existing, naturalKey, ready);
		}

		private @Nullable ExistingRow existing(String reference, Map<String, String> texts) {
			if (!reference.isEmpty()) {
				return this.byReference.get(reference);
			}
			var alike = this.byNaturalKey.getOrDefault(naturalKey(texts), new ArrayDeque<>());
			while (!alike.isEmpty()) {
				var next = alike.poll();
				if (!this.seen.contains(next.reference())) {
					return next;
				}
			}
			return null;
		}

		/**
		 * Refuses a row for the same item as one before it, or asks where there may be
		 * two.
		 */
		private void checkTwice(TableRow row, String naturalKey) {
			Integer before = naturalKey.isEmpty() ? null : this.above.putIfAbsent(naturalKey, row.number());
			if (before != null && row.existing() == null) {
				if (this.table.holdsEachOnce()) {
					row.error(first(row), "table.row.twice.refused", String.valueOf(before));
				}
				else {
					row.warn(first(row), "table.row.twice", String.valueOf(before));
				}
			}
		}

		private String naturalKey(ExistingRow row) {
			return naturalKey((column) -> (column.kind() == ColumnKind.ORGANISATION)
					? this.cells.organisation(row.aliases().getOrDefault(column.key(), ""), row.cell(column.key()))
					: row.cell(column.key()));
		}

		private String naturalKey(Map<String, String> texts) {
			return naturalKey((column) -> this.cells.text(column, texts.getOrDefault(column.key(), "")));
		}

		private String naturalKey(Function<TableColumn, String> cell) {
			return Words
				.plain(this.table.naturalKey((key) -> cell.apply(this.columns.get(key)), this.reading.lookups()));
		}

		private void checkReference(TableRow row, String reference, @Nullable ExistingRow existing) {
			if (!reference.isEmpty() && existing == null) {
				row.error(ColumnChoices.REFERENCE, "table.reference.unknown", reference);
			}
			if (existing != null && !this.seen.add(existing.reference())) {
				row.error(ColumnChoices.REFERENCE, "table.reference.twice", existing.reference());
			}
		}

		/** Whether the places of the cells are not those in the file. */
		private boolean turned() {
			return this.choices.across() != null && this.choices.across().turned();
		}

		/** The first required column that has a text in a row. */
		private String first(TableRow row) {
			return this.table.columns()
				.stream()
				.filter((column) -> column.use() == TableColumn.Use.REQUIRED && !row.written(column.key()).isEmpty())
				.findFirst()
				.orElse(this.table.columns().get(0))
				.key();
		}

		/**
		 * Asks about cells that may have another value, and rows that may not be records.
		 */
		private void checkMarks(TableRow row, SheetRow sheetRow, SheetMarks marks) {
			String first = first(row);
			this.choices.from().forEach((column, place) -> {
				var mark = marks.cells().get(Sheet.letters(place) + sheetRow.number());
				if (mark != null && mark != CellMark.SPLIT && !turned() && row.changed(column)) {
					row.warn(column, "table.cell." + mark, row.written(column));
				}
			});
			for (int place = 0; place < sheetRow.cells().size(); place++) {
				if (marks.cells().get(Sheet.letters(place) + sheetRow.number()) == CellMark.SPLIT && !turned()) {
					row.warn(first, "table.cell.SPLIT", sheetRow.cell(place) + "," + sheetRow.cell(place + 1));
				}
			}
			if (this.habits.wider(sheetRow)) {
				row.warn(first, "table.row.wider");
			}
			for (var mark : RowMark.values()) {
				if (marks.rows(mark).contains(sheetRow.number())) {
					row.warn(first, "table.row." + mark);
				}
			}
			if (!row.hasReference()
					&& RowKinds.perhapsTotal(sheetRow.cells().stream().filter((cell) -> !cell.isBlank()).toList())) {
				row.warn(first, "table.row.total");
			}
		}

		/** Refuses to overwrite what was changed since the export. */
		private void checkState(TableRow row, @Nullable ExistingRow existing, String state) {
			if (existing != null && !state.isEmpty() && !row.changes().isEmpty()
					&& !state.equals(existing.state(this.table.columns()))) {
				row.error(ColumnChoices.STATE, "table.state.changed", existing.reference());
			}
		}

		private static <R> ReadRow<R> verdict(TableRow row, @Nullable ExistingRow existing, String naturalKey,
				R ready) {
			var changes = row.changes();
			var verdict = row.hasErrors() ? Verdict.WRONG
					: (existing == null) ? Verdict.NEW : changes.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED;
			return new ReadRow<>(row.number(), (existing != null) ? existing.reference() : "", naturalKey, verdict,
					changes, (verdict == Verdict.UNCHANGED) ? List.of() : List.copyOf(row.problems()),
					(verdict == Verdict.NEW || verdict == Verdict.CHANGED) ? ready : null);
		}

	}

}

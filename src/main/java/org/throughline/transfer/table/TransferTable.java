package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.list.ListRequest;

/**
 * A table that is imported and exported: action plans, figures, expenditure. One bean
 * describes it; reading, preview, export, template and pages follow from its columns, at
 * {@code /manage/{partnership}/import/{key}}.
 *
 * @param <D> the items in its rows
 * @param <E> new values of an item
 */
public abstract class TransferTable<D, E> {

	private final TableSupport support;

	private final String key;

	private final String page;

	private final Columns<D> definition;

	private final List<Column<D, ?>> columns;

	private final List<TableColumn> described;

	/**
	 * Creates a table.
	 * @param key its name in addresses
	 * @param page the page of its rows, below the partnership's management
	 */
	protected TransferTable(TableSupport support, String key, String page, Columns<D> columns) {
		this.support = support;
		this.key = key;
		this.page = page;
		this.definition = columns;
		this.columns = columns.all();
		this.described = this.columns.stream().map((column) -> support.describe(key, column)).toList();
	}

	/** Returns the existing items, in the order of an export. */
	protected abstract List<D> existing(UUID partnershipId);

	/** Returns the existing items of one part of the table, or all of them. */
	protected List<D> existing(UUID partnershipId, @Nullable String part) {
		return existing(partnershipId).stream()
			.filter((item) -> part == null || this.definition.part(item).equals(part))
			.toList();
	}

	/** The reference by which an item is found again. */
	protected final String reference(D item) {
		return this.definition.reference(item);
	}

	/**
	 * The text that identifies a row without a reference; empty if nothing does.
	 * @param cell the text in a column
	 */
	protected String naturalKey(UnaryOperator<String> cell) {
		var key = this.columns.stream().filter(Column::isIdentifying).toList();
		boolean empty = key.stream()
			.anyMatch((column) -> column.use() == TableColumn.Use.REQUIRED && cell.apply(column.key()).isBlank());
		return empty ? ""
				: key.stream()
					.map((column) -> keyText(column, cell.apply(column.key())))
					.collect(Collectors.joining(" / "));
	}

	private String keyText(Column<D, ?> column, String cell) {
		return (cell.isEmpty() && column.otherwise() instanceof Enum<?> otherwise) ? this.support.label(otherwise)
				: cell;
	}

	/** The natural key of a row, the same however its cells are written. */
	final String naturalKey(UnaryOperator<String> cell, Lookups lookups) {
		return naturalKey((key) -> this.columns.stream()
			.filter((column) -> column.key().equals(key))
			.findFirst()
			.map((column) -> column.type().keyText(cell.apply(key), lookups))
			.orElse(""));
	}

	/**
	 * Whether there is one item of each natural key, because it is set once and for all.
	 */
	final boolean holdsEachOnce() {
		return this.columns.stream().filter(Column::isIdentifying).allMatch(Column::isFixed);
	}

	/** Prepares to convert the rows of one file. */
	protected abstract RowReader<D, E> reader(UUID partnershipId, List<D> existing, Lookups lookups);

	/**
	 * Saves rows without errors, in a transaction.
	 */
	protected abstract void save(UUID partnershipId, List<Change<D, E>> changes, String fileName);

	/** Its name in addresses. */
	public final String key() {
		return this.key;
	}

	/** The name of its rows, in the plural and lower case: "actions". */
	public final String rows() {
		return this.support.text("table." + this.key);
	}

	/** The page of its rows, below the partnership's management. */
	public final String page() {
		return this.page;
	}

	/** Its columns in their order, without the reference. */
	public final List<TableColumn> columns() {
		return this.described;
	}

	/** The parts that can be exported or imported alone, such as each action plan. */
	public List<TablePart> parts(UUID partnershipId) {
		return List.of();
	}

	/**
	 * The column of the cells of a sheet in which periods or organisations are columns,
	 * or {@code null} if there are no such sheets.
	 */
	protected @Nullable String valueColumn() {
		return null;
	}

	/**
	 * The titles, in lower case, of standards that may be columns of a sheet.
	 */
	protected Set<String> standards(UUID partnershipId) {
		return Set.of();
	}

	/**
	 * The value that means the partnership itself in columns of organisations, or
	 * {@code null} if they accept organisations only.
	 */
	protected @Nullable String partnershipKey() {
		return null;
	}

	/**
	 * Returns the existing rows as an export shows them.
	 * @param part the key of one of the {@link #parts}, or {@code null} for all
	 */
	final List<ExistingRow> existingRows(UUID partnershipId, @Nullable String part) {
		var lookups = this.support.lookups(partnershipId);
		return existing(partnershipId, part).stream().map((item) -> row(item, lookups)).toList();
	}

	private ExistingRow row(D item, Lookups lookups) {
		var cells = new HashMap<String, String>();
		var aliases = new HashMap<String, String>();
		for (var column : this.columns) {
			cells.put(column.key(), column.cell(item, lookups));
			aliases.put(column.key(), column.alias(item));
		}
		return new ExistingRow(reference(item), cells, aliases);
	}

	/** Returns the names by which columns of other tables refer to the existing rows. */
	final RowNames names(UUID partnershipId, Lookups lookups) {
		var identifying = this.columns.stream().filter(Column::isIdentifying).toList();
		var naming = identifying.stream()
			.filter((column) -> !column.isSameForAll())
			.findFirst()
			.orElseGet(() -> identifying.get(0));
		return new RowNames(existing(partnershipId).stream()
			.map((item) -> row(item, lookups))
			.map((row) -> new RowNames.Named(row.reference(), row.cell(naming.key()), naturalKey(row::cell, lookups)))
			.toList());
	}

	/** Looks up once what the rows of a file may refer to. */
	final Reading<D, E> reading(UUID partnershipId) {
		var lookups = this.support.lookups(partnershipId);
		var items = existing(partnershipId);
		var rows = items.stream().map((item) -> row(item, lookups)).toList();
		Map<String, D> byReference = new HashMap<>();
		items.forEach((item) -> byReference.put(reference(item), item));
		return new Reading<>(rows, byReference, this.definition, reader(partnershipId, items, lookups), lookups);
	}

	/**
	 * A part of a table.
	 *
	 * @param key its name in addresses
	 * @param column the column with the part of a row
	 */
	public record TablePart(String key, String title, String column) {

	}

	/** The existing rows, and the reader of the rows of one file. */
	record Reading<D, E>(List<ExistingRow> rows, Map<String, D> byReference, Columns<D> columns, RowReader<D, E> reader,
			Lookups lookups) {

		/** Converts the cells of a row. */
		Change<D, E> read(TableRow cells) {
			var before = cells.existing();
			D existing = (before != null) ? this.byReference.get(before.reference()) : null;
			var row = new Row<>(cells, existing, this.columns.all(), this.lookups);
			String addOnly = this.columns.addOnly();
			if (addOnly != null && existing != null && row.changed()) {
				row.error(this.columns.all().get(0).key(), addOnly);
			}
			var values = this.reader.read(row);
			row.checkFixed();
			return new Change<>(existing, values);
		}

	}

	/**
	 * Converts the rows of one file.
	 *
	 * @param <D> the items in the rows
	 * @param <E> their new values
	 */
	@FunctionalInterface
	public interface RowReader<D, E> {

		/** Converts a row and records errors on its cells. */
		E read(Row<D> row);

		/** Returns the side effects of saving, in sentences. */
		default List<String> sideEffects() {
			return List.of();
		}

	}

	/**
	 * Returns the references of the rows that a filtered list shows, or {@code null} for
	 * all.
	 */
	protected @Nullable Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return null;
	}

}

package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table whose columns are bound to the properties of items.
 *
 * @param <D> the items in its rows
 * @param <E> new values of an item
 */
public abstract class BoundTable<D, E> implements TransferTable<Change<D, E>> {

	private final TableSupport support;

	private final String key;

	private final String page;

	private final List<Column<D, ?>> columns;

	private final List<TableColumn> described;

	/**
	 * Creates a table.
	 * @param key its name in addresses
	 * @param page the page of its rows, below the partnership's management
	 */
	protected BoundTable(TableSupport support, String key, String page, Columns<D> columns) {
		this.support = support;
		this.key = key;
		this.page = page;
		this.columns = columns.all();
		this.described = this.columns.stream().map((column) -> support.describe(key, column)).toList();
	}

	/** Returns the existing items, in the order of an export. */
	protected abstract List<D> existing(UUID partnershipId);

	/** Returns the existing items of one part of the table, or all of them. */
	protected List<D> existing(UUID partnershipId, @Nullable String part) {
		return existing(partnershipId);
	}

	/** The reference by which an item is found again. */
	protected abstract String reference(D item);

	/**
	 * The columns that identify a row without a reference; the first must not be empty.
	 */
	protected abstract List<Column<D, ?>> naturalKey();

	/** The text that identifies a row without a reference; empty if nothing does. */
	protected String naturalKey(Function<Column<D, ?>, String> cell) {
		var key = naturalKey();
		return cell.apply(key.get(0)).isBlank() ? ""
				: key.stream().map((column) -> keyText(column, cell.apply(column))).collect(Collectors.joining(" / "));
	}

	private String keyText(Column<D, ?> column, String cell) {
		return (cell.isEmpty() && column.otherwise() instanceof Enum<?> otherwise) ? this.support.label(otherwise)
				: column.type().keyText(cell);
	}

	/** Prepares to convert the rows of one file. */
	protected abstract RowReader<D, E> reader(UUID partnershipId, List<D> existing, Lookups lookups);

	/** Saves rows without errors, in a transaction. */
	@Override
	public abstract void save(UUID partnershipId, List<Change<D, E>> changes, String fileName);

	@Override
	public final String key() {
		return this.key;
	}

	@Override
	public final String rows() {
		return this.support.text("table." + this.key);
	}

	@Override
	public final String page() {
		return this.page;
	}

	@Override
	public final List<TableColumn> columns() {
		return this.described;
	}

	@Override
	public final String likeness(UnaryOperator<String> cell) {
		return naturalKey((column) -> cell.apply(column.key()));
	}

	@Override
	public final List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		var lookups = this.support.lookups(partnershipId);
		return existing(partnershipId, part).stream().map((item) -> row(item, lookups)).toList();
	}

	private HeldRow row(D item, Lookups lookups) {
		var cells = new HashMap<String, String>();
		var aliases = new HashMap<String, String>();
		for (var column : this.columns) {
			cells.put(column.key(), column.cell(item, lookups));
			aliases.put(column.key(), column.alias(item));
		}
		return new HeldRow(reference(item), cells, aliases);
	}

	@Override
	public final RowReading<Change<D, E>> reading(UUID partnershipId, String fileName) {
		var lookups = this.support.lookups(partnershipId);
		var items = existing(partnershipId);
		var reader = reader(partnershipId, items, lookups);
		var rows = items.stream().map((item) -> row(item, lookups)).toList();
		Map<String, D> byReference = new HashMap<>();
		items.forEach((item) -> byReference.put(reference(item), item));
		return new RowReading<>() {

			@Override
			public List<HeldRow> held() {
				return rows;
			}

			@Override
			public Change<D, E> read(TableRow cells) {
				var held = cells.held();
				D existing = (held != null) ? byReference.get(held.reference()) : null;
				return new Change<>(existing,
						reader.read(new Row<>(cells, existing, BoundTable.this.columns, lookups)));
			}

			@Override
			public List<String> besides() {
				return reader.sideEffects();
			}

		};
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

		/** What saving would do besides, in sentences. */
		default List<String> sideEffects() {
			return List.of();
		}

	}

}

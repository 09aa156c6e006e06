package org.throughline.transfer.table;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are saved one after the other.
 *
 * @param <D> the items in its rows
 * @param <E> new values of an item
 */
public abstract class SimpleTable<D, E> extends TransferTable<D, E> {

	private final @Nullable Function<UUID, List<D>> existing;

	private final @Nullable BiConsumer<UUID, E> add;

	private final @Nullable Update<D, E> update;

	/**
	 * Creates a table.
	 * @param key its name in addresses
	 * @param page the page of its rows, below the partnership's management
	 * @param existing returns the items of a partnership, in the order of an export
	 * @param add adds an item
	 * @param update changes an item, or {@code null} if rows are added only
	 */
	protected SimpleTable(TableSupport support, String key, String page, Columns<D> columns,
			Function<UUID, List<D>> existing, BiConsumer<UUID, E> add, @Nullable Update<D, E> update) {
		super(support, key, page, columns);
		this.existing = existing;
		this.add = add;
		this.update = update;
	}

	/**
	 * Creates a table that overrides {@link #existing}, {@link #add} and {@link #update}.
	 */
	protected SimpleTable(TableSupport support, String key, String page, Columns<D> columns) {
		super(support, key, page, columns);
		this.existing = null;
		this.add = null;
		this.update = null;
	}

	@Override
	protected List<D> existing(UUID partnershipId) {
		return Objects.requireNonNull(this.existing).apply(partnershipId);
	}

	@Override
	protected RowReader<D, E> reader(UUID partnershipId, List<D> existing, Lookups lookups) {
		return this::values;
	}

	/** Converts a row of a table that looks nothing else up. */
	protected E values(Row<D> row) {
		throw new IllegalStateException("The table prepares a reader instead");
	}

	/** Adds an item. */
	protected void add(UUID partnershipId, E values) {
		Objects.requireNonNull(this.add).accept(partnershipId, values);
	}

	/** Changes an item. */
	protected void update(UUID partnershipId, D item, E values) {
		Objects.requireNonNull(this.update, "rows can be changed").accept(partnershipId, item, values);
	}

	@Override
	protected final void save(UUID partnershipId, List<Change<D, E>> changes, String fileName) {
		for (var change : changes) {
			if (change.existing() == null) {
				add(partnershipId, change.values());
			}
			else {
				update(partnershipId, change.existing(), change.values());
			}
		}
	}

	/**
	 * Changes an item.
	 *
	 * @param <D> the item
	 * @param <E> its new values
	 */
	@FunctionalInterface
	public interface Update<D, E> {

		void accept(UUID partnershipId, D item, E values);

	}

}

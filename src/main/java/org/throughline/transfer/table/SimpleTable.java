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

	private final Function<UUID, List<D>> existing;

	private final BiConsumer<UUID, E> add;

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

	@Override
	protected List<D> existing(UUID partnershipId) {
		return this.existing.apply(partnershipId);
	}

	@Override
	protected RowReader<D, E> reader(UUID partnershipId, List<D> existing, Lookups lookups) {
		return this::values;
	}

	/** Converts a row of a table that looks nothing else up. */
	protected E values(Row<D> row) {
		throw new IllegalStateException("The table prepares a reader instead");
	}

	@Override
	protected final void save(UUID partnershipId, List<Change<D, E>> changes, String fileName) {
		for (var change : changes) {
			if (change.existing() == null) {
				this.add.accept(partnershipId, change.values());
			}
			else {
				Objects.requireNonNull(this.update, "rows can be changed")
					.accept(partnershipId, change.existing(), change.values());
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

package org.throughline.transfer.table;

import java.util.List;
import java.util.UUID;

/**
 * A table whose rows are saved one after the other.
 *
 * @param <D> the items in its rows
 * @param <E> new values of an item
 */
public abstract class SimpleTable<D, E> extends TransferTable<D, E> {

	protected SimpleTable(TableSupport support, String key, String page, Columns<D> columns) {
		super(support, key, page, columns);
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
	protected abstract void add(UUID partnershipId, E values);

	/** Changes an item of a table whose rows can be changed. */
	protected void update(UUID partnershipId, D item, E values) {
		throw new IllegalStateException("Rows of this table are added only");
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

}

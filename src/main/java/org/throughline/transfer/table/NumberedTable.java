package org.throughline.transfer.table;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.throughline.platform.persistence.NumberedRecord;
import org.throughline.platform.persistence.NumberedRecordService;

/**
 * A table of records whose references are their numbers.
 *
 * @param <D> the records in its rows
 * @param <E> new values of a record
 */
public abstract class NumberedTable<D extends NumberedRecord, E> extends SimpleTable<D, E> {

	/**
	 * Creates a table.
	 * @param key its name in addresses
	 * @param page the page of its rows, below the partnership's management
	 * @param records adds and changes records
	 * @param existing returns the records of a partnership, in the order of an export
	 */
	protected NumberedTable(TableSupport support, String key, String page, Columns<D> columns,
			NumberedRecordService<?, D, E> records, Function<UUID, List<D>> existing) {
		super(support, key, page, columns, existing, records::add, (partnershipId, record, values) -> records
			.edit(partnershipId, record.number(), record.version(), values));
		columns.reference(NumberedRecord::number);
	}

}

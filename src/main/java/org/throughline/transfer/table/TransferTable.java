package org.throughline.transfer.table;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A table that goes in and out: action plans, figures, expenditure. One bean describes
 * it; the pages, the reading, the preview, the template and the export are there for it
 * at once, at {@code /manage/{partnership}/import/{key}}.
 *
 * @param <R> a row of it, ready to be saved
 */
public interface TransferTable<R> {

	/** Its name in addresses. */
	String key();

	/** What its rows are called, in the plural and lower case: "actions". */
	String rows();

	/** The page of a partnership on which its rows are seen, below {@code /manage}. */
	String page();

	/** Its columns in their order, without the reference. */
	List<TableColumn> columns();

	/**
	 * The parts of it that one can take out or in alone (each action plan), so that the
	 * person may choose; none for most tables.
	 */
	default List<TablePart> parts(UUID partnershipId) {
		return List.of();
	}

	/**
	 * The sheets of a file with a row for each row of the table, where people keep them
	 * in another shape.
	 */
	default List<Sheet> arranged(UUID partnershipId, List<Sheet> sheets) {
		return sheets;
	}

	/**
	 * The rows as they stand, in the order of an export, read in a few statements.
	 * @param part the key of one of the {@link #parts}; none means all
	 */
	List<HeldRow> held(UUID partnershipId, @Nullable String part);

	/**
	 * What a row says that lets one find it again where it bears no reference: two rows
	 * with the same answer are the same row. Empty where nothing does.
	 * @param cell what stands in a column
	 */
	String likeness(UnaryOperator<String> cell);

	/** Reads the rows of one file, after looking up once what their words may name. */
	RowReading<R> reading(UUID partnershipId, String fileName);

	/**
	 * Saves rows. Called in a transaction, with rows that were found right in it.
	 * @param fileName what the file is called
	 */
	void save(UUID partnershipId, List<R> rows, String fileName);

	/**
	 * A part of a table.
	 *
	 * @param key its name in addresses
	 * @param title what it is called
	 * @param column the column that says which part a row belongs to
	 */
	record TablePart(String key, String title, String column) {

	}

	/**
	 * Reads rows one after the other.
	 *
	 * @param <R> a row, ready to be saved
	 */
	interface RowReading<R> {

		/** The rows as they stand. */
		List<HeldRow> held();

		/**
		 * Makes of a row what is to be saved. What is wrong with it is told to the row;
		 * what it makes then is dropped.
		 */
		R read(TableRow row);

		/** What saving would do besides, in sentences: "2 plans are added: …". */
		default List<String> besides() {
			return List.of();
		}

	}

}

package org.throughline.transfer.tables;

import java.util.Objects;

import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;

/**
 * Columns of organisations that may also be other bodies, with a further column for the
 * name as written.
 */
final class Bodies {

	/** The ending of the key of a column of names as written. */
	static final String NAME = "Name";

	private Bodies() {
	}

	/**
	 * A column of organisations or other bodies.
	 * @param organisation the name of the organisation
	 * @param name the name as written
	 */
	static <D> Column<D, NamedBody> column(Columns<D> columns, String key, Property<D, String> slug,
			Property<D, String> organisation, Property<D, String> name) {
		return columns.body(key, (item) -> new NamedBody(slug.of(item), name.of(item)))
			.shownAs((item) -> (organisation.of(item) != null) ? organisation.of(item)
					: Objects.requireNonNullElse(name.of(item), ""));
	}

	/** The body of a row with its name as written, which has a column of its own. */
	static NamedBody read(Row<?> row, String column) {
		NamedBody body = Objects.requireNonNullElse(row.get(column), NamedBody.NONE);
		return (body.slug() != null) ? new NamedBody(body.slug(), row.get(column + NAME)) : body;
	}

	/** The body of a row, with the existing name as written if it has not changed. */
	static <D> NamedBody read(Row<D> row, String column, Property<D, String> existingName) {
		NamedBody body = Objects.requireNonNullElse(row.get(column), NamedBody.NONE);
		var existing = row.existing();
		return (body.slug() == null) ? body : new NamedBody(body.slug(),
				(existing != null && !row.changed(column)) ? existingName.of(existing) : null);
	}

}

package org.throughline.transfer.tables;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Column.Property;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;

/**
 * Columns of organisations that may also be other bodies, with a name as written beside
 * them.
 */
final class Bodies {

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

	/**
	 * The body of a row with its name as written.
	 * @param asWritten the column of the name as written, if there is one
	 */
	static <D> NamedBody read(Row<D> row, String column, @Nullable String asWritten, Property<D, String> existingName) {
		NamedBody body = row.get(column);
		if (body == null) {
			return NamedBody.NONE;
		}
		if (body.slug() == null) {
			return body;
		}
		var existing = row.existing();
		String name = (asWritten != null) ? row.<String>get(asWritten)
				: (existing != null && !row.changed(column)) ? existingName.of(existing) : null;
		return new NamedBody(body.slug(), name);
	}

}

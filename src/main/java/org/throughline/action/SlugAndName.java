package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan, theme or organisation that a record refers to.
 *
 * @param name its title, or its current name
 */
public record SlugAndName(UUID id, String slug, String name) {

	/** Reads the columns with this prefix; {@code null} if the row refers to none. */
	static @Nullable SlugAndName of(ResultSet row, String prefix) throws SQLException {
		var id = row.getObject(prefix + "_id", UUID.class);
		String slug = row.getString(prefix + "_slug");
		return (id != null && slug != null) ? new SlugAndName(id, slug, row.getString(prefix + "_name")) : null;
	}

}

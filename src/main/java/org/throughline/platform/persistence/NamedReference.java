package org.throughline.platform.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record that another one refers to, such as a plan, a theme or an organisation.
 *
 * @param name its title, or its name on the date in question
 */
public record NamedReference(UUID id, String slug, String name) {

	/** Returns the reference; empty if there is none. */
	public static Optional<NamedReference> of(@Nullable UUID id, @Nullable String slug, @Nullable String name) {
		return (id != null && slug != null && name != null) ? Optional.of(new NamedReference(id, slug, name))
				: Optional.empty();
	}

	/** Returns the slug of a reference, or {@code null} if there is none. */
	public static @Nullable String slugOf(@Nullable NamedReference reference) {
		return (reference != null) ? reference.slug : null;
	}

	/** Returns the name of a reference, or {@code null} if there is none. */
	public static @Nullable String nameOf(@Nullable NamedReference reference) {
		return (reference != null) ? reference.name : null;
	}

	/** Returns the slug of a reference; none if there is no reference. */
	public static List<String> slugs(@Nullable NamedReference reference) {
		return (reference != null) ? List.of(reference.slug) : List.of();
	}

	public static List<String> slugs(Collection<NamedReference> references) {
		return references.stream().map(NamedReference::slug).toList();
	}

	/** Reads the columns with this prefix; {@code null} if the row refers to none. */
	public static @Nullable NamedReference of(ResultSet row, String prefix) throws SQLException {
		return of(row.getObject(prefix + "_id", UUID.class), row.getString(prefix + "_slug"),
				row.getString(prefix + "_name"))
			.orElse(null);
	}

}

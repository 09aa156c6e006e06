package org.throughline.information;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record in which a name stands.
 *
 * @param kind kind of the record, as a label
 * @param name name of the record; empty if it has none
 * @param partnership partnership that it belongs to, or {@code null}
 * @param address address of its page, or {@code null} if it has none
 * @param places where the name stands in it
 */
public record FoundRecord(String kind, String name, @Nullable String partnership, @Nullable String address,
		List<Place> places) {

	/**
	 * A place in a record.
	 *
	 * @param field label of the field
	 * @param excerpt the words around the name
	 */
	public record Place(String field, String excerpt) {

	}

}

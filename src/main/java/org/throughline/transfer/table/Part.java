package org.throughline.transfer.table;

import org.throughline.transfer.table.Column.Property;

/**
 * A part of an item, such as an event of a review, in a table of its own.
 *
 * @param <P> the item
 * @param <T> the part
 */
public record Part<P, T>(P parent, T item) {

	/** A property of the part. */
	public static <P, T, V> Property<Part<P, T>, V> of(Property<T, V> property) {
		return (part) -> property.of(part.item());
	}

	/** A property of the item it belongs to. */
	public static <P, T, V> Property<Part<P, T>, V> parent(Property<P, V> property) {
		return (part) -> property.of(part.parent());
	}

}

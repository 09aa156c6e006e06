package org.throughline.transfer.table;

import org.jspecify.annotations.Nullable;

/**
 * A row to save.
 *
 * @param <D> the items in the rows
 * @param <E> their new values
 * @param existing the item to change, or {@code null} if the row is new
 * @param values its new values
 */
public record Change<D, E>(@Nullable D existing, E values) {

}

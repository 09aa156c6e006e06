package org.throughline.transfer.assurance;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table of audits, risks and the like, ready to be saved.
 *
 * @param <E> what it is to say
 * @param number its number; none where it is new
 * @param version which state of it was read
 * @param edit what it is to say
 */
record AssuranceLine<E>(@Nullable Integer number, int version, E edit) {

}

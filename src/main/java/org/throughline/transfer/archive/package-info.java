/**
 * A whole partnership in one file: out of one installation, and identically into another.
 * What belongs to a partnership is read from the database's own catalogue, so that a
 * table added later comes along by itself.
 */
@NullMarked
package org.throughline.transfer.archive;

import org.jspecify.annotations.NullMarked;

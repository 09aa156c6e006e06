/**
 * Exports a whole partnership as one file and imports it, unchanged, into another
 * installation. What belongs to a partnership is read from the database's own catalogue,
 * so that a table added later comes along by itself.
 */
@NullMarked
package org.throughline.transfer.archive;

import org.jspecify.annotations.NullMarked;

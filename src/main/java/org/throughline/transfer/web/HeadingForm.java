package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

/**
 * Where the headings stand.
 *
 * @param sheet which sheet, counted from 0
 * @param row the number of the row
 */
record HeadingForm(@Nullable String sheet, @Nullable String row) {

}

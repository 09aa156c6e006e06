package org.throughline.transfer.figures;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorContent;

/**
 * A row of a table of indicators, ready to be saved.
 *
 * @param slug its name in addresses; none where it is new
 * @param version which state of it was read
 * @param content the values of the row
 */
record IndicatorLine(@Nullable String slug, int version, IndicatorContent content) {

}

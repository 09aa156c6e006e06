package org.throughline.transfer.figures;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorParticulars;

/**
 * A row of a table of indicators, ready to be saved.
 *
 * @param slug its name in addresses; none where it is new
 * @param version which state of it was read
 * @param said what the row says
 */
record IndicatorLine(@Nullable String slug, int version, IndicatorParticulars said) {

}

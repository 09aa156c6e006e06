package org.throughline.transfer.figures;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.FigureContent;

/**
 * A row of a table of figures, ready to be saved.
 *
 * @param indicator slug of what it is a figure of
 * @param number its number there; none where it is new
 * @param version which state of it was read
 * @param content the values of the row
 */
record FigureLine(String indicator, @Nullable Integer number, int version, FigureContent content) {

}

package org.throughline.measure;

/**
 * A cell entered in the grid of a year.
 *
 * @param indicator the slug of the indicator
 * @param words the figure as entered, usually a number
 * @param version the version of the figure the person saw, or -1 if there was none
 */
public record YearCell(String indicator, String words, int version) {

}

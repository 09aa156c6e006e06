package org.throughline.measure;

/**
 * What somebody enters for an indicator in the grid of a year.
 *
 * @param indicator its name in addresses
 * @param words the figure in words, a bare number as a rule
 * @param version which state of the figure the cell showed; -1 where there was none
 */
public record YearCell(String indicator, String words, int version) {

}

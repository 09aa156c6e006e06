package org.throughline.transfer.table;

/**
 * Something to look at in a cell.
 *
 * @param row the number of the row in the sheet
 * @param column what stands above the column
 * @param cell what stands in the cell
 * @param message what is wrong and what would be right
 * @param question whether it may be right, and the person only has to confirm it
 */
public record CellProblem(int row, String column, String cell, String message, boolean question) {

}

package org.throughline.transfer.table;

/**
 * An error in a cell, or a cell to confirm.
 *
 * @param row the number of the row in the sheet
 * @param column the heading of the column
 * @param cell the text of the cell
 * @param message what to do
 * @param question whether the cell may be right and is only to be confirmed
 */
public record CellProblem(int row, String column, String cell, String message, boolean question) {

}

package org.throughline.transfer.web;

/**
 * The form to choose the row of the headings.
 *
 * @param sheet which sheet, counted from 0
 * @param row the number of the row
 */
record HeadingForm(String sheet, String row) {

}

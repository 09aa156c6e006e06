package org.throughline.transfer.web;

/**
 * Where the headings stand.
 *
 * @param sheet which sheet, counted from 0
 * @param row the number of the row
 */
record HeadingForm(String sheet, String row) {

}

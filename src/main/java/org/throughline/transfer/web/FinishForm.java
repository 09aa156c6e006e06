package org.throughline.transfer.web;

/**
 * The form to save a table.
 *
 * @param onlyRight whether rows with errors are left out
 * @param confirmed whether the person has confirmed the rows to confirm
 */
record FinishForm(boolean onlyRight, boolean confirmed) {

}

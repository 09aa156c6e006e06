package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;
import org.throughline.transfer.table.Across.Direction;
import org.throughline.transfer.table.TextFormat;
import org.throughline.transfer.table.TextFormat.Encoding;
import org.throughline.transfer.table.TextFormat.Separator;

/**
 * The form to choose how a file is read.
 *
 * @param sheet which sheet, counted from 0
 * @param row the number of the row of headings
 * @param separator the separator between the cells of a CSV file
 * @param encoding how its characters are stored
 * @param direction how a sheet with periods or organisations across is read
 */
record HeadingForm(String sheet, String row, String separator, String encoding, String direction) {

	/** Returns how the sheet is read, or {@code null} if it is not chosen. */
	@Nullable Direction chosenDirection() {
		return FormValues.choice(Direction.class, this.direction);
	}

	/** Returns the format of a CSV file, or {@code null} if none is chosen. */
	@Nullable TextFormat format() {
		var between = FormValues.choice(Separator.class, this.separator);
		var characters = FormValues.choice(Encoding.class, this.encoding);
		return (between != null && characters != null) ? new TextFormat(between, characters) : null;
	}

}

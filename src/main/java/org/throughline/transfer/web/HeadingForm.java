package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Across.Direction;
import org.throughline.transfer.table.TextFormat;
import org.throughline.transfer.table.TextFormat.Encoding;
import org.throughline.transfer.table.TextFormat.Separator;

/**
 * The form to choose how a file is read.
 *
 * @param sheet which sheet, counted from 0
 * @param row the number of the row of headings
 * @param separator what stands between the cells of a CSV file
 * @param encoding how its characters are stored
 * @param direction how a sheet with periods or organisations across is read
 */
record HeadingForm(@Nullable String sheet, @Nullable String row, @Nullable String separator, @Nullable String encoding,
		@Nullable String direction) {

	/** How the sheet is read, or {@code null} if it is not chosen. */
	@Nullable Direction way() {
		return constant(Direction.values(), this.direction);
	}

	/** The format of a CSV file, or {@code null} if none is chosen. */
	@Nullable TextFormat format() {
		var between = constant(Separator.values(), this.separator);
		var characters = constant(Encoding.values(), this.encoding);
		return (between != null && characters != null) ? new TextFormat(between, characters) : null;
	}

	private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
		for (E value : values) {
			if (value.name().equals(name)) {
				return value;
			}
		}
		return null;
	}

}

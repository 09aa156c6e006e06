package org.throughline.transfer.table;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The meaning of a cell.
 *
 * @param text its text in an export
 * @param day the date, or {@code null}
 * @param number the number, or {@code null}
 * @param value the choice, the slug of the organisation, the text in place of a date, or
 * the number as written in the file
 */
record CellValue(String text, @Nullable LocalDate day, @Nullable BigDecimal number, @Nullable String value) {

	static final CellValue NOTHING = new CellValue("", null, null, null);

	static CellValue words(String text) {
		return new CellValue(text, null, null, null);
	}

}

package org.throughline.transfer.table;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a cell means.
 *
 * @param text the same in the words of an export
 * @param day the day
 * @param number the number
 * @param value the answer of a choice, or the organisation's slug
 */
record CellValue(String text, @Nullable LocalDate day, @Nullable BigDecimal number, @Nullable String value) {

	static final CellValue NOTHING = new CellValue("", null, null, null);

	static CellValue words(String text) {
		return new CellValue(text, null, null, null);
	}

}

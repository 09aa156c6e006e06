package org.throughline.measure.web;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.text.Quantity;

/**
 * Checks and converts numbers in form fields: "143,400", "34%", "-2.5".
 */
final class NumberFields {

	private NumberFields() {
	}

	/** Refuses what is not a number; the field may be left empty. */
	static void check(FormChecks checks, String field, String text) {
		checks.rejectIf(!text.isEmpty() && read(text) == null, field, "measure.notANumber");
	}

	/** Returns the number, or {@code null} if the text is empty or something else. */
	static @Nullable BigDecimal read(String text) {
		String plain = text.replaceAll("\\s*%$", "");
		return plain.matches("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,6})?")
				? new BigDecimal(plain.replace(",", "")) : null;
	}

	static String text(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : "";
	}

	/**
	 * Returns a quantity with its wording. The number is read from the wording if none is
	 * given.
	 */
	static @Nullable Quantity quantity(String wording, @Nullable BigDecimal value,
			Quantity.@Nullable Qualifier qualifier) {
		if (wording.isEmpty()) {
			return (value != null) ? Quantity.exactly(value) : null;
		}
		var read = Quantity.read(wording);
		if (value == null && (qualifier == null || read.value() == null)) {
			return read;
		}
		var meant = (qualifier != null) ? qualifier
				: (value != null && value.equals(read.value())) ? read.qualifier() : Quantity.Qualifier.EXACT;
		return new Quantity((value != null) ? value : read.value(), meant, wording);
	}

}

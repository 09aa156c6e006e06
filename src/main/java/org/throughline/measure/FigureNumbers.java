package org.throughline.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.text.UnclearNumber;

/**
 * Reads the wording of figures, targets and changes together with their numbers. A number
 * that is given answers for the words.
 */
public final class FigureNumbers {

	private FigureNumbers() {
	}

	/**
	 * Returns the quantity that is stored.
	 * @param number the number, or {@code null} to read it from the words
	 * @param qualifier the precision, or {@code null} to read it from the words
	 * @param reader reads words
	 * @throws UnclearNumber if the number is not given and not clear
	 */
	public static Quantity read(String words, @Nullable BigDecimal number, @Nullable Qualifier qualifier,
			Function<String, Quantity> reader) {
		var read = (number != null) ? QuantityReader.orWords(words, reader) : reader.apply(words);
		if (number == null) {
			return (qualifier != null && read.numeric()) ? new Quantity(read.value(), qualifier, read.asWritten())
					: read;
		}
		boolean same = read.value() != null && read.value().compareTo(number) == 0;
		var stated = Objects.requireNonNullElse(qualifier, Qualifier.EXACT);
		return (same && qualifier == null) ? read : new Quantity(number, stated, words);
	}

	public static boolean clear(String words, Function<String, Quantity> reader) {
		try {
			reader.apply(words);
			return true;
		}
		catch (UnclearNumber unclear) {
			return false;
		}
	}

}

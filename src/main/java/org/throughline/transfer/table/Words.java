package org.throughline.transfer.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares texts without regard to case, punctuation and spaces. */
final class Words {

	private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]");

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Words() {
	}

	/** Lower case, letters and digits only, with single spaces between the words. */
	static String plain(String text) {
		String letters = Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFD);
		String lower = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
		return BETWEEN.matcher(lower).replaceAll(" ").strip();
	}

}

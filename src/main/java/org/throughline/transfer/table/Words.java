package org.throughline.transfer.table;

import java.text.Normalizer;
import java.util.Locale;

/** Compares texts without regard to case, punctuation and spaces. */
final class Words {

	private Words() {
	}

	/** Lower case, letters and digits only, with single spaces between the words. */
	static String plain(String text) {
		return Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFD)
			.replaceAll("[\\p{M}'’]", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

}

package org.throughline.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a name stands in an address: lower case, digits and single hyphens only.
 */
public final class Slug {

	private static final int LONGEST = 80;

	private Slug() {
	}

	/**
	 * Makes a name fit for an address ("Quality Assurance & Audit" becomes
	 * "quality-assurance-and-audit").
	 * @return empty where the name holds no letter or digit
	 */
	public static String of(String name) {
		String plain = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD)
			.replaceAll("[\\p{M}'’]", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-");
		if (plain.length() > LONGEST) {
			int cut = plain.lastIndexOf('-', LONGEST);
			plain = plain.substring(0, (cut > 0) ? cut : LONGEST);
		}
		return plain.replaceAll("^-+|-+$", "");
	}

	/** Whether the words already are an address part. */
	public static boolean isSlug(String words) {
		return words.matches("[a-z0-9]+(-[a-z0-9]+)*");
	}

}

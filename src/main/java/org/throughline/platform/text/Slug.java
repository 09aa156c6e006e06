package org.throughline.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Creates slugs for page addresses: lower case, digits and single hyphens. */
public final class Slug {

	private static final int LONGEST = 80;

	private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern ENDS = Pattern.compile("^-+|-+$");

	private Slug() {
	}

	/**
	 * Converts a name to a slug ("Quality Assurance & Audit" becomes
	 * "quality-assurance-and-audit").
	 * @return the slug; empty if the name has no letter or digit
	 */
	public static String of(String name) {
		String letters = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD);
		String plain = OTHERS.matcher(MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT)).replaceAll("-");
		if (plain.length() > LONGEST) {
			int cut = plain.lastIndexOf('-', LONGEST);
			plain = plain.substring(0, (cut > 0) ? cut : LONGEST);
		}
		return ENDS.matcher(plain).replaceAll("");
	}

	/** Returns the slug of a constant: {@code key-message}. */
	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns the constant that has a slug; empty if none has. */
	public static <E extends Enum<E>> Optional<E> find(Class<E> type, String slug) {
		return Stream.of(type.getEnumConstants()).filter((constant) -> of(constant).equals(slug)).findFirst();
	}

	/** Returns the given slug, with a number if it is already in use. */
	public static String free(String wanted, Predicate<String> taken) {
		return Stream.iterate(1, (number) -> number + 1)
			.map((number) -> (number == 1) ? wanted : wanted + "-" + number)
			.filter(taken.negate())
			.findFirst()
			.orElseThrow();
	}

	public static boolean isSlug(String words) {
		return words.matches("[a-z0-9]+(-[a-z0-9]+)*");
	}

}

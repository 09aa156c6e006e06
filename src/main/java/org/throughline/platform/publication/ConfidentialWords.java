package org.throughline.platform.publication;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Names that a partnership does not publish: those on its private list and pseudonyms of
 * unpublished reviews. Case, accents, hyphens, a middle name and the order of first and
 * last name make no difference; a name of one word begins with a capital letter.
 */
public final class ConfidentialWords {

	private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Pd},]+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final String MONTH = "((?:" + String.join("|", MONTHS) + ")[a-z]{0,6})\\.?";

	private static final Pattern DAY = Pattern.compile("(?i)\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "|"
			+ MONTH + " (\\d{1,2})(?:st|nd|rd|th)?),? (\\d{4})\\b");

	private static final String BETWEEN = "[\\s-]+";

	private static final String MIDDLE = "(?:(?-i:\\p{Lu})[\\p{L}.'-]*[\\s-]+){0,2}";

	private final Map<UUID, List<Name>> names;

	private final Map<UUID, Set<LocalDate>> days;

	ConfidentialWords(Collection<Word> words) {
		this.days = words.stream()
			.filter((word) -> word.kind() == IdentifierKind.REVIEW_DATE)
			.collect(Collectors.groupingBy(Word::partnershipId,
					Collectors.mapping((word) -> LocalDate.parse(word.words()), Collectors.toUnmodifiableSet())));
		this.names = words.stream()
			.filter((word) -> word.kind() != IdentifierKind.REVIEW_DATE)
			.collect(Collectors.groupingBy(Word::partnershipId,
					Collectors.mapping(Name::of, Collectors.toUnmodifiableList())));
	}

	/** Returns where a text of a partnership has one of its names. */
	List<IdentifyingText.Finding> in(UUID partnershipId, String text) {
		var own = this.names.getOrDefault(partnershipId, List.of());
		if (own.isEmpty()) {
			return List.of();
		}
		String plain = IdentifyingText.plain(text);
		String folded = folded(plain);
		var found = new ArrayList<IdentifyingText.Finding>();
		own.forEach((name) -> name.pattern()
			.matcher(folded)
			.results()
			.filter((match) -> name.severalWords() || !Character.isLowerCase(plain.charAt(match.start())))
			.filter((match) -> found.stream().noneMatch((other) -> overlap(other, match)))
			.forEach((match) -> found.add(IdentifyingText.Finding.of(name.kind(), plain, match.start(), match.end()))));
		return found;
	}

	/**
	 * Returns where a text of a report has a day in the course of an unpublished review.
	 */
	List<IdentifyingText.Finding> daysIn(UUID partnershipId, String text) {
		var own = this.days.getOrDefault(partnershipId, Set.of());
		if (own.isEmpty()) {
			return List.of();
		}
		String plain = IdentifyingText.plain(text);
		return DAY.matcher(plain)
			.results()
			.filter((found) -> day(found).filter(own::contains).isPresent())
			.map((found) -> IdentifyingText.Finding.of(IdentifierKind.REVIEW_DATE, plain, found.start(), found.end()))
			.toList();
	}

	private static Optional<LocalDate> day(MatchResult found) {
		boolean monthFirst = found.group(1) == null;
		String month = found.group(monthFirst ? 3 : 2).substring(0, 3).toLowerCase(Locale.ROOT);
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(found.group(5)), 1 + MONTHS.indexOf(month),
					Integer.parseInt(found.group(monthFirst ? 4 : 1))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static boolean overlap(IdentifyingText.Finding found, MatchResult match) {
		return found.start() < match.end() && match.start() < found.end();
	}

	/** Returns the pattern that finds a name as whole words in a text without accents. */
	static Pattern pattern(String name) {
		var words = words(name);
		var quoted = words.stream().map(Pattern::quote).toList();
		String found = String.join(BETWEEN + ((words.size() == 2) ? MIDDLE : ""), quoted);
		if (words.size() == 2) {
			found += "|" + quoted.get(1) + ",\\s*" + quoted.get(0);
		}
		return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + found + ")(?![\\p{L}\\p{N}])");
	}

	private static List<String> words(String name) {
		return Arrays.stream(SEPARATOR.split(folded(IdentifyingText.plain(name)).strip()))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	/** Returns the first word of a name in look-up form; empty if it has none. */
	public static String firstToken(String name) {
		var words = WORD.matcher(folded(IdentifyingText.plain(name)).toLowerCase(Locale.ROOT));
		return words.find() ? words.group() : "";
	}

	/** Returns the words of texts in look-up form. */
	static Set<String> tokens(Collection<String> texts) {
		var tokens = new HashSet<String>();
		texts.forEach((text) -> WORD.matcher(folded(IdentifyingText.plain(text)).toLowerCase(Locale.ROOT))
			.results()
			.forEach((word) -> tokens.add(word.group())));
		return tokens;
	}

	/** Returns the text without accents, each character in its place. */
	private static String folded(String text) {
		var folded = new StringBuilder(text);
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (letter == '’' || letter == 'ʼ' || letter == '`') {
				folded.setCharAt(at, '\'');
			}
			else if (letter > 127 && !Character.isSurrogate(letter)) {
				folded.setCharAt(at, Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
			}
		}
		return folded.toString();
	}

	/** A name that a partnership does not publish. */
	record Word(UUID partnershipId, IdentifierKind kind, String words) {

	}

	private record Name(IdentifierKind kind, Pattern pattern, boolean severalWords) {

		static Name of(Word word) {
			return new Name(word.kind(), ConfidentialWords.pattern(word.words()),
					ConfidentialWords.words(word.words()).size() > 1);
		}

	}

}

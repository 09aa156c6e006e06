package org.throughline.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.measure.ReportNumber;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText.Finding;
import org.throughline.platform.text.SpelledNumbers;

/**
 * Finds numbers in text that belong to an indicator of the report: those that its figures
 * do not show, and those that differ from all its figures. A clause is about an indicator
 * if it has most of the words of its name (ADR 53).
 */
class NumbersInProse {

	private static final double MOST_WORDS = 0.6;

	private static final BigDecimal TENTH = new BigDecimal("0.1");

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	/** Words that most names have, or that no text needs. */
	private static final Set<String> COMMON = Set.of("child", "young", "people", "person", "family", "local",
			"authority", "council", "county", "number", "rate", "percentage", "proportion", "total", "year", "month",
			"day", "average", "aged", "age", "under", "over", "level", "recorded", "safeguard", "service", "staff",
			"their", "they", "that", "this", "which", "with", "from", "into", "have", "been", "each", "within",
			"because", "there", "through", "than");

	private static final List<String> SPELLED = SpelledNumbers.TO_TWENTY;

	private static final String MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november"
			+ "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";

	/** Numbers that are not counts: times, ages, money, references. */
	private static final Pattern NO_COUNT = Pattern.compile("(?i)(?:19|20)\\d\\d(?: ?[/–-] ?\\d{2,4})?(?![\\d,.]\\d)"
			+ "|\\b\\d{1,2}(?:st|nd|rd|th)\\b(?: (?:of )?" + MONTHS + "\\b)?|\\b\\d{1,2} " + MONTHS + "\\b|\\b" + MONTHS
			+ " \\d{1,2}\\b|£ ?[\\d,.]+(?: ?(?:k|m|bn|million))?\\b"
			+ "|\\b(?:chapter|section|paragraph|part|page|figure|table|appendix|annex|article|regulation|standard|year|tier"
			+ "|level|stage|phase|step|priority|q|quarter|grade|band|key stage|ward|act|version|point|no\\.?) \\d+(?:\\.\\d+)*"
			+ "|\\b(?:aged?|under|over|turning|age of|ages) (?:\\d+|" + String.join("|", SPELLED) + ")\\b"
			+ "(?:(?: ?[-–] ?| and | to | or )(?:\\d+|" + String.join("|", SPELLED) + ")\\b)?" + "|\\b(?:\\d+|"
			+ String.join("|", SPELLED) + ")(?:(?: ?[-–] ?| and | to | or )\\d+)?[ -](?:plus )?(?:working )?"
			+ "(?:years?|months?|weeks?|days?|hours?|minutes?|terms?|times|occasions|fold|quarters?)\\b(?:[ -]olds?)?"
			+ "|\\b(?:\\d+|" + String.join("|", SPELLED)
			+ ") (?:of the )?(?:partners|agencies|areas|districts|priorities"
			+ "|organisations|themes|recommendations|actions|key messages)\\b|^\\s*\\d+(?:\\.\\d+)*[.)]|\\bone of\\b|\\bno one\\b"
			+ "|\\b(?:\\d+|" + String.join("|", SPELLED)
			+ ") (?:additional|extra|further|more|fewer|new|other)\\b|\\bone another\\b|\\b24/7\\b|\\b\\w*\\d+[a-z]\\w*\\b|\\b[a-z]+\\d+\\b");

	private static final Pattern NUMBER = Pattern.compile("(?i)(?<![\\p{L}\\d.,/-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
			+ "|\\d+(?:\\.\\d+)?|\\b(?:" + String.join("|", SPELLED)
			+ ")\\b)(?![\\d/]|[.,]\\d|[-–]\\d)(\\s?%| per ?cent\\b| percentage points?\\b)?");

	private static final Pattern ROUNDED = Pattern
		.compile("(?i)\\b(?:about|around|approximately|nearly|almost|some|over"
				+ "|more than|fewer than|less than|just (?:over|under)|at least|up to|roughly|close to|in excess of) $");

	private static final Pattern CLAUSE_END = Pattern
		.compile("[;:\\n]|[.!?][\"')\\]]*\\s|,(?!\\d{3})|\\s[–-]\\s|\\b(?:while|whereas|but|although)\\b");

	private static final Pattern SENTENCE_END = Pattern.compile("\\n|[.!?][\"')\\]]*\\s+(?=[\"'(\\[]*[\\p{Lu}\\d])");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

	private final List<Indicator> indicators;

	NumbersInProse(List<ReportNumber> numbers) {
		var byName = numbers.stream()
			.collect(Collectors.groupingBy(ReportNumber::slug, LinkedHashMap::new, Collectors.toList()));
		this.indicators = byName.values()
			.stream()
			.map(Indicator::of)
			.filter((indicator) -> !indicator.words().isEmpty())
			.toList();
	}

	/** A number in a text, and the indicator whose figures it is compared with. */
	record Hit(Finding finding, List<ReportNumber> figures) {

	}

	/**
	 * Finds the numbers in a text.
	 * @param slug the indicator that the text belongs to, whose numbers are checked when
	 * its figures are read; empty if to none
	 */
	List<Hit> in(String plain, String slug) {
		var others = this.indicators.stream().filter((indicator) -> !indicator.slug().equals(slug)).toList();
		var hits = new LinkedHashMap<Integer, Hit>();
		if (others.isEmpty() || !NUMBER.matcher(plain).find()) {
			return List.of();
		}
		parts(plain, SENTENCE_END).forEach((sentence) -> hidden(plain, sentence, others, hits));
		parts(plain, CLAUSE_END).forEach((clause) -> different(plain, clause, others, hits));
		return List.copyOf(hits.values());
	}

	private static void hidden(String plain, Part sentence, List<Indicator> indicators, Map<Integer, Hit> hits) {
		var words = stems(sentence.of(plain));
		for (var indicator : indicators) {
			var figures = indicator.figures().stream().filter(ReportNumber::suppressed).toList();
			if (!figures.isEmpty() && indicator.share(words) >= MOST_WORDS) {
				counted(plain, sentence).stream()
					.filter((number) -> figures.stream()
						.anyMatch((figure) -> figure.itself().stream().anyMatch(number::equal)))
					.forEach((number) -> hits.putIfAbsent(number.start(),
							new Hit(number.finding(IdentifierKind.HIDDEN_NUMBER, plain), figures)));
			}
		}
	}

	private static void different(String plain, Part clause, List<Indicator> indicators, Map<Integer, Hit> hits) {
		var words = stems(clause.of(plain));
		Indicator best = null;
		for (var indicator : indicators) {
			if (indicator.share(words) >= MOST_WORDS && (best == null || indicator.share(words) > best.share(words)
					|| (indicator.share(words) == best.share(words)
							&& indicator.words().size() > best.words().size()))) {
				best = indicator;
			}
		}
		if (best == null || best.figures().stream().allMatch((figure) -> figure.value() == null)
				|| best.isOfOtherYears(clause.of(plain))) {
			return;
		}
		var indicator = best;
		var numbers = counted(plain, clause).stream()
			.filter((number) -> number.percentage() == indicator.percentage() && !number.value().equals(BigDecimal.ONE))
			.toList();
		if (numbers.isEmpty() || numbers.stream().anyMatch(indicator::states)
				|| numbers.stream().anyMatch((number) -> hits.containsKey(number.start()))) {
			return;
		}
		var number = numbers.get(0);
		hits.put(number.start(), new Hit(number.finding(IdentifierKind.DIFFERENT_NUMBER, plain), indicator.figures()));
	}

	/** Returns the numbers that may count something. */
	private static List<Number> counted(String plain, Part part) {
		String text = part.of(plain);
		var taken = NO_COUNT.matcher(text).results().toList();
		return NUMBER.matcher(text)
			.results()
			.filter((found) -> taken.stream()
				.noneMatch((other) -> found.start() < other.end() && other.start() < found.end()))
			.map((found) -> Number.of(text, found, part.start()))
			.toList();
	}

	private static List<Part> parts(String plain, Pattern ends) {
		var parts = new ArrayList<Part>();
		int from = 0;
		var end = ends.matcher(plain);
		while (end.find()) {
			parts.add(new Part(from, end.start()));
			from = end.end();
		}
		parts.add(new Part(from, plain.length()));
		return parts;
	}

	private static Set<String> stems(String text) {
		return WORD.matcher(text.toLowerCase(Locale.UK))
			.results()
			.map(MatchResult::group)
			.map(NumbersInProse::stem)
			.collect(Collectors.toSet());
	}

	private static String stem(String word) {
		String stem = word.equals("children") ? "child"
				: word.replaceFirst("ies$", "y").replaceFirst("(?<=\\w{3})s$", "");
		return stem.replaceFirst("(?<=\\w{4})(?:ing|ed)$", "");
	}

	/** A part of a text. */
	private record Part(int start, int end) {

		String of(String plain) {
			return plain.substring(this.start, this.end);
		}

	}

	/** An indicator with its distinctive words. */
	private record Indicator(String slug, Set<String> words, boolean percentage, List<ReportNumber> figures) {

		static Indicator of(List<ReportNumber> figures) {
			var words = new HashSet<>(stems(figures.get(0).indicator()));
			words.removeIf((word) -> word.length() < 4 || COMMON.contains(word));
			return new Indicator(figures.get(0).slug(), words, figures.get(0).percentage(), figures);
		}

		double share(Set<String> others) {
			return (double) this.words.stream().filter(others::contains).count() / this.words.size();
		}

		boolean states(Number number) {
			var stated = this.figures.stream().flatMap((figure) -> figure.stated().stream()).toList();
			var values = this.figures.stream().map(ReportNumber::value).filter((value) -> value != null).toList();
			return stated.stream().anyMatch(number::fits) || values.stream()
				.anyMatch((one) -> values.stream().anyMatch((other) -> number.equal(one.subtract(other).abs())));
		}

		/** Whether a clause names years, and there is a figure for none of them. */
		boolean isOfOtherYears(String clause) {
			var years = YEAR.matcher(clause).results().map(MatchResult::group).map(Integer::valueOf).toList();
			return !years.isEmpty() && this.figures.stream()
				.map((figure) -> figure.figure().period())
				.noneMatch((period) -> years.contains(period.endsOn().getYear())
						|| (period.startsOn() != null && years.contains(period.startsOn().getYear())));
		}

	}

	/** A number in a text. */
	private record Number(BigDecimal value, boolean percentage, boolean rounded, int start, int end) {

		static Number of(String text, MatchResult found, int offset) {
			String written = found.group(1).toLowerCase(Locale.UK);
			int spelled = SPELLED.indexOf(written);
			var value = (spelled >= 0) ? BigDecimal.valueOf(spelled) : new BigDecimal(written.replace(",", ""));
			return new Number(value, found.group(2) != null, ROUNDED.matcher(text).region(0, found.start(1)).find(),
					offset + found.start(), offset + found.end());
		}

		boolean equal(BigDecimal other) {
			return this.value.compareTo(other) == 0;
		}

		/** Whether it is the other number, perhaps rounded. */
		boolean fits(BigDecimal other) {
			var rounded = other.setScale(Math.max(0, this.value.scale()), RoundingMode.HALF_UP);
			return equal(other) || equal(rounded)
					|| (this.rounded && this.value.subtract(other).abs().compareTo(other.abs().multiply(TENTH)) <= 0);
		}

		Finding finding(IdentifierKind kind, String plain) {
			return Finding.of(kind, plain, this.start, this.end);
		}

	}

}

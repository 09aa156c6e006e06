package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;

import org.throughline.platform.text.NothingStated;

/**
 * Rules for the content of a report from a page or a file. Each broken rule is recorded
 * with its field and what to enter.
 */
public final class WordingRules {

	static final int HEADLINE = 200;

	static final int WORDING = 10_000;

	static final int POINT = 1_000;

	static final int LINE = 500;

	static final int PROSE = 200_000;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	/** Slugs used by other pages of a partnership. */
	private static final Set<String> RESERVED = Set.of("new", "history", "key-messages", "themes", "governance",
			"reports", "reviews", "actions", "recommendations", "figures", "money", "papers", "search", "import",
			"names", "groups", "organisations", "appointments", "roll-forward", "statements", "indicators", "assurance",
			"previous-report", "feed", "calendar");

	private final BiConsumer<String, String> broken;

	/**
	 * Creates rules that pass errors to a consumer.
	 * @param broken accepts the field and the message
	 */
	WordingRules(BiConsumer<String, String> broken) {
		this.broken = broken;
	}

	/** Returns rules that record errors on the fields of a form. */
	public static WordingRules of(Errors errors) {
		return new WordingRules(
				(field, reason) -> errors.rejectValue(field, "report.rule", new Object[] { reason }, null));
	}

	void slug(String field, @Nullable String slug) {
		if (slug == null || !SLUG.matcher(slug).matches() || slug.length() > 80) {
			broken(field,
					"Enter a web address ending of lower-case letters, digits and single hyphens, for example 2024-25");
		}
		else if (RESERVED.contains(slug)) {
			broken(field, "“" + slug + "” is used for another page; choose another web address ending");
		}
	}

	/** Returns the slug, or another one if it is empty or reserved. */
	static String safeSlug(String name, String what) {
		if (name.isEmpty()) {
			return what;
		}
		return RESERVED.contains(name) ? name + "-" + what : name;
	}

	void required(String field, String what, @Nullable String text, int longest) {
		if (blank(text)) {
			broken(field, "Enter the " + what);
		}
		else {
			atMost(field, what, text, longest);
		}
	}

	void atMost(String field, String what, @Nullable String text, int longest) {
		if (text != null && text.length() > longest) {
			broken(field, "%s must be %,d characters or fewer".formatted(StringUtils.capitalize(what), longest));
		}
	}

	/** Refuses placeholders such as "N/A"; the text may be empty. */
	void evidence(String field, String what, @Nullable String text, int longest) {
		if (NothingStated.in(text)) {
			broken(field, StringUtils.capitalize(what) + ": leave this empty until there is something to record");
		}
		atMost(field, what, text, longest);
	}

	void period(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null && to.isBefore(from)) {
			broken(field, "The end date must be the same as or after the start date");
		}
	}

	void link(String field, @Nullable String url) {
		if (url != null && !url.isBlank() && !url.startsWith("https://") && !url.startsWith("http://")) {
			broken(field, "Enter a web address starting with https:// or http://");
		}
		atMost(field, "web address", url, 2_000);
	}

	/** Checks the sub-points of a statement. */
	public void points(String at, List<String> points) {
		for (int point = 0; point < points.size(); point++) {
			required("%spoints[%d]".formatted(at, point), "sub-point", points.get(point), POINT);
		}
	}

	void known(String field, String what, Set<String> known, @Nullable String name) {
		if (name != null && !known.contains(name)) {
			broken(field, "There is no " + what + " called “" + name + "”");
		}
	}

	void known(String field, String what, Set<String> known, List<String> names) {
		for (int at = 0; at < names.size(); at++) {
			known("%s[%d]".formatted(field, at), what, known, names.get(at));
		}
	}

	void list(String at, ListContent list) {
		atMost(at + "introduction", "introduction", list.introduction(), WORDING);
		count(at + "declared", list.declared());
		atMost(at + "declaredAsWritten", "number as written", list.declaredAsWritten(), LINE);
	}

	void count(String field, @Nullable Integer count) {
		if (count != null && count < 0) {
			broken(field, "Enter 0 or a larger number");
		}
	}

	void broken(String field, String reason) {
		this.broken.accept(field, reason);
	}

	static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	/** Returns the trimmed text, or {@code null} if it is blank. */
	static @Nullable String blankToNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}

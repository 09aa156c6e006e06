package org.throughline.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;

/**
 * Looks over words that everyone will read: the pseudonym of an unpublished review must
 * not be among them (domain brief d.4).
 */
@Component
class PublicWords {

	private final JdbcClient jdbc;

	PublicWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses words that name an unpublished review.
	 * @param field where the reason is told
	 * @param published the review that is, or is to be, public; none where none is
	 */
	void check(UUID partnershipId, @Nullable CaseReview published, String field, @Nullable String... texts) {
		String named = named(partnershipId, published, texts);
		if (named != null) {
			throw new RuleViolation(field, "review.words.pseudonym", named);
		}
	}

	/**
	 * The pseudonym of an unpublished review among the words; none where there is none.
	 */
	@Nullable String named(UUID partnershipId, @Nullable CaseReview published, @Nullable String... texts) {
		var words = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
		if (words.isBlank()) {
			return null;
		}
		var open = new HashSet<String>();
		if (published != null && published.pseudonym() != null) {
			each(published.pseudonym()).forEach((name) -> open.add(name.toLowerCase(Locale.UK)));
		}
		var closed = new LinkedHashSet<String>();
		this.jdbc
			.sql("select pseudonym, visibility from case_review where partnership_id = ? and pseudonym is not null")
			.param(partnershipId)
			.query((row) -> {
				boolean told = row.getString("visibility").equals(Visibility.PUBLIC.name());
				each(row.getString("pseudonym")).forEach((name) -> {
					if (told) {
						open.add(name.toLowerCase(Locale.UK));
					}
					else {
						closed.add(name);
					}
				});
			});
		return closed.stream()
			.filter((pseudonym) -> !open.contains(pseudonym.toLowerCase(Locale.UK)) && names(words, pseudonym))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The pseudonym, and where it is of several children, such as "Child A and Child B",
	 * that of each. A word that is no name by itself is none.
	 */
	static List<String> each(String pseudonym) {
		var names = new ArrayList<String>();
		names.add(pseudonym.strip());
		Arrays.stream(pseudonym.split("(?iu)\\s*[,;&/]\\s*|\\s+and\\s+"))
			.map(String::strip)
			.filter((name) -> name.length() > 2 && !Character.isLowerCase(name.charAt(0)))
			.forEach(names::add);
		return names;
	}

	/** Whether the words hold the name as a word of its own. */
	static boolean names(String words, String pseudonym) {
		return !pseudonym.isBlank()
				&& Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(pseudonym.strip()) + "(?![\\p{L}\\p{N}])")
					.matcher(words)
					.find();
	}

}

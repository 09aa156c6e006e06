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
 * Checks public text for pseudonyms of unpublished reviews (domain brief d.4).
 */
@Component
class PseudonymCheck {

	private final JdbcClient jdbc;

	PseudonymCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses text that names an unpublished review.
	 * @param field the form field of the text
	 * @param published pseudonym of the review that is or becomes public, or {@code null}
	 */
	void check(UUID partnershipId, @Nullable String published, String field, @Nullable String... texts) {
		String found = find(partnershipId, published, texts);
		if (found != null) {
			throw new RuleViolation(field, "review.words.pseudonym", found);
		}
	}

	/**
	 * Returns the pseudonym of an unpublished review in the text, or {@code null}.
	 */
	@Nullable String find(UUID partnershipId, @Nullable String published, @Nullable String... texts) {
		var text = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
		if (text.isBlank()) {
			return null;
		}
		var open = new HashSet<String>();
		if (published != null) {
			namesIn(published).forEach((name) -> open.add(name.toLowerCase(Locale.UK)));
		}
		var closed = new LinkedHashSet<String>();
		this.jdbc
			.sql("select pseudonym, visibility from case_review where partnership_id = ? and pseudonym is not null")
			.param(partnershipId)
			.query((row) -> {
				boolean isPublic = row.getString("visibility").equals(Visibility.PUBLIC.name());
				namesIn(row.getString("pseudonym")).forEach((name) -> {
					if (isPublic) {
						open.add(name.toLowerCase(Locale.UK));
					}
					else {
						closed.add(name);
					}
				});
			});
		return closed.stream()
			.filter((pseudonym) -> !open.contains(pseudonym.toLowerCase(Locale.UK)) && mentions(text, pseudonym))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the pseudonym and, if it names several children such as "Child A and Child
	 * B", the name of each. Lower-case and very short words are left out.
	 */
	static List<String> namesIn(String pseudonym) {
		var names = new ArrayList<String>();
		names.add(pseudonym.strip());
		Arrays.stream(pseudonym.split("(?iu)\\s*[,;&/]\\s*|\\s+and\\s+"))
			.map(String::strip)
			.filter((name) -> name.length() > 2 && !Character.isLowerCase(name.charAt(0)))
			.forEach(names::add);
		return names;
	}

	/** Returns whether the text contains the name as a whole word. */
	static boolean mentions(String text, String pseudonym) {
		return !pseudonym.isBlank()
				&& Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(pseudonym.strip()) + "(?![\\p{L}\\p{N}])")
					.matcher(text)
					.find();
	}

}

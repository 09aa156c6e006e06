package org.throughline.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
	 * Returns the pseudonyms that public text of a partnership must not have.
	 * @param published pseudonym of the review that is or becomes public, or {@code null}
	 */
	Hidden hidden(UUID partnershipId, @Nullable String published) {
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
		closed.removeIf((name) -> open.contains(name.toLowerCase(Locale.UK)));
		return new Hidden(closed);
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
		return !pseudonym.isBlank() && pattern(pseudonym).matcher(text).find();
	}

	/** Returns a pattern that finds the name as a whole word. */
	static Pattern pattern(String pseudonym) {
		return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(pseudonym.strip()) + "(?![\\p{L}\\p{N}])");
	}

	/**
	 * Pseudonyms of unpublished reviews.
	 */
	record Hidden(Set<String> names) {

		/**
		 * Refuses text with one of them.
		 * @param field the form field of the text
		 */
		Hidden refuseIn(String field, @Nullable String... texts) {
			find(Arrays.asList(texts)).ifPresent((found) -> {
				throw new RuleViolation(field, "review.words.pseudonym", found);
			});
			return this;
		}

		/** Returns the first of them in the texts; empty if there is none. */
		Optional<String> find(Collection<@Nullable String> texts) {
			var text = texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
			return this.names.stream().filter((name) -> mentions(text, name)).findFirst();
		}

	}

}

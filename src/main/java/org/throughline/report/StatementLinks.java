package org.throughline.report;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The records that a statement refers to, by slug.
 *
 * @param organisations the organisations concerned; for pressures and escalated matters
 * only
 * @param reviews references of the reviews it is about, as far as the reader may see them
 */
public record StatementLinks(@Nullable String section, List<String> themes, List<String> organisations,
		List<String> reviews) {

	public static final StatementLinks NONE = new StatementLinks(null, List.of(), List.of(), List.of());

	public StatementLinks {
		section = blankToNull(section);
		themes = chosen(Objects.requireNonNullElse(themes, List.of()));
		organisations = List.copyOf(Objects.requireNonNullElse(organisations, List.of()));
		reviews = List.copyOf(Objects.requireNonNullElse(reviews, List.of()));
	}

	/** Returns what is chosen, each once; a list that adds one may be left empty. */
	static List<String> chosen(List<String> slugs) {
		return slugs.stream().filter((slug) -> !slug.isBlank()).distinct().toList();
	}

	/** Returns links without reviews. */
	public static StatementLinks of(@Nullable String section, List<String> themes, List<String> organisations) {
		return new StatementLinks(section, themes, organisations, List.of());
	}

	StatementLinks withReviews(List<String> newReviews) {
		return new StatementLinks(this.section, this.themes, this.organisations, newReviews);
	}

}

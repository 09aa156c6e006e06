package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a set of standards.
 *
 * @param name its name
 * @param yearLabel the year it is for
 * @param kind the audit it belongs to
 * @param schemeSlug the rating scheme
 * @param asAt organisations are named as at this day
 * @param about description of the audit, as written (Markdown)
 * @param jointNote with whom the audit is joint
 * @param followsSlug the previous set
 * @param standards the standards in order
 */
public record StandardSetEdit(String name, String yearLabel, StandardSetKind kind, String schemeSlug, LocalDate asAt,
		@Nullable String about, @Nullable String jointNote, @Nullable String followsSlug,
		List<StandardEdit> standards) {

	public StandardSetEdit {
		standards = List.copyOf(standards);
	}

	/**
	 * One standard.
	 *
	 * @param number its saved number, or {@code null} for a new standard
	 * @param title its title
	 * @param wording its requirement (Markdown)
	 */
	public record StandardEdit(@Nullable Integer number, String title, @Nullable String wording) {

	}

}

package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a set of standards is to say.
 *
 * @param name how it is called
 * @param yearLabel the year it is for
 * @param kind which audit it belongs to
 * @param schemeSlug how the standards are rated
 * @param asAt organisations are called as on this day
 * @param about what the audit is, as written (Markdown)
 * @param jointNote with whom it is held jointly
 * @param followsSlug the set of the audit before
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
	 * @param number the number it has; none where it is new
	 * @param title how it is called
	 * @param wording what it asks for (Markdown)
	 */
	public record StandardEdit(@Nullable Integer number, String title, @Nullable String wording) {

	}

}

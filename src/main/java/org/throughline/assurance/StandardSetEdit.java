package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a set of standards.
 *
 * @param schemeSlug the rating scheme
 * @param followsSlug the previous set
 * @param standards the standards in order
 */
public record StandardSetEdit(StandardSetContent content, String schemeSlug, @Nullable String followsSlug,
		List<StandardEdit> standards) {

	public StandardSetEdit {
		standards = List.copyOf(standards);
	}

	/**
	 * One standard.
	 *
	 * @param number its saved number, or {@code null} for a new standard
	 * @param wording its requirement (Markdown)
	 */
	public record StandardEdit(@Nullable Integer number, String title, @Nullable String wording) {

	}

}

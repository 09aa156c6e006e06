package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a rating scheme.
 *
 * @param source where its definitions come from
 * @param levels its levels, best first
 */
public record RatingSchemeEdit(String name, @Nullable String source, List<LevelEdit> levels) {

	public RatingSchemeEdit {
		levels = List.copyOf(levels);
	}

	/**
	 * One level.
	 *
	 * @param was its saved label, or {@code null} for a new level
	 */
	public record LevelEdit(@Nullable String was, String label, RatingColour colour, String definition) {

	}

}

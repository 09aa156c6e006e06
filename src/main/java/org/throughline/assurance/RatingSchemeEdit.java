package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rating scheme is to say.
 *
 * @param name how it is called
 * @param source where its definitions come from
 * @param levels its levels, the best first
 */
public record RatingSchemeEdit(String name, @Nullable String source, List<LevelEdit> levels) {

	public RatingSchemeEdit {
		levels = List.copyOf(levels);
	}

	/**
	 * One level.
	 *
	 * @param was the label it had; none where it is new
	 * @param label how it is called
	 * @param colour the colour it is shown in
	 * @param definition what it means
	 */
	public record LevelEdit(@Nullable String was, String label, RatingColour colour, String definition) {

	}

}

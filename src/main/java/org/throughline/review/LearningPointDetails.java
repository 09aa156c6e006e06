package org.throughline.review;

import java.util.List;
import java.util.UUID;

import org.throughline.theme.ThemeName;

/**
 * A learning point of a review.
 *
 * @param number number within the review
 */
public record LearningPointDetails(UUID id, int number, LearningPointContent content, List<ThemeName> themes,
		int version) implements ReviewPartDetails {

	public LearningPointDetails {
		themes = List.copyOf(themes);
	}

	LearningPointDetails withThemes(List<ThemeName> newThemes) {
		return new LearningPointDetails(this.id, this.number, this.content, newThemes, this.version);
	}

}

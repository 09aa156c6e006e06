package org.throughline.review;

import java.util.List;

import org.throughline.platform.security.Visibility;

/**
 * Something learned from a review.
 *
 * @param number its number in the review
 * @param wording in words (Markdown)
 * @param visibility who may read it, once they may read of the review
 * @param themes its themes
 * @param version which state it is
 */
public record LearningPointDetails(int number, String wording, Visibility visibility, List<ThemeName> themes,
		int version) {

	public LearningPointDetails {
		themes = List.copyOf(themes);
	}

}

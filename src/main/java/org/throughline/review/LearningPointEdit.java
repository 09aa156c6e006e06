package org.throughline.review;

import java.util.List;

/**
 * New values of a learning point.
 *
 * @param themeSlugs slugs of its themes
 */
public record LearningPointEdit(LearningPointContent content, List<String> themeSlugs) {

	public LearningPointEdit {
		themeSlugs = List.copyOf(themeSlugs);
	}

}

package org.throughline.review;

import java.util.List;

import org.throughline.platform.security.Visibility;

/**
 * A learning point as it is to be.
 *
 * @param wording in words (Markdown)
 * @param visibility who may read it
 * @param themeSlugs its themes
 * @param version which state the editor saw; ignored for a new one
 */
public record LearningPointEdit(String wording, Visibility visibility, List<String> themeSlugs, int version) {

	public LearningPointEdit {
		themeSlugs = List.copyOf(themeSlugs);
	}

}

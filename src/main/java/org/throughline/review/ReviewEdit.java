package org.throughline.review;

import java.util.List;

/**
 * New values of a review. Type and regime do not change; publishing is a separate action.
 *
 * @param partnerSlugs slugs of the partner organisations named in it
 */
public record ReviewEdit(ReviewContent content, List<String> themeSlugs, List<String> partnerSlugs, int version) {

	public ReviewEdit {
		themeSlugs = List.copyOf(themeSlugs);
		partnerSlugs = List.copyOf(partnerSlugs);
	}

}

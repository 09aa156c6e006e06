package org.throughline.action;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.ApproximateDate;

/**
 * A learning point or summary of a review, as far as the reader may see it.
 *
 * @param wording its wording, or the title of a summary
 * @param source the name of its review or the type of its source
 * @param address its page below the partnership's
 * @param published when it was published, or {@code null} if the reader cannot know
 * @param relation what the recommendation is to it, or {@code null} if it is suggested
 * @param earlier whether it was published before the recommendation was made
 */
public record LinkedLearning(String reference, String wording, String source, String address,
		@Nullable ApproximateDate published, @Nullable RecommendationRelation relation, boolean earlier) {

	/** Returns the wording in one line without Markdown. */
	public String inOneLine() {
		return Markdown.toText(this.wording);
	}

	/** Returns the publication date in words; empty if it is not known. */
	public String publishedInWords() {
		return ApproximateDate.words(this.published);
	}

}

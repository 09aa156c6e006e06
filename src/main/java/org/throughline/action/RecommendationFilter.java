package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are wanted; nothing given means all.
 *
 * @param sourceId out of this source
 * @param sourceTitle out of the source of these words
 * @param response answered like this
 * @param organisationSlug made to this organisation
 * @param words whose wording holds these words
 */
public record RecommendationFilter(@Nullable SourceType sourceType, @Nullable UUID sourceId,
		@Nullable String sourceTitle, @Nullable RecommendationResponse response,
		@Nullable RecommendationOutcome outcome, @Nullable String organisationSlug, @Nullable String themeSlug,
		@Nullable String words) {

	/** All of them. */
	public static final RecommendationFilter ALL = new RecommendationFilter(null, null, null, null, null, null, null,
			null);

	/** Returns a filter by kind of source, outcome and theme. */
	public static RecommendationFilter of(@Nullable SourceType sourceType, @Nullable RecommendationOutcome outcome,
			@Nullable String themeSlug) {
		return new RecommendationFilter(sourceType, null, null, null, outcome, null, themeSlug, null);
	}

	/** Returns a filter by words. */
	public static RecommendationFilter containing(String words) {
		return new RecommendationFilter(null, null, null, null, null, null, null, words);
	}

	static RecommendationFilter ofSource(SourceRef source) {
		return new RecommendationFilter(source.type(), source.id(), null, null, null, null, null, null);
	}

}

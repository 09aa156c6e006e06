package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.list.ListRequest;

/**
 * The filters of a list of recommendations; an empty one does not restrict the list.
 *
 * @param response answered like this
 * @param organisationSlug the organisation to which they are addressed
 * @param words whose wording holds these words
 * @param responseOverdue only those on which a response is overdue by the rule of the
 * partnership
 */
public record RecommendationFilter(Source source, @Nullable RecommendationResponse response,
		@Nullable RecommendationOutcome outcome, @Nullable String organisationSlug, @Nullable String themeSlug,
		@Nullable String words, boolean responseOverdue) {

	/** All of them. */
	public static final RecommendationFilter ALL = new RecommendationFilter(Source.ANY, null, null, null, null, null,
			false);

	/** Returns the filter that an address asks for. Unknown constants are ignored. */
	public static RecommendationFilter of(ListRequest request) {
		return new RecommendationFilter(
				new Source(request.choice(SourceType.class, "type"), null, request.value("source")),
				request.choice(RecommendationResponse.class, "response"),
				request.choice(RecommendationOutcome.class, "outcome"), request.value("organisation"),
				request.value("theme"), request.value("words"), request.flag("overdue"));
	}

	/** Returns a filter by kind of source, outcome and theme. */
	public static RecommendationFilter of(@Nullable SourceType sourceType, @Nullable RecommendationOutcome outcome,
			@Nullable String themeSlug) {
		return new RecommendationFilter(new Source(sourceType, null, null), null, outcome, null, themeSlug, null,
				false);
	}

	public static RecommendationFilter containing(String words) {
		return new RecommendationFilter(Source.ANY, null, null, null, null, words, false);
	}

	static RecommendationFilter ofSource(SourceRef source) {
		return new RecommendationFilter(new Source(source.type(), source.id(), null), null, null, null, null, null,
				false);
	}

	/**
	 * The source of the recommendations.
	 *
	 * @param id out of this source
	 * @param title out of the source of these words
	 */
	public record Source(@Nullable SourceType type, @Nullable UUID id, @Nullable String title) {

		private static final Source ANY = new Source(null, null, null);

	}

}

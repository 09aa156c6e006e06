package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.throughline.action.LinkedLearning;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RelatedRecommendation;
import org.throughline.action.SimilarLearning;
import org.throughline.action.SimilarRecommendation;

/**
 * A recommendation or a piece of learning that is linked or suggested.
 *
 * @param relation what the recommendation is to it, or {@code null} if it is suggested
 * @param reason why it is suggested, or {@code null} if it is linked
 */
record RelatedText(String reference, String wording, String source, @Nullable RecommendationRelation relation,
		@Nullable String reason) {

	static RelatedText of(RelatedRecommendation linked) {
		var other = linked.recommendation();
		return new RelatedText(other.reference(), other.inOneLine(), other.content().citation().title(),
				linked.relation(), null);
	}

	static RelatedText of(SimilarRecommendation similar) {
		var other = similar.recommendation();
		return new RelatedText(other.reference(), other.inOneLine(), other.content().citation().title(), null,
				similar.reason());
	}

	static RelatedText of(LinkedLearning linked) {
		return of(linked, null);
	}

	static RelatedText of(SimilarLearning similar) {
		return of(similar.learning(), similar.reason());
	}

	private static RelatedText of(LinkedLearning learning, @Nullable String reason) {
		return new RelatedText(learning.reference(), learning.inOneLine(), "Learning: " + learning.source(),
				learning.relation(), reason);
	}

}

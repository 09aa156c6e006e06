package org.throughline.action;

import java.util.List;

/**
 * A recommendation that may say the same as another one, and why it is suggested.
 *
 * @param recommendation the suggested one
 * @param words words that both have, the rarest first
 * @param themes the names of themes that both have
 * @param sameAddressee whether both are addressed to the same organisation
 */
public record SimilarRecommendation(RecommendationSummary recommendation, List<String> words, List<String> themes,
		boolean sameAddressee) {

	public SimilarRecommendation {
		words = List.copyOf(words);
		themes = List.copyOf(themes);
	}

}

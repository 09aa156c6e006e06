package org.throughline.action;

import java.util.List;

import org.throughline.platform.text.Likeness;

/**
 * A recommendation similar to another one, with the reasons for the suggestion.
 *
 * @param recommendation the suggested one
 * @param words words that both have, the rarest first; "fathers (dads)" if the other one
 * has another word of the same meaning
 * @param themes the names of themes that both have
 * @param sameAddressee whether both are addressed to the same organisation
 */
public record SimilarRecommendation(RecommendationSummary recommendation, List<String> words, List<String> themes,
		boolean sameAddressee) {

	public SimilarRecommendation {
		words = List.copyOf(words);
		themes = List.copyOf(themes);
	}

	/** Returns the reasons as a sentence. */
	public String reason() {
		return Likeness.sentence(this.words, this.themes, this.sameAddressee ? "the same addressee" : null);
	}

}

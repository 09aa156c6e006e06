package org.throughline.action;

import java.util.List;

import org.throughline.platform.text.Likeness;

/**
 * Learning similar to a recommendation, with the reasons for the suggestion.
 *
 * @param words words that both have, the rarest first
 * @param themes the names of themes that both have
 */
public record SimilarLearning(LinkedLearning learning, List<String> words, List<String> themes) {

	public SimilarLearning {
		words = List.copyOf(words);
		themes = List.copyOf(themes);
	}

	/** Returns the reasons as a sentence. */
	public String reason() {
		return Likeness.sentence(this.words, this.themes, null);
	}

}

package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Likeness;

/**
 * An earlier statement that a statement may continue, with the reasons for suggesting it.
 *
 * @param earlier the earlier statement
 * @param alike the share of words that both have, rare words counting more, from 0 to 1
 * @param words the rarest words that both have
 * @param themes the themes that both have
 * @param audience the audience that both have, or {@code null}
 */
public record OriginSuggestion(ComparedStatement earlier, double alike, List<String> words, List<String> themes,
		@Nullable String audience) {

	/** The share of words from which a statement is suggested for its words alone. */
	private static final double ALIKE = 0.2;

	/** The share of words from which one on the same theme is suggested. */
	private static final double ALIKE_ON_THEME = 0.03;

	/** Returns the reasons as a sentence. */
	public String reason() {
		return Likeness.sentence(this.words, this.themes,
				(this.audience != null) ? "the audience " + this.audience : null);
	}

	/** Whether it is worth showing. A shared theme without shared words is no reason. */
	boolean likely() {
		return this.alike >= (this.themes.isEmpty() ? ALIKE : ALIKE_ON_THEME);
	}

	/** Returns its rank: words first, then theme and audience. */
	double rank() {
		return this.alike + (this.themes.isEmpty() ? 0 : 0.15) + ((this.audience != null) ? 0.05 : 0);
	}

}

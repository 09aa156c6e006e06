package org.throughline.measure;

/**
 * A figure with its suppression and the values derived from it.
 *
 * @param figure the figure as the reader may see it
 * @param reason why its number is suppressed on public pages
 * @param textSuppressed whether public pages leave out texts that compare it with a
 * suppressed number
 * @param derived the values calculated from it
 */
public record AnalysedFigure(FigureDetails figure, SuppressionReason reason, boolean textSuppressed,
		DerivedValues derived) {

	public FigureContent content() {
		return this.figure.content();
	}

	/** Whether its number is suppressed on public pages. */
	public boolean suppressed() {
		return this.reason != SuppressionReason.NONE;
	}

}

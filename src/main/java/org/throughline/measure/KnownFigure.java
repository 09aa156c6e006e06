package org.throughline.measure;

/**
 * A figure with what follows from it.
 *
 * @param figure as the reader may see it
 * @param hiding why everyone does not see its number, where they do not
 * @param derived what is computed beside it
 */
public record KnownFigure(Figure figure, Hiding hiding, Derived derived) {

	public FigureParticulars said() {
		return this.figure.said();
	}

	/** Whether everyone does not see its number. */
	public boolean hidden() {
		return this.hiding != Hiding.NONE;
	}

}

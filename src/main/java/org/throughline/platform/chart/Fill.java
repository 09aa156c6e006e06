package org.throughline.platform.chart;

/**
 * The fill of an area. Neighbours differ in lightness or pattern, so that they can be
 * distinguished in grey.
 */
public enum Fill {

	/** Dark green-blue. */
	SOLID("#0b5f6b", "#ffffff", false),
	/** Diagonal lines. */
	STRIPED("#ffffff", "#0b0c0c", true),
	/** Light green-blue. */
	LIGHT("#9fcdd0", "#0b0c0c", false),
	/** White with an outline. */
	EMPTY("#ffffff", "#0b0c0c", false),
	/** Dark red. */
	DARK("#6b1d0e", "#ffffff", false),
	/** Grey. */
	GREY("#b1b4b6", "#0b0c0c", false);

	private final String colour;

	private final String ink;

	private final boolean striped;

	Fill(String colour, String ink, boolean striped) {
		this.colour = colour;
		this.ink = ink;
		this.striped = striped;
	}

	String colour() {
		return this.colour;
	}

	/** Returns the colour of text on it. */
	String ink() {
		return this.ink;
	}

	boolean striped() {
		return this.striped;
	}

}

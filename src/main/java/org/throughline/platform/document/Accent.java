package org.throughline.platform.document;

/**
 * The colour of an organisation.
 *
 * @param colour the colour, such as {@code #0b3c49}
 */
public record Accent(String colour) {

	static final String INK = "#0b0c0c";

	static final String WHITE = "#ffffff";

	/** The contrast that text must have (WCAG 2.2, 1.4.3). */
	public static final double ENOUGH = 4.5;

	/** Returns whether white words can be read on it, and its words on white. */
	public boolean dark() {
		return contrast() >= ENOUGH;
	}

	/** Returns its contrast with white. */
	public double contrast() {
		return 1.05 / (luminance() + 0.05);
	}

	/** Returns the colour of text on it. */
	String on() {
		return dark() ? WHITE : INK;
	}

	/** Returns the colour of text on white. */
	String words() {
		return dark() ? this.colour : INK;
	}

	/** Returns the relative luminance (WCAG 2.2, definitions). */
	private double luminance() {
		return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
	}

	private double part(int at) {
		double value = Integer.parseInt(this.colour.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}

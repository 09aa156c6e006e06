package org.throughline.assurance;

/**
 * The colour of a rating level, always shown with its label.
 */
public enum RatingColour {

	GREEN("green"), AMBER("orange"), RED("red"), YELLOW("yellow"), BLUE("blue"), PURPLE("purple"), GREY("grey");

	private final String tag;

	RatingColour(String tag) {
		this.tag = tag;
	}

	public String tag() {
		return this.tag;
	}

}

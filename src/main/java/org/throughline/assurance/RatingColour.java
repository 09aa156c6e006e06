package org.throughline.assurance;

/**
 * The colour a rating is shown in, always beside its label.
 */
public enum RatingColour {

	GREEN("green"), AMBER("orange"), RED("red"), YELLOW("yellow"), BLUE("blue"), PURPLE("purple"), GREY("grey");

	private final String tag;

	RatingColour(String tag) {
		this.tag = tag;
	}

	/** The colour of the tag on pages. */
	public String tag() {
		return this.tag;
	}

}

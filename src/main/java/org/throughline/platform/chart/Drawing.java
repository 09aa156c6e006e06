package org.throughline.platform.chart;

/**
 * A finished drawing.
 *
 * @param description a sentence for people who do not see it
 * @param markup the SVG elements in it
 */
public record Drawing(String title, String description, int width, int height, String markup) {

	/**
	 * Returns the drawing as an SVG element.
	 * @param id an id that is unique on the page
	 */
	public String svg(String id) {
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"100%\" viewBox=\"0 0 " + this.width + " "
				+ this.height + "\" aria-labelledby=\"" + id + "-title " + id + "-desc\"" + Svg.FONT + "><title id=\""
				+ id + "-title\">" + Svg.escape(this.title) + "</title><desc id=\"" + id + "-desc\">"
				+ Svg.escape(this.description) + "</desc>" + this.markup + "</svg>";
	}

	/**
	 * Returns the drawing as an SVG element of fixed size for use in a line of text.
	 */
	public String inline() {
		return labelled("width=\"" + this.width + "\" height=\"" + this.height + "\"");
	}

	/** Returns the drawing as an SVG element that is as wide as its place. */
	String wide() {
		return labelled("width=\"100%\"");
	}

	private String labelled(String size) {
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " + size + " viewBox=\"0 0 " + this.width + " "
				+ this.height + "\" aria-label=\"" + Svg.escape(this.description) + "\"" + Svg.FONT + ">" + this.markup
				+ "</svg>";
	}

}

package org.throughline.browse.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts as bars, one below the other, each with its name above it and its number behind
 * it: the length of a bar is never the only sign. Narrow enough for a phone. Drawn here:
 * the libraries for charts bring styles into the drawing, which the pages' content
 * security policy forbids, and text that is not read out.
 *
 * @param id the drawing's name on its page
 * @param title what it shows
 * @param description what it shows, in a sentence that ends with where the table is
 * @param height of the drawing; it is {@value #WIDTH} wide
 * @param bars from top to bottom
 */
record BarChart(String id, String title, String description, int height, List<Bar> bars) {

	static final int WIDTH = 320;

	private static final int LONGEST = 210;

	private static final int LINE = 16;

	private static final int BAR = 14;

	private static final int GAP = 10;

	/** How many letters of the drawing's text fit side by side. */
	private static final int LETTERS = 42;

	/**
	 * A bar to be drawn.
	 *
	 * @param label its name
	 * @param amount how long it is, compared with the others
	 * @param shown the number in words
	 */
	record Amount(String label, BigDecimal amount, String shown) {

	}

	/**
	 * A bar in the drawing.
	 *
	 * @param label its name, in lines that fit
	 * @param labelTop where the first of them stands
	 * @param top its upper edge
	 * @param length how long it is
	 * @param shown the number behind it
	 */
	record Bar(List<String> label, int labelTop, int top, int length, String shown) {

		/** Where a line of its name stands. */
		public int row(int line) {
			return this.labelTop + line * LINE;
		}

		/** Where its number stands. */
		public int numberRow() {
			return this.top + BAR - 3;
		}

	}

	/** Draws amounts, the largest as long as there is room. */
	static BarChart of(String id, String title, String description, List<Amount> amounts) {
		var largest = amounts.stream().map(Amount::amount).reduce(BigDecimal.ONE, BigDecimal::max);
		var bars = new ArrayList<Bar>();
		int at = 0;
		for (var amount : amounts) {
			var label = lines(amount.label());
			int top = at + label.size() * LINE + 2;
			int length = Math.max(1, (int) Math.round(amount.amount().doubleValue() / largest.doubleValue() * LONGEST));
			bars.add(new Bar(label, at + LINE - 4, top, length, amount.shown()));
			at = top + BAR + GAP;
		}
		return new BarChart(id, title, description, at, List.copyOf(bars));
	}

	/** Breaks a name into lines that fit. */
	private static List<String> lines(String label) {
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (String word : label.strip().split("\\s+")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}

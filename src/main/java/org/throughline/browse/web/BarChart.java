package org.throughline.browse.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar chart of amounts. Each bar has its label above and its number at the end, so that
 * length is never the only sign. It fits on a phone. Chart libraries are not used: they
 * add inline styles, which the content security policy forbids, and text that screen
 * readers do not read.
 *
 * @param id its id on the page
 * @param title its title
 * @param description a sentence for screen readers
 * @param height its height; its width is {@value #WIDTH}
 * @param bars its bars, from top to bottom
 */
record BarChart(String id, String title, String description, int height, List<Bar> bars) {

	static final int WIDTH = 320;

	private static final int LONGEST = 210;

	private static final int LINE = 16;

	private static final int BAR = 14;

	private static final int GAP = 10;

	/** The number of letters that fit on a line. */
	private static final int LETTERS = 42;

	/**
	 * An amount to draw.
	 *
	 * @param label its label
	 * @param amount the amount
	 * @param shown the amount as text
	 */
	record Amount(String label, BigDecimal amount, String shown) {

	}

	/**
	 * A bar of the chart.
	 *
	 * @param label its label, in lines
	 * @param labelTop vertical position of the first line
	 * @param top its upper edge
	 * @param length its length
	 * @param shown the amount as text
	 */
	record Bar(List<String> label, int labelTop, int top, int length, String shown) {

		/** Returns the vertical position of a line of the label. */
		public int row(int line) {
			return this.labelTop + line * LINE;
		}

		/** Returns the vertical position of the amount. */
		public int numberRow() {
			return this.top + BAR - 3;
		}

	}

	/** Returns the chart of these amounts; the largest fills the width. */
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

	/** Breaks a label into lines. */
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

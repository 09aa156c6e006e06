package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.throughline.browse.FollowUpStep;

/**
 * Diagram of a follow-up: one box per step, with a line from the step it follows from. It
 * fits on a phone.
 *
 * @param height its height; its width is {@value #WIDTH}
 * @param boxes its boxes, from top to bottom
 */
record FollowUpDiagram(int height, List<Box> boxes) {

	static final int WIDTH = 320;

	private static final int INDENT = 14;

	private static final int LINE = 16;

	private static final int GAP = 8;

	/** Average width of a letter. */
	private static final double LETTER = 7;

	/**
	 * Returns the diagram of these steps.
	 * @param label returns the label of a kind of step
	 */
	static FollowUpDiagram of(List<FollowUpStep> thread, Function<FollowUpStep.Kind, String> label) {
		var boxes = new ArrayList<Box>();
		int below = draw(thread, 0, 1, -1, label, boxes);
		return new FollowUpDiagram(below, List.copyOf(boxes));
	}

	private static int draw(List<FollowUpStep> steps, int depth, int top, int parentBottom,
			Function<FollowUpStep.Kind, String> label, List<Box> boxes) {
		int at = top;
		for (FollowUpStep step : steps) {
			int x = 1 + depth * INDENT;
			int width = WIDTH - 1 - x;
			String head = label.apply(step.kind())
					+ ((step.state() == null || step.state().isEmpty()) ? "" : " (" + step.state() + ")");
			var lines = new ArrayList<Row>();
			int row = at + LINE;
			for (String words : wrap(head, width)) {
				lines.add(new Row(words, row, true));
				row += LINE;
			}
			for (String words : wrap(step.text(), width)) {
				lines.add(new Row(words, row, false));
				row += LINE;
			}
			int height = row - LINE - at + GAP;
			boxes.add(new Box(x, at, width, height, parentBottom, lines));
			at = draw(step.next(), depth + 1, at + height + GAP, at + height, label, boxes);
		}
		return at;
	}

	/** Breaks text into lines, and words that are longer than a line. */
	private static List<String> wrap(String text, int width) {
		int most = (int) ((width - 2 * GAP) / LETTER);
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (String each : text.strip().split("\\s+")) {
			String word = each;
			while (word.length() > most) {
				if (!line.isEmpty()) {
					lines.add(line.toString());
					line.setLength(0);
				}
				lines.add(word.substring(0, most));
				word = word.substring(most);
			}
			if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return lines;
	}

	/**
	 * The box of a step.
	 *
	 * @param x its left edge
	 * @param y its upper edge
	 * @param width its width
	 * @param height its height
	 * @param parentBottom lower edge of the step it follows from; negative for none
	 * @param rows its text
	 */
	record Box(int x, int y, int width, int height, int parentBottom, List<Row> rows) {

		/** Returns the line from the step it follows from, as SVG path data. */
		public String path() {
			return "M" + (this.x - INDENT / 2) + " " + this.parentBottom + "V" + (this.y + LINE - 4) + "H" + this.x;
		}

	}

	/**
	 * A line of text.
	 *
	 * @param text its text
	 * @param y its vertical position
	 * @param head whether it is the label of the step
	 */
	record Row(String text, int y, boolean head) {

	}

}

package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.throughline.browse.ThreadStep;

/**
 * The thread as a drawing: a box a step, one below the other, each with a line from what
 * it follows from. Narrow enough for a phone.
 *
 * @param height of the drawing; it is {@value #WIDTH} wide
 * @param boxes from top to bottom
 */
record ThreadDiagram(int height, List<Box> boxes) {

	static final int WIDTH = 320;

	private static final int INDENT = 14;

	private static final int LINE = 16;

	private static final int GAP = 8;

	/** How wide a letter is at most on average, at the size of the drawing's text. */
	private static final double LETTER = 7;

	/**
	 * Draws the thread.
	 * @param label how a kind of step is called
	 */
	static ThreadDiagram of(List<ThreadStep> thread, Function<ThreadStep.Kind, String> label) {
		var boxes = new ArrayList<Box>();
		int below = draw(thread, 0, 1, -1, label, boxes);
		return new ThreadDiagram(below, List.copyOf(boxes));
	}

	private static int draw(List<ThreadStep> steps, int depth, int top, int parentBottom,
			Function<ThreadStep.Kind, String> label, List<Box> boxes) {
		int at = top;
		for (ThreadStep step : steps) {
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
			for (String words : wrap(step.words(), width)) {
				lines.add(new Row(words, row, false));
				row += LINE;
			}
			int height = row - LINE - at + GAP;
			boxes.add(new Box(x, at, width, height, parentBottom, lines));
			at = draw(step.next(), depth + 1, at + height + GAP, at + height, label, boxes);
		}
		return at;
	}

	/** Breaks words into lines that fit; a word too long for one is broken too. */
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
	 * A step of the thread in the drawing.
	 *
	 * @param x its left edge
	 * @param y its upper edge
	 * @param width how wide it is
	 * @param height how high it is
	 * @param parentBottom lower edge of what it follows from; negative where of nothing
	 * @param rows its text
	 */
	record Box(int x, int y, int width, int height, int parentBottom, List<Row> rows) {

		/** The line from what it follows from; none for the first. */
		public String path() {
			return "M" + (this.x - INDENT / 2) + " " + this.parentBottom + "V" + (this.y + LINE - 4) + "H" + this.x;
		}

	}

	/**
	 * A line of text in the drawing.
	 *
	 * @param words what it says
	 * @param y where it stands
	 * @param head whether it says what the step is
	 */
	record Row(String words, int y, boolean head) {

	}

}

package org.throughline.platform.chart;

import java.util.List;

/**
 * A diagram of what follows from what: one box for each node, with a line from the node
 * it follows from.
 *
 * @param description a sentence for people who do not see it
 * @param nodes the first nodes
 */
public record TreeDiagram(String title, String description, List<Node> nodes) implements Chart {

	private static final int INDENT = 14;

	private static final int GAP = 8;

	public TreeDiagram {
		nodes = List.copyOf(nodes);
	}

	/**
	 * A node.
	 *
	 * @param next the nodes that follow from it
	 */
	public record Node(String label, String text, List<Node> next) {

		public Node {
			next = List.copyOf(next);
		}

	}

	@Override
	public Drawing draw() {
		var svg = new Svg();
		int height = draw(svg, this.nodes, 0, 1, -1);
		return new Drawing(this.title, this.description, WIDTH, height, svg.toString());
	}

	private static int draw(Svg svg, List<Node> nodes, int depth, int top, int parentBottom) {
		int at = top;
		for (var node : nodes) {
			int x = 1 + depth * INDENT;
			int width = WIDTH - 1 - x;
			var label = Svg.lines(node.label(), width - 2 * GAP);
			var text = Svg.lines(node.text(), width - 2 * GAP);
			int height = (label.size() + text.size()) * Svg.LINE + GAP;
			if (parentBottom >= 0) {
				svg.path("M" + (x - INDENT / 2) + " " + parentBottom + "V" + (at + Svg.LINE - 4) + "H" + x, Svg.OUTLINE,
						2);
			}
			svg.rect(x, at, width, height, Fill.EMPTY);
			int row = at;
			for (String line : label) {
				row += Svg.LINE;
				svg.bold(x + GAP, row, line);
			}
			for (String line : text) {
				row += Svg.LINE;
				svg.text(x + GAP, row, line);
			}
			at = draw(svg, node.next(), depth + 1, at + height + GAP, at + height);
		}
		return at;
	}

}

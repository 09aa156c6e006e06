package org.throughline.platform.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.throughline.platform.text.Quantity;

/**
 * Stacked bars: one bar for each row, divided into the same parts. Each part has its fill
 * and, where there is room, its number or letter.
 *
 * @param description a sentence for people who do not see it
 * @param parts the names of the parts, at most {@value #MOST}
 * @param rows its bars, from top to bottom
 * @param lettered whether parts show a letter of the key instead of their number
 */
public record StackedBarChart(String title, String description, List<String> parts, List<Row> rows,
		boolean lettered) implements Chart {

	/** The most parts that readers can distinguish. */
	public static final int MOST = 6;

	private static final int BAR = 18;

	private static final int GAP = 12;

	private static final int UNKNOWN = 14;

	public StackedBarChart {
		parts = List.copyOf(parts);
		rows = List.copyOf(rows);
	}

	/**
	 * A bar.
	 *
	 * @param amounts the amount of each part
	 * @param shown the total as text
	 * @param open whether a part of the total is not known
	 */
	public record Row(String label, List<BigDecimal> amounts, String shown, boolean open) {

		public Row {
			amounts = List.copyOf(amounts);
		}

		/** Returns a bar of counts. */
		public static Row of(String label, List<Long> counts) {
			return new Row(label, counts.stream().map(BigDecimal::valueOf).toList(),
					String.valueOf(counts.stream().mapToLong(Long::longValue).sum()), false);
		}

		double total() {
			return this.amounts.stream().mapToDouble(BigDecimal::doubleValue).sum();
		}

	}

	/** Draws the key and the bars; the largest fills the width. */
	@Override
	public Drawing draw() {
		var letters = IntStream.range(0, this.parts.size())
			.mapToObj((at) -> String.valueOf((char) ('A' + at)))
			.toList();
		var key = Key.of(this.parts, this.lettered ? letters : List.of());
		double largest = this.rows.stream().mapToDouble(Row::total).max().orElse(1);
		int longest = WIDTH - 12
				- this.rows.stream()
					.mapToInt((row) -> (row.shown().length() + 1) * 8 + (row.open() ? UNKNOWN : 0))
					.max()
					.orElse(0);
		var svg = new Svg().below(0, key.svg());
		int at = key.height();
		for (var row : this.rows) {
			for (String line : Svg.lines(row.label(), WIDTH - 20)) {
				svg.text(0, at + Svg.LINE - 4, line);
				at += Svg.LINE;
			}
			bar(svg, row, at + 2, longest / Math.max(largest, 1), letters);
			at += BAR + GAP + 2;
		}
		return new Drawing(this.title, this.description, WIDTH, at, svg.toString());
	}

	private void bar(Svg svg, Row row, int y, double scale, List<String> letters) {
		int x = 1;
		for (int at = 0; at < row.amounts().size(); at++) {
			var amount = row.amounts().get(at);
			if (amount.signum() > 0) {
				int width = Math.max(3, (int) Math.round(amount.doubleValue() * scale));
				part(svg, x, y, width, Fill.values()[at % MOST],
						this.lettered ? letters.get(at) : Quantity.plain(amount));
				x += width;
			}
		}
		if (row.open()) {
			svg.unknown(x + 1, y, UNKNOWN, BAR).middle(x + 1 + UNKNOWN / 2, y + BAR - 5, "?", Svg.INK);
			x += UNKNOWN + 1;
		}
		svg.bold(x + 6, y + BAR - 4, row.shown());
	}

	private static void part(Svg svg, int x, int y, int width, Fill fill, String text) {
		svg.rect(x, y, width, BAR, fill);
		int needed = text.length() * 8 + 4;
		if (width >= needed) {
			if (fill.striped()) {
				svg.shape("M" + (x + (width - needed) / 2 + 1) + " " + (y + 2) + "h" + (needed - 2) + "v" + (BAR - 4)
						+ "h-" + (needed - 2) + "z", Fill.EMPTY.colour());
			}
			svg.middle(x + width / 2, y + BAR - 5, text, fill.ink());
		}
	}

}

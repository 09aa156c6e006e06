package org.throughline.platform.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bar chart of amounts. Each bar has its label above and its number at the end, so that
 * length is never the only sign.
 *
 * @param description a sentence for people who do not see it
 * @param bars its bars, from top to bottom
 */
public record BarChart(String title, String description, List<Bar> bars) implements Chart {

	private static final int LONGEST = 210;

	private static final int BAR = 14;

	private static final int GAP = 10;

	public BarChart {
		bars = List.copyOf(bars);
	}

	/**
	 * A bar.
	 *
	 * @param shown the amount as text
	 */
	public record Bar(String label, BigDecimal amount, String shown) {

	}

	/** Draws the bars; the largest fills the width. */
	@Override
	public Drawing draw() {
		var largest = this.bars.stream().map(Bar::amount).reduce(BigDecimal.ONE, BigDecimal::max).doubleValue();
		var svg = new Svg();
		int at = 0;
		for (var bar : this.bars) {
			for (String line : Svg.lines(bar.label(), WIDTH - 20)) {
				svg.text(0, at + Svg.LINE - 4, line);
				at += Svg.LINE;
			}
			int length = Math.max(1, (int) Math.round(bar.amount().doubleValue() / largest * LONGEST));
			svg.rect(1, at + 2, length, BAR, Fill.SOLID).bold(length + 7, at + BAR - 1, bar.shown());
			at += BAR + GAP + 2;
		}
		return new Drawing(this.title, this.description, WIDTH, at, svg.toString());
	}

}

package org.throughline.platform.chart;

import java.util.List;

/**
 * A bar without text, to be shown beside its numbers. It fills its container; the text
 * beside it must give the same numbers in the same order.
 *
 * @param description its description, such as "2 of 17 verified complete"
 * @param counts the size of each part
 */
public record ProgressBar(String description, List<Long> counts) implements Chart {

	private static final int BAR = 14;

	public ProgressBar {
		counts = List.copyOf(counts);
	}

	/** Returns the SVG element. */
	public String svg() {
		return draw().wide();
	}

	@Override
	public Drawing draw() {
		long total = Math.max(1, this.counts.stream().mapToLong(Long::longValue).sum());
		var svg = new Svg();
		long before = 0;
		for (int at = 0; at < this.counts.size(); at++) {
			long count = this.counts.get(at);
			int x = (int) (before * (WIDTH - 2) / total);
			before += count;
			if (count > 0) {
				svg.rect(x + 1, 1, (int) (before * (WIDTH - 2) / total) - x, BAR,
						Fill.values()[at % Fill.values().length]);
			}
		}
		return new Drawing(this.description, this.description, WIDTH, BAR + 2, svg.toString());
	}

}

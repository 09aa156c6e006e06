package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An indicator in the grid of a year.
 *
 * @param indicator what is counted
 * @param period for when its figure of the year is
 * @param now its figure of the year, where there is one
 * @param earlier the figures before, the newest first
 * @param all every figure of the indicator
 */
public record YearRow(Indicator indicator, FigurePeriod period, @Nullable Figure now, List<Figure> earlier,
		List<Figure> all) {

	public YearRow {
		earlier = List.copyOf(earlier);
		all = List.copyOf(all);
	}

	/** What stands in the cell now. */
	public String words() {
		return (this.now != null) ? this.now.said().quantity().asWritten() : "";
	}

	/** Which state of the figure the cell shows; -1 where there is none. */
	public int version() {
		return (this.now != null) ? this.now.version() : -1;
	}

}

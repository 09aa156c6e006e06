package org.throughline.platform.chart;

import org.jspecify.annotations.Nullable;

/**
 * A chart with what belongs to it: the sentence that it shows, its table and its data as
 * a file.
 *
 * @param headline a sentence made from the data
 * @param svg its SVG element
 * @param table the table of its data, or {@code null} if the page has it already
 * @param csv address of its data as CSV, or {@code null} if there is none
 */
public record Picture(String id, String headline, String svg, @Nullable DataTable table, @Nullable String csv) {

	/** Returns the picture of a chart whose table is beside it on the page. */
	public static Picture of(String id, String headline, Chart chart, @Nullable String csv) {
		return new Picture(id, headline, chart.draw().svg(id), null, csv);
	}

	/** Returns the picture of a chart with its table. */
	public static Picture of(String id, String headline, Chart chart, DataTable table, @Nullable String csv) {
		return new Picture(id, headline, chart.draw().svg(id), table, csv);
	}

}

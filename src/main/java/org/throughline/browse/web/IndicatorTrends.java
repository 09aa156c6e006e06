package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorSeries;

/**
 * The trends of several indicators as small lines that share a scale of time.
 *
 * @param from the first day of the scale
 * @param to the last day of the scale
 */
record IndicatorTrends(LocalDate from, LocalDate to, List<Trend> lines) {

	/**
	 * The trend of an indicator.
	 *
	 * @param svg the line as SVG
	 * @param sentence what it shows
	 * @param change whether it went up (1), down (-1) or neither (0), or {@code null} if
	 * its numbers cannot be compared
	 */
	record Trend(String slug, String name, String svg, String sentence, @Nullable Integer change) {

	}

	/** Returns the trends, or {@code null} if no indicator has two numbers. */
	static @Nullable IndicatorTrends of(List<IndicatorSeries> all) {
		var pictures = all.stream().map(SeriesPicture::of).filter((each) -> each.whole().isPresent()).toList();
		var days = pictures.stream()
			.flatMap((each) -> each.whole().stream())
			.flatMap((line) -> line.numbers().stream())
			.map((figure) -> figure.content().period().endsOn())
			.sorted()
			.toList();
		if (days.isEmpty()) {
			return null;
		}
		var from = days.get(0);
		var to = days.get(days.size() - 1);
		var lines = new ArrayList<Trend>();
		for (var each : pictures) {
			each.whole().ifPresent((line) -> {
				var indicator = each.series().indicator();
				lines.add(new Trend(indicator.slug(), indicator.name(),
						Objects.requireNonNullElse(each.sparkline(from, to), ""), each.headline(), each.change(line)));
			});
		}
		return new IndicatorTrends(from, to, lines);
	}

	/** Returns how many went up and down: "5 trends: 3 up, 1 down, 1 not compared". */
	public String headline() {
		var parts = new ArrayList<String>();
		count(1, "up", parts);
		count(-1, "down", parts);
		count(0, "unchanged", parts);
		count(null, "not compared", parts);
		return this.lines.size() + ((this.lines.size() == 1) ? " trend: " : " trends: ") + String.join(", ", parts);
	}

	private void count(@Nullable Integer change, String word, List<String> parts) {
		long count = this.lines.stream().filter((line) -> Objects.equals(line.change(), change)).count();
		if (count > 0) {
			parts.add(count + " " + word);
		}
	}

	/** Returns a sentence on the scale of time. */
	public String scale() {
		boolean targets = this.lines.stream().anyMatch((line) -> line.sentence().contains("Target: "));
		return "All lines share a scale from " + this.from.getYear() + " to " + this.to.getYear() + "."
				+ (targets ? " A line of short strokes is the latest target." : "");
	}

}

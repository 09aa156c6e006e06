package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorSeries;
import org.throughline.platform.chart.BarChart;
import org.throughline.platform.chart.BarChart.Bar;
import org.throughline.platform.chart.Picture;

/**
 * Indicators of one survey or category.
 *
 * @param name the survey or category; may be empty
 * @param indicators its indicators, in order
 * @param bars chart of the survey's results, or {@code null} if there are fewer than two
 */
record FigureGroup(String name, List<IndicatorView> indicators, @Nullable Picture bars) {

	/** Groups indicators, keeping their order. */
	static List<FigureGroup> of(List<IndicatorSeries> series) {
		var groups = new LinkedHashMap<String, List<IndicatorView>>();
		for (var each : series) {
			var content = each.indicator().content();
			String group = (content.collection() != null) ? content.collection()
					: Objects.requireNonNullElse(content.category(), "");
			groups.computeIfAbsent(group, (name) -> new ArrayList<>()).add(IndicatorView.of(each));
		}
		var found = new ArrayList<FigureGroup>();
		groups.forEach((name, indicators) -> found
			.add(new FigureGroup(name, indicators, bars("bars-" + (found.size() + 1), name, indicators))));
		return found;
	}

	private static @Nullable Picture bars(String id, String name, List<IndicatorView> indicators) {
		var amounts = new ArrayList<Bar>();
		for (var indicator : indicators) {
			var content = indicator.indicator().content();
			if (content.kind() == IndicatorKind.SURVEY && content.measurement().percentage()) {
				indicator.newest().forEach((text) -> {
					var value = text.content().quantity().value();
					if (value != null) {
						String answer = text.content().breakdown();
						amounts.add(new Bar((answer != null) ? answer : content.name(), value, text.number(value)));
					}
				});
			}
		}
		if (amounts.size() < 2) {
			return null;
		}
		var highest = Collections.max(amounts, Comparator.comparing(Bar::amount));
		return Picture.of(id,
				"Highest of " + amounts.size() + " results: " + highest.label() + ", " + highest.shown() + ".",
				new BarChart(name, "One bar for each answer. The list below has the same figures.", amounts), null);
	}

}

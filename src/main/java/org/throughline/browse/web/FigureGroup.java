package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.web.BarChart.Amount;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorSeries;

/**
 * Indicators of one survey or category.
 *
 * @param name the survey or category; may be empty
 * @param indicators its indicators, in order
 * @param bars chart of the survey's results, or {@code null} if there are fewer than two
 */
record FigureGroup(String name, List<IndicatorView> indicators, @Nullable BarChart bars) {

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

	private static @Nullable BarChart bars(String id, String name, List<IndicatorView> indicators) {
		var amounts = new ArrayList<Amount>();
		for (var indicator : indicators) {
			var content = indicator.indicator().content();
			if (content.kind() == IndicatorKind.SURVEY && content.measurement().percentage()) {
				indicator.newest().forEach((text) -> {
					var value = text.content().value();
					if (value != null) {
						String answer = text.content().breakdown();
						amounts.add(new Amount((answer != null) ? answer : content.name(), value, text.number(value)));
					}
				});
			}
		}
		return (amounts.size() < 2) ? null
				: BarChart.of(id, name, "One bar for each answer. The list below has the same figures.", amounts);
	}

}

package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.throughline.action.RecommendationSummary;
import org.throughline.action.SourceType;

/**
 * Recommendations of one source.
 *
 * @param recommendations its recommendations, in order
 */
record SourceGroup(SourceType type, String title, List<RecommendationSummary> recommendations) {

	/** Groups recommendations by source, keeping their order. */
	static List<SourceGroup> of(List<RecommendationSummary> recommendations) {
		var groups = new LinkedHashMap<List<Object>, List<RecommendationSummary>>();
		recommendations.forEach(
				(each) -> groups
					.computeIfAbsent(List.of(each.source().type(), each.content().citation().title()),
							(source) -> new ArrayList<>())
					.add(each));
		return groups.values()
			.stream()
			.map((each) -> new SourceGroup(each.get(0).source().type(), each.get(0).content().citation().title(), each))
			.toList();
	}

}

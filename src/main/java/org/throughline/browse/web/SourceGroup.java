package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.throughline.action.RecommendationSummary;
import org.throughline.action.SourceType;

/**
 * Recommendations that come out of the same source.
 *
 * @param type what it is
 * @param title the source in words
 * @param recommendations in its order
 */
record SourceGroup(SourceType type, String title, List<RecommendationSummary> recommendations) {

	/** Those of each source together, in the order they come. */
	static List<SourceGroup> of(List<RecommendationSummary> recommendations) {
		var groups = new LinkedHashMap<List<Object>, List<RecommendationSummary>>();
		recommendations.forEach((each) -> groups
			.computeIfAbsent(List.of(each.sourceType(), each.sourceTitle()), (source) -> new ArrayList<>())
			.add(each));
		return groups.values()
			.stream()
			.map((each) -> new SourceGroup(each.get(0).sourceType(), each.get(0).sourceTitle(), each))
			.toList();
	}

}

package org.throughline.report;

import java.util.List;

/**
 * The statements of a report and the earlier ones they continue or may continue.
 *
 * @param open statements without an earlier version that have suggestions
 * @param linked statements with the earlier version they continue
 * @param rejected pairs that were rejected
 * @param withoutSuggestion the number of statements without earlier version or suggestion
 */
public record EarlierVersions(List<Open> open, List<Pair> linked, List<Pair> rejected, int withoutSuggestion) {

	/**
	 * A statement with suggestions.
	 *
	 * @param suggestions the most likely first
	 */
	public record Open(ComparedStatement statement, List<OriginSuggestion> suggestions) {

	}

	/**
	 * A statement and an earlier one.
	 *
	 * @param earlier the earlier one
	 */
	public record Pair(ComparedStatement statement, ComparedStatement earlier) {

	}

}

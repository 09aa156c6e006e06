package org.throughline.report;

import java.util.List;

/**
 * The statements of a report and the earlier ones they continue or may continue.
 *
 * @param open statements without an earlier version that have suggestions
 * @param linked statements with the earlier version they continue
 * @param rejected pairs that were rejected
 * @param choices what the manager can choose from instead
 */
public record EarlierVersions(List<Open> open, List<Pair> linked, List<Pair> rejected, Choices choices) {

	/** Returns the number of statements without earlier version or suggestion. */
	public int withoutSuggestion() {
		return this.choices.unlinked().size() - this.open.size();
	}

	/**
	 * Statements that can be linked without a suggestion.
	 *
	 * @param unlinked statements without an earlier version
	 * @param earlier earlier statements, newest report first
	 * @param reports all earlier reports of the partnership, newest first
	 */
	public record Choices(List<ComparedStatement> unlinked, List<ComparedStatement> earlier, List<Report> reports) {

	}

	/**
	 * An earlier report.
	 *
	 * @param label its period and body
	 */
	public record Report(String slug, String label) {

	}

	/**
	 * A statement with suggestions.
	 *
	 * @param suggestions the most likely first
	 */
	public record Open(ComparedStatement statement, List<OriginSuggestion> suggestions) {

	}

	public record Pair(ComparedStatement statement, ComparedStatement earlier) {

	}

}

package org.throughline.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares statements by the words they share: a word that few statements use counts more
 * than a common one.
 */
final class StatementSimilarity {

	/** The number of shared words to name as a reason. */
	private static final int NAMED = 5;

	/** The number of suggestions for one statement. */
	private static final int MOST = 5;

	private final Map<String, Integer> uses = new HashMap<>();

	private final int all;

	StatementSimilarity(Collection<ComparedStatement> statements) {
		statements.forEach(
				(statement) -> statement.stems().keySet().forEach((stem) -> this.uses.merge(stem, 1, Integer::sum)));
		this.all = statements.size();
	}

	/**
	 * Returns the earlier statements that a statement may continue, the likeliest first.
	 */
	List<OriginSuggestion> suggestions(ComparedStatement statement, List<ComparedStatement> earlier) {
		return earlier.stream()
			.map((candidate) -> compare(statement, candidate))
			.filter(OriginSuggestion::likely)
			.sorted(Comparator.comparingDouble(OriginSuggestion::rank).reversed())
			.limit(MOST)
			.toList();
	}

	OriginSuggestion compare(ComparedStatement statement, ComparedStatement earlier) {
		Set<String> shared = new HashSet<>(statement.stems().keySet());
		shared.retainAll(earlier.stems().keySet());
		double of = weight(statement.stems().keySet()) + weight(earlier.stems().keySet());
		List<String> words = shared.stream()
			.sorted(Comparator.comparingDouble((String stem) -> -weight(stem)).thenComparing(Comparator.naturalOrder()))
			.limit(NAMED)
			.map((stem) -> statement.stems().getOrDefault(stem, stem))
			.toList();
		List<String> themes = statement.themes().stream().filter(earlier.themes()::contains).toList();
		String audience = statement.audience();
		boolean sameAudience = audience != null && audience.equalsIgnoreCase(earlier.audience());
		return new OriginSuggestion(earlier, (of > 0) ? 2 * weight(shared) / of : 0, words, themes,
				sameAudience ? audience : null);
	}

	private double weight(Set<String> stems) {
		return stems.stream().mapToDouble(this::weight).sum();
	}

	private double weight(String stem) {
		return Math.log(1 + (double) this.all / this.uses.getOrDefault(stem, 1));
	}

}

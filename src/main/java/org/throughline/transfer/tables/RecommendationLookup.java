package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionRow;
import org.throughline.action.NewRecommendation;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationContent;
import org.throughline.action.RecommendationOrigin;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.ResponseDetails;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceType;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;

/**
 * Finds the recommendations of the rows of a table, by reference or wording, and collects
 * those to add.
 */
final class RecommendationLookup {

	private static final List<String> WORDS = List.of("number", "recommendation", "source");

	private final Lookups lookups;

	private final Map<String, String> references = new HashMap<>();

	private final Map<String, List<RecommendationSummary>> worded = new HashMap<>();

	private final Map<String, NewRecommendation> added = new HashMap<>();

	private final Set<NewRecommendation> used = new HashSet<>();

	RecommendationLookup(List<RecommendationSummary> recommendations, Lookups lookups) {
		this.lookups = lookups;
		for (var each : recommendations) {
			this.references.put(each.reference(), each.reference());
			this.worded.computeIfAbsent(Lookups.plain(each.content().wording()), (key) -> new ArrayList<>()).add(each);
		}
	}

	Found read(Row<ActionRow> row) {
		if (row.changed("references")) {
			WORDS.forEach(row::ignore);
			return new Found(named(row), null);
		}
		var existing = row.existing();
		if (existing != null) {
			if (!row.hasReference()) {
				WORDS.forEach(row::ignore);
			}
			WORDS.stream()
				.filter(row::changed)
				.forEach((column) -> row.error(column, "table.actions.error.recommendationChanged"));
			return new Found(existing.recommendations().stream().map(ActionRow.Recommended::reference).toList(), null);
		}
		String wording = row.text("recommendation");
		return wording.isEmpty() ? Found.NONE : worded(row, wording);
	}

	private List<String> named(Row<ActionRow> row) {
		var found = new ArrayList<String>();
		for (String name : row.text("references").split("[;,\\s]+")) {
			String reference = name.toLowerCase(Locale.ROOT);
			if (this.references.containsKey(reference) && !found.contains(reference)) {
				found.add(reference);
			}
			else if (!name.isEmpty() && !found.contains(reference)) {
				row.error("references", "table.actions.error.recommendation", name);
			}
		}
		return found;
	}

	private Found worded(Row<ActionRow> row, String wording) {
		String source = row.text("source");
		var existing = this.worded.getOrDefault(Lookups.plain(wording), List.of())
			.stream()
			.filter((each) -> source.isEmpty()
					|| Lookups.plain(each.content().citation().title()).equals(Lookups.plain(source)))
			.findFirst();
		if (existing.isPresent()) {
			return new Found(List.of(existing.get().reference()), null);
		}
		String title = source.isEmpty() ? row.text("plan") : source;
		if (title.isEmpty()) {
			row.error("source", "table.actions.error.source");
			return Found.NONE;
		}
		return new Found(List.of(), this.added.computeIfAbsent(Lookups.plain(title) + "\n" + Lookups.plain(wording),
				(key) -> added(row, title, wording)));
	}

	private static NewRecommendation added(Row<ActionRow> row, String source, String wording) {
		var content = RecommendationContent.of(source, wording, row.require("visibility"))
			.citing(new SourceCitation(source, row.get("number"), null));
		return new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null), content,
				ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(), List.of());
	}

	/** Counts a recommendation of a row without errors. */
	void use(Found found) {
		if (found.added() != null) {
			this.used.add(found.added());
		}
	}

	List<String> sideEffects() {
		return this.used.isEmpty() ? List.of()
				: List.of(this.lookups.text("table.actions.recommendationsAdded", this.used.size()));
	}

	/** Existing recommendations, or one to add. */
	record Found(List<String> references, @Nullable NewRecommendation added) {

		static final Found NONE = new Found(List.of(), null);

	}

}

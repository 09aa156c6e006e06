package org.throughline.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionRow;
import org.throughline.action.NewRecommendation;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.SourceType;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.ActionColumns.ANSWERS;
import static org.throughline.transfer.ActionColumns.NUMBER;
import static org.throughline.transfer.ActionColumns.PLAN;
import static org.throughline.transfer.ActionColumns.RECOMMENDATION;
import static org.throughline.transfer.ActionColumns.SOURCE;
import static org.throughline.transfer.ActionColumns.VISIBILITY;

/**
 * The recommendations that the rows of a table answer: by their references, else by their
 * words; those that are not held here are added.
 */
class NamedRecommendations {

	private final Map<String, String> references = new HashMap<>();

	private final Map<String, List<RecommendationSummary>> worded = new HashMap<>();

	private final Map<String, NewRecommendation> added = new HashMap<>();

	private final Map<UUID, NewRecommendation> wanted = new LinkedHashMap<>();

	NamedRecommendations(List<RecommendationSummary> recommendations) {
		for (var each : recommendations) {
			this.references.put(each.reference(), each.reference());
			this.worded.computeIfAbsent(plain(each.wording()), (key) -> new ArrayList<>()).add(each);
		}
	}

	Answered read(TableRow row, @Nullable ActionRow before) {
		if (row.changed(ANSWERS)) {
			leaveWords(row);
			return new Answered(named(row), null);
		}
		if (before != null) {
			if (!row.named()) {
				leaveWords(row);
			}
			for (String column : List.of(NUMBER, RECOMMENDATION, SOURCE)) {
				if (row.changed(column)) {
					row.wrong(column, "A recommendation is changed on its own page. Which ones an action answers is "
							+ "changed in the column Recommendation reference");
				}
			}
			return new Answered(before.answers().stream().map(ActionRow.Answered::reference).toList(), null);
		}
		String wording = row.text(RECOMMENDATION);
		if (wording.isEmpty()) {
			return new Answered(List.of(), null);
		}
		return worded(row, wording);
	}

	private static void leaveWords(TableRow row) {
		for (String column : List.of(NUMBER, RECOMMENDATION, SOURCE)) {
			row.leave(column);
		}
	}

	private List<String> named(TableRow row) {
		var found = new ArrayList<String>();
		for (String name : row.text(ANSWERS).split("[;,\\s]+")) {
			String reference = name.toLowerCase(Locale.ROOT);
			if (this.references.containsKey(reference) && !found.contains(reference)) {
				found.add(reference);
			}
			else if (!name.isEmpty() && !found.contains(reference)) {
				row.wrong(ANSWERS, "There is no recommendation " + name + " here");
			}
		}
		return found;
	}

	private Answered worded(TableRow row, String wording) {
		String source = row.text(SOURCE);
		var held = this.worded.getOrDefault(plain(wording), List.of())
			.stream()
			.filter((each) -> source.isEmpty() || plain(each.sourceTitle()).equals(plain(source)))
			.toList();
		if (!held.isEmpty()) {
			return new Answered(List.of(held.get(0).reference()), null);
		}
		String title = source.isEmpty() ? row.text(PLAN) : source;
		if (title.isEmpty()) {
			row.wrong(SOURCE, "The recommendation is not held here yet: say which review, audit or report it comes "
					+ "from, in a column or once for all rows");
			return new Answered(List.of(), null);
		}
		var visibility = row.choice(VISIBILITY, Visibility.class);
		return new Answered(List.of(),
				this.added.computeIfAbsent(plain(title) + "\n" + plain(wording),
						(key) -> new NewRecommendation(TimeOrderedId.next(), SourceType.OTHER, null, title,
								row.words(NUMBER), wording, List.of(), null, List.of(), List.of(),
								(visibility != null) ? visibility : Visibility.PARTNER, null, null)));
	}

	void wanted(Answered answered) {
		if (answered.added() != null) {
			this.wanted.put(answered.added().id(), answered.added());
		}
	}

	List<String> besides() {
		return this.wanted.isEmpty() ? List.of()
				: List.of("Recommendations that are added, without a response yet: " + this.wanted.size());
	}

	private static String plain(String words) {
		return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/** What an action answers: recommendations held here, or one to be added. */
	record Answered(List<String> references, @Nullable NewRecommendation added) {

	}

}

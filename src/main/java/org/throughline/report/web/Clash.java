package org.throughline.report.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.text.WordDifference;
import org.throughline.platform.time.Dates;
import org.throughline.report.EditedMeanwhile;

/**
 * Two people edited the same thing: both versions, field by field where they differ, so
 * that the second sees what stands and chooses (design, rule 9).
 *
 * @param who who saved meanwhile
 * @param when on which day and at what time
 * @param fields what differs
 */
record Clash(@Nullable String who, @Nullable String when, List<ClashField> fields) {

	/** What forms carry that is none of the thing's own words. */
	private static final Set<String> NOT_SHOWN = Set.of("id", "version", "press");

	/**
	 * Compares two states of the same form.
	 * @param theirs what stands now
	 * @param mine what was typed
	 */
	static Clash between(Record theirs, Record mine, EditedMeanwhile edited, Choices choices) {
		var fields = new ArrayList<ClashField>();
		for (var component : theirs.getClass().getRecordComponents()) {
			String name = component.getName();
			if (NOT_SHOWN.contains(name)) {
				continue;
			}
			String standing = words(name, value(theirs, name), choices);
			String typed = words(name, value(mine, name), choices);
			if (!standing.equals(typed)) {
				fields.add(new ClashField("field." + name, WordDifference.between(standing, typed)));
			}
		}
		Instant at = edited.changedAt();
		return new Clash(edited.changedBy(), (at != null) ? Dates.moment(at) : null, fields);
	}

	private static Object value(Record form, String name) {
		try {
			var accessor = form.getClass().getDeclaredMethod(name);
			return accessor.invoke(form);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String words(String name, Object value, Choices choices) {
		if (value instanceof List<?> list) {
			return String.join("\n", list.stream().map((part) -> choices.words(name, part.toString())).toList());
		}
		if (value instanceof DateParts date) {
			return String.join(" ", date.day(), date.month(), date.year()).strip();
		}
		return choices.words(name, value.toString());
	}

	/**
	 * A field in both versions.
	 *
	 * @param label key of its label
	 * @param segments runs of words: those only in what stands now are "removed", those
	 * only in what was typed are "added"
	 */
	record ClashField(String label, List<WordDifference.Segment> segments) {

		/** What stands now. */
		public List<WordDifference.Segment> theirs() {
			return without(WordDifference.Change.ADDED);
		}

		/** What was typed. */
		public List<WordDifference.Segment> mine() {
			return without(WordDifference.Change.REMOVED);
		}

		private List<WordDifference.Segment> without(WordDifference.Change change) {
			return this.segments.stream().filter((segment) -> segment.change() != change).toList();
		}

	}

}

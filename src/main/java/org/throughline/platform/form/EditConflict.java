package org.throughline.platform.form;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.text.WordDifference;
import org.throughline.platform.time.Dates;

/**
 * Two people changed the same thing: what stands now beside what the second one typed,
 * field by field where they differ, so that neither's work is lost (design, rule 9).
 *
 * @param who who saved meanwhile, where known
 * @param when on which day and at what time, where known
 * @param fields the fields in which the two differ; none where only something else
 * changed
 */
public record EditConflict(@Nullable String who, @Nullable String when, List<Field> fields) {

	/** What forms carry that is none of the thing's own words. */
	private static final Set<String> NOT_SHOWN = Set.of("id", "version", "press");

	public EditConflict {
		fields = List.copyOf(fields);
	}

	/**
	 * A field in both versions.
	 *
	 * @param label message key of its label
	 * @param segments runs of words: those only in what stands now are "removed", those
	 * only in what was typed are "added"
	 */
	public record Field(String label, List<WordDifference.Segment> segments) {

		/** What stands now. */
		public List<WordDifference.Segment> standing() {
			return without(WordDifference.Change.ADDED);
		}

		/** What was typed. */
		public List<WordDifference.Segment> typed() {
			return without(WordDifference.Change.REMOVED);
		}

		private List<WordDifference.Segment> without(WordDifference.Change change) {
			return this.segments.stream().filter((segment) -> segment.change() != change).toList();
		}

	}

	/**
	 * Compares two forms.
	 * @param standing the form filled with what stands now
	 * @param typed the form as it came in
	 * @param labels what the message keys of the fields' labels begin with
	 */
	public static EditConflict between(Record standing, Record typed, String labels) {
		return between(standing, typed, labels, (field, value) -> value);
	}

	/**
	 * Compares two forms.
	 * @param standing the form filled with what stands now
	 * @param typed the form as it came in
	 * @param labels what the message keys of the fields' labels begin with
	 * @param words what a form sends for a field, in words for people
	 */
	public static EditConflict between(Record standing, Record typed, String labels, BinaryOperator<String> words) {
		var fields = new ArrayList<Field>();
		for (var component : standing.getClass().getRecordComponents()) {
			String name = component.getName();
			if (NOT_SHOWN.contains(name)) {
				continue;
			}
			String now = inWords(name, value(component, standing), words);
			String wanted = inWords(name, value(component, typed), words);
			if (!now.equals(wanted)) {
				fields.add(new Field(labels + "." + name, WordDifference.between(now, wanted)));
			}
		}
		return new EditConflict(null, null, fields);
	}

	/** The same, with who saved meanwhile and when. */
	public EditConflict savedBy(@Nullable String person, @Nullable Instant at) {
		return new EditConflict(person, (at != null) ? Dates.moment(at) : null, this.fields);
	}

	private static Object value(RecordComponent component, Record form) {
		try {
			component.getAccessor().setAccessible(true);
			return Objects.requireNonNullElse(component.getAccessor().invoke(form), "");
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String inWords(String field, Object value, BinaryOperator<String> words) {
		if (value instanceof DateParts date) {
			return date.parse()
				.map(Dates::inWords)
				.orElse(String.join(" ", date.day(), date.month(), date.year()).strip());
		}
		if (value instanceof List<?> list) {
			return String.join("\n", list.stream().map((part) -> words.apply(field, part.toString())).toList());
		}
		return (value instanceof String text) ? words.apply(field, text) : "";
	}

}

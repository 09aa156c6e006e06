package org.throughline.platform.form;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.text.WordDifference;
import org.throughline.platform.time.Dates;

/**
 * A conflict of two people who changed the same record. It shows the saved version beside
 * the one sent later, field by field where they differ, so that no work is lost (design,
 * rule 9).
 *
 * @param who who saved the other version, if known
 * @param when the day and time of that, if known
 * @param version version of the saved record, for replacing it
 * @param fields the fields that differ
 */
public record EditConflict(@Nullable String who, @Nullable String when, String version, List<Field> fields) {

	/** Form fields that are not content. */
	private static final Set<String> NOT_CONTENT = Set.of("id", "version", "press", "button", "was");

	public EditConflict {
		fields = List.copyOf(fields);
	}

	/**
	 * A field in both versions.
	 *
	 * @param label message key of its label
	 * @param segments runs of words: those only in the saved version are removed, those
	 * only in the sent version are added
	 */
	public record Field(String label, List<WordDifference.Segment> segments) {

		/** Returns the saved version. */
		public List<WordDifference.Segment> saved() {
			return without(WordDifference.Change.ADDED);
		}

		/** Returns the version that was sent. */
		public List<WordDifference.Segment> sent() {
			return without(WordDifference.Change.REMOVED);
		}

		private List<WordDifference.Segment> without(WordDifference.Change change) {
			return this.segments.stream().filter((segment) -> segment.change() != change).toList();
		}

	}

	/**
	 * Compares two forms, and the records in them.
	 * @param saved the form filled with the saved record
	 * @param sent the form as it was sent
	 * @param labels prefix of the message keys of the fields' labels
	 * @param text turns a field's value into text for people
	 */
	public static EditConflict between(Record saved, Record sent, String labels, BinaryOperator<String> text) {
		var fields = new ArrayList<Field>();
		compare(saved, sent, "", labels, text, fields);
		return new EditConflict(null, null, FormValues.text(value("version", saved)), fields);
	}

	/** Compares two forms, or the same record within two forms. */
	private static void compare(Record saved, Record sent, String at, String labels, BinaryOperator<String> text,
			List<Field> fields) {
		for (var component : saved.getClass().getRecordComponents()) {
			String name = at + component.getName();
			Object before = value(component, saved);
			Object after = value(component, sent);
			if (NOT_CONTENT.contains(name)) {
				continue;
			}
			if (before instanceof Record nested && after instanceof Record other && !(before instanceof DateParts)) {
				compare(nested, other, name + ".", labels, text, fields);
			}
			else if (!text(name, before, text).equals(text(name, after, text))) {
				fields.add(new Field(labels + "." + name,
						WordDifference.between(text(name, before, text), text(name, after, text))));
			}
		}
	}

	/** Returns the same conflict with who saved the other version and when. */
	public EditConflict savedBy(@Nullable String person, @Nullable Instant at) {
		return new EditConflict(person, (at != null) ? Dates.moment(at) : null, this.version, this.fields);
	}

	/** Returns the value of a form's field, or {@code null} if it has no such field. */
	static @Nullable Object value(String field, Record form) {
		return Arrays.stream(form.getClass().getRecordComponents())
			.filter((component) -> component.getName().equals(field))
			.findFirst()
			.map((component) -> value(component, form))
			.orElse(null);
	}

	private static @Nullable Object value(RecordComponent component, Record form) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(form);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns the values of a row, or of a record within it, in one line. */
	private static String row(String field, Object row, BinaryOperator<String> text) {
		if (row instanceof FormRow whole && whole.blank()) {
			return "";
		}
		return Arrays.stream(row.getClass().getRecordComponents())
			.filter((component) -> !NOT_CONTENT.contains(component.getName()))
			.map((component) -> {
				String name = field + "." + component.getName();
				Object value = value(component, (Record) row);
				return (value instanceof Record nested) ? row(name, nested, text) : text(name, value, text);
			})
			.filter((words) -> !words.isEmpty())
			.collect(Collectors.joining(" – "));
	}

	private static String text(String field, @Nullable Object value, BinaryOperator<String> text) {
		if (value instanceof DateParts date) {
			return date.parse()
				.map(Dates::inWords)
				.orElse(String.join(" ", date.day(), date.month(), date.year()).strip());
		}
		if (value instanceof List<?> list) {
			return String.join("\n",
					list.stream()
						.map((part) -> (part instanceof FormRow row) ? row(field, row, text)
								: text.apply(field, part.toString()))
						.filter((part) -> !part.isEmpty())
						.toList());
		}
		if (value instanceof Boolean ticked) {
			return ticked ? text.apply(field, "true") : "";
		}
		return (value instanceof String || value instanceof Enum<?>) ? text.apply(field, FormValues.text(value)) : "";
	}

}

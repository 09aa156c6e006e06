package org.throughline.platform.govuk;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.throughline.platform.text.WordDifference;
import org.throughline.platform.time.Dates;

/**
 * Two people changed the same thing: what stands now beside what the second one typed, so
 * that neither's work is lost.
 *
 * @param fields the fields in which the two differ; none where only something else
 * changed
 */
public record Clash(List<Field> fields) {

	public Clash {
		fields = List.copyOf(fields);
	}

	/**
	 * A field in both versions.
	 *
	 * @param label message key of its label
	 * @param standing what stands now
	 * @param typed what was typed
	 * @param segments the way from the one to the other
	 */
	public record Field(String label, String standing, String typed, List<WordDifference.Segment> segments) {

	}

	/**
	 * Compares two forms.
	 * @param standing the form filled with what stands now
	 * @param typed the form as it came in
	 * @param labels what the message keys of the fields' labels begin with
	 */
	public static Clash between(Record standing, Record typed, String labels) {
		var fields = new ArrayList<Field>();
		for (var component : standing.getClass().getRecordComponents()) {
			String now = words(value(component, standing));
			String wanted = words(value(component, typed));
			if (!component.getName().equals("version") && !now.equals(wanted)) {
				fields.add(new Field(labels + "." + component.getName(), now, wanted,
						WordDifference.between(now, wanted)));
			}
		}
		return new Clash(fields);
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

	private static String words(Object value) {
		return (value instanceof DateParts date) ? date.parse()
			.map(Dates::inWords)
			.orElse(String.join(" ", date.day(), date.month(), date.year()).strip()) : value.toString();
	}

}

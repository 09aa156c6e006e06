package org.throughline.assurance.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.platform.form.FormValues;

/**
 * The form that matches the standards of the previous set to those of a set.
 *
 * @param rows one for each standard of the previous set
 */
record MappingForm(List<Row> rows, String version) {

	/** Returns the saved matches, or matches by title if none is saved yet. */
	static MappingForm of(StandardSetDetails earlier, StandardSetDetails set,
			Map<Integer, SortedSet<Integer>> mapping) {
		return new MappingForm(earlier.standards().stream().map((standard) -> {
			Set<Integer> matches = mapping.isEmpty() ? sameTitle(standard, set)
					: mapping.getOrDefault(standard.number(), Collections.emptySortedSet());
			return new Row(String.valueOf(standard.number()),
					matches.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}).toList(), FormValues.text(set.version()));
	}

	private static Set<Integer> sameTitle(StandardDetails standard, StandardSetDetails set) {
		return set.standards()
			.stream()
			.filter((next) -> next.title().equalsIgnoreCase(standard.title()))
			.map(StandardDetails::number)
			.limit(1)
			.collect(Collectors.toSet());
	}

	/** Returns the matches. Records an error on a row with an unknown number. */
	Map<Integer, Set<Integer>> toMapping(StandardSetDetails earlier, StandardSetDetails set, BindingResult errors) {
		var mapping = new TreeMap<Integer, Set<Integer>>();
		for (int at = 0; at < this.rows.size(); at++) {
			var row = this.rows.get(at);
			var from = standard(earlier, row.earlier);
			for (String number : row.now.split("[,;\\s]+")) {
				var to = standard(set, number);
				if (!from.isEmpty() && !to.isEmpty()) {
					mapping.computeIfAbsent(from.get(0), (key) -> new TreeSet<>()).addAll(to);
				}
				else if (!number.isEmpty()) {
					errors.rejectValue("rows[" + at + "].now", "standardSet.mapping.unknown", new Object[] { number },
							null);
				}
			}
		}
		return mapping;
	}

	private static List<Integer> standard(StandardSetDetails set, String number) {
		return set.standards()
			.stream()
			.map(StandardDetails::number)
			.filter((each) -> String.valueOf(each).equals(number))
			.toList();
	}

	/**
	 * A standard of the previous set.
	 *
	 * @param earlier its number
	 * @param now the numbers of the standards that match it, separated by commas
	 */
	record Row(String earlier, String now) {

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			return this.earlier + " → " + (this.now.isEmpty() ? "–" : this.now);
		}

	}

}

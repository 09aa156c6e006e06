package org.throughline.assurance.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.StandardSetDetails;
import org.throughline.platform.govuk.Typed;

/**
 * Which standard became which, as chosen.
 *
 * @param rows one for each standard of the set before
 * @param version the version the editor saw
 */
record MappingForm(List<Row> rows, String version) {

	MappingForm {
		rows = (rows != null) ? List.copyOf(rows) : List.of();
		version = Typed.words(version);
	}

	/** What stands; where nothing does yet, standards of the same title go together. */
	static MappingForm of(StandardSetDetails earlier, StandardSetDetails set,
			Map<Integer, SortedSet<Integer>> mapping) {
		return new MappingForm(earlier.standards().stream().map((standard) -> {
			Set<Integer> now = mapping.getOrDefault(standard.number(), Collections.emptySortedSet());
			if (mapping.isEmpty()) {
				now = set.standards()
					.stream()
					.filter((next) -> next.title().equalsIgnoreCase(standard.title()))
					.map((next) -> next.number())
					.limit(1)
					.collect(Collectors.toSet());
			}
			return new Row(String.valueOf(standard.number()),
					now.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}).toList(), "");
	}

	/**
	 * What was typed; numbers that are no standards of the two sets are refused at their
	 * row.
	 */
	Map<Integer, Set<Integer>> toMapping(StandardSetDetails earlier, StandardSetDetails set, BindingResult errors) {
		var mapping = new TreeMap<Integer, Set<Integer>>();
		for (int place = 0; place < this.rows.size(); place++) {
			var row = this.rows.get(place);
			var from = earlier.standards()
				.stream()
				.filter((standard) -> String.valueOf(standard.number()).equals(row.earlier))
				.findFirst();
			for (String number : row.now.split("[,;\\s]+")) {
				var to = set.standards()
					.stream()
					.filter((standard) -> String.valueOf(standard.number()).equals(number))
					.findFirst();
				if (from.isPresent() && to.isPresent()) {
					mapping.computeIfAbsent(from.get().number(), (key) -> new TreeSet<>()).add(to.get().number());
				}
				else if (!number.isEmpty()) {
					errors.rejectValue("rows[" + place + "].now", "standardSet.mapping.unknown",
							new Object[] { number }, null);
				}
			}
		}
		return mapping;
	}

	/**
	 * One standard of the set before.
	 *
	 * @param earlier its number
	 * @param now the numbers of those it became, with commas between; none where it is no
	 * longer asked
	 */
	record Row(String earlier, String now) {

		Row(@Nullable String earlier, @Nullable String now) {
			this.earlier = Typed.words(earlier);
			this.now = Typed.words(now);
		}

		@Override
		public String toString() {
			return this.earlier + " → " + (this.now.isEmpty() ? "–" : this.now);
		}

	}

}

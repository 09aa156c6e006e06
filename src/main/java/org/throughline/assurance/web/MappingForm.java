package org.throughline.assurance.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

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
	static MappingForm of(StandardSetDetails earlier, StandardSetDetails set, Map<Integer, Integer> mapping) {
		return new MappingForm(earlier.standards().stream().map((standard) -> {
			Integer now = mapping.get(standard.number());
			if (now == null && mapping.isEmpty()) {
				now = set.standards()
					.stream()
					.filter((next) -> next.title().equalsIgnoreCase(standard.title()))
					.map((next) -> next.number())
					.findFirst()
					.orElse(null);
			}
			return new Row(String.valueOf(standard.number()), Typed.shown(now));
		}).toList(), "");
	}

	Map<Integer, Integer> toMapping() {
		var mapping = new TreeMap<Integer, Integer>();
		for (var row : this.rows) {
			if (row.earlier.matches("[1-9][0-9]{0,3}") && row.now.matches("[1-9][0-9]{0,3}")) {
				mapping.put(Integer.valueOf(row.earlier), Integer.valueOf(row.now));
			}
		}
		return mapping;
	}

	/**
	 * One standard of the set before.
	 *
	 * @param earlier its number
	 * @param now the number of the one it became; none where it was given up
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

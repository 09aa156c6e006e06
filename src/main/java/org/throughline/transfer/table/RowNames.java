package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Names by which rows of a table are found. A name of several rows names none. */
final class RowNames {

	private final Map<String, String> references = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	RowNames(List<Named> rows) {
		var counts = new HashMap<String, Integer>();
		for (var row : rows) {
			counts.merge(Lookups.plain(row.name()), 1, Integer::sum);
			counts.merge(Lookups.plain(row.naturalKey()), 1, Integer::sum);
		}
		for (var row : rows) {
			String name = List.of(row.name(), row.naturalKey())
				.stream()
				.filter((each) -> !each.isBlank() && counts.getOrDefault(Lookups.plain(each), 0) <= sameTexts(row))
				.findFirst()
				.orElse(row.reference());
			this.references.put(Lookups.plain(name), row.reference());
			this.names.put(row.reference(), name.strip().replaceAll("\\s+", " "));
		}
		rows.forEach((row) -> this.references.put(Lookups.plain(row.reference()), row.reference()));
	}

	/**
	 * Returns how often the name of a row is counted: twice if it is also the natural
	 * key.
	 */
	private static int sameTexts(Named row) {
		return Lookups.plain(row.name()).equals(Lookups.plain(row.naturalKey())) ? 2 : 1;
	}

	/** The reference of the row with this name or reference, or {@code null}. */
	@Nullable String reference(String name) {
		return this.references.get(Lookups.plain(name));
	}

	/** The name of the row with this reference, as a cell shows it. */
	String name(String reference) {
		return this.names.getOrDefault(reference, reference);
	}

	/**
	 * A row.
	 *
	 * @param name the text of its first identifying column that is its own
	 * @param naturalKey the texts of all of them
	 */
	record Named(String reference, String name, String naturalKey) {

	}

}

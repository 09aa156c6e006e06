package org.throughline.transfer.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;

/**
 * The sets of standards that rows refer to.
 */
record StandardSets(List<StandardSetDetails> all) {

	StandardSets {
		all = List.copyOf(all);
	}

	/** The column that names a standard of the set. */
	static <T> void column(Columns<Part<StandardSetDetails, T>> columns, Column.Property<T, StandardDetails> standard) {
		columns
			.text("standard", 600, StandardSets::number,
					Part.of((item) -> Optional.ofNullable(standard.of(item))
						.map((one) -> one.number() + ". " + one.title())
						.orElse(null)))
			.alias(Part.of((item) -> Optional.ofNullable(standard.of(item))
				.map((one) -> String.valueOf(one.number()))
				.orElse(null)))
			.required()
			.identifying()
			.fixed();
	}

	/**
	 * The number at the beginning of a standard's text, or the text. "1.1" and "1-2" are
	 * not the number 1.
	 */
	static String number(String standard) {
		return standard.strip().replaceAll("(?s)^(\\d+)(?!\\d|\\.[1-9]|\\s*(?:[-–,;/&+]|and|to)\\s*\\d).*", "$1");
	}

	/** The set with this slug or title. */
	Optional<StandardSetDetails> find(String name) {
		return this.all.stream()
			.filter((set) -> set.slug().equalsIgnoreCase(name) || set.title().equalsIgnoreCase(name))
			.findFirst();
	}

	/** The set of a row, or {@code null} with an error on its cell. */
	<T> @Nullable StandardSetDetails read(Row<Part<StandardSetDetails, T>> row, String column) {
		var found = find(row.text(column)).orElse(null);
		var existing = row.existing();
		if (found == null) {
			row.error(column, "table.cell.setUnknown");
		}
		else if (existing != null && found.id().equals(existing.parent().id())) {
			row.ignore(column);
		}
		return found;
	}

	/**
	 * The number of the standard of a row, or 0 with an error on its cell.
	 * @param number the number of an existing item
	 */
	static <T> int standard(Row<Part<StandardSetDetails, T>> row, @Nullable StandardSetDetails set,
			ToIntFunction<T> number) {
		if (set == null) {
			return 0;
		}
		String wanted = row.text("standard").strip();
		int[] meant = set.standards()
			.stream()
			.filter((standard) -> String.valueOf(standard.number()).equals(number(wanted))
					|| standard.title().equalsIgnoreCase(wanted)
					|| standard.title().equalsIgnoreCase(wanted.replaceFirst("^[0-9.]+\\s+", "")))
			.mapToInt(StandardDetails::number)
			.toArray();
		int found = (meant.length == 1) ? meant[0] : 0;
		var existing = row.existing();
		if (found == 0) {
			row.error("standard", "table.cell.standardUnknown", set.title());
		}
		else if (existing != null && found == number.applyAsInt(existing.item())) {
			row.ignore("standard");
		}
		return found;
	}

	/** Records an error if the scheme of the set has no such level. */
	static <T> void checkLevel(Row<Part<StandardSetDetails, T>> row, @Nullable StandardSetDetails set) {
		String level = row.get("level");
		if (level != null && set != null && set.scheme().level(level).isEmpty()) {
			row.error("level", "table.cell.levelUnknown", level, set.scheme().name());
		}
	}

}

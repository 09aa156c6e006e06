package org.throughline.transfer.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Part;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TransferTable.TablePart;

/**
 * The sets of standards that rows refer to.
 */
record StandardSets(List<StandardSetDetails> all) {

	StandardSets {
		all = List.copyOf(all);
	}

	/** The column that names a set. */
	static <T> Column<Part<StandardSetDetails, T>, String> column(Columns<Part<StandardSetDetails, T>> columns) {
		return columns.text("set", 300, (item) -> item.parent().title())
			.alias((item) -> item.parent().slug())
			.required()
			.sameForAll();
	}

	/** The column that names a standard of the set. */
	static <T> Column<Part<StandardSetDetails, T>, String> standardColumn(Columns<Part<StandardSetDetails, T>> columns,
			Column.Property<T, StandardDetails> standard) {
		return columns
			.text("standard", 600, StandardSets::number,
					(item) -> Optional.ofNullable(standard.of(item.item()))
						.map((one) -> one.number() + ". " + one.title())
						.orElse(null))
			.alias((item) -> Optional.ofNullable(standard.of(item.item()))
				.map((one) -> String.valueOf(one.number()))
				.orElse(null))
			.required();
	}

	/**
	 * The number at the beginning of a standard's text, or the text. "1.1" is not the
	 * number 1.
	 */
	static String number(String standard) {
		return standard.strip().replaceAll("(?s)^(\\d+)(?!\\d|\\.[1-9]).*", "$1");
	}

	/** Each set can be exported alone. */
	static List<TablePart> parts(List<StandardSetDetails> sets) {
		return sets.stream().map((set) -> new TablePart(set.slug(), set.title(), "set")).toList();
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

	/** The standard of a row, or {@code null} with an error on its cell. */
	static <T> @Nullable StandardDetails standard(Row<Part<StandardSetDetails, T>> row, String column,
			@Nullable StandardSetDetails set) {
		if (set == null) {
			return null;
		}
		String wanted = row.text(column).strip();
		var found = set.standards()
			.stream()
			.filter((standard) -> String.valueOf(standard.number()).equals(number(wanted))
					|| standard.title().equalsIgnoreCase(wanted)
					|| standard.title().equalsIgnoreCase(wanted.replaceFirst("^[0-9.]+\\s+", "")))
			.findFirst();
		if (found.isEmpty()) {
			row.error(column, "table.cell.standardUnknown", set.title());
		}
		return found.orElse(null);
	}

	/** Records an error if the scheme of the set has no such level. */
	static <T> void checkLevel(Row<Part<StandardSetDetails, T>> row, String column, @Nullable StandardSetDetails set) {
		String level = row.get(column);
		if (level != null && set != null && set.scheme().level(level).isEmpty()) {
			row.error(column, "table.cell.levelUnknown", level, set.scheme().name());
		}
	}

	/** The sets as they are now, each read once. */
	static Function<String, StandardSetDetails> current(StandardSetService sets, UUID partnershipId) {
		Map<String, StandardSetDetails> read = new HashMap<>();
		return (slug) -> read.computeIfAbsent(slug, (key) -> sets.details(partnershipId, key));
	}

}

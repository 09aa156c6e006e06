package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.throughline.transfer.table.Sheet;
import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Results of an audit as they are mostly kept: organisations below each other, standards
 * beside each other. Such a sheet becomes one with a row for each rating.
 */
final class RatingMatrix {

	/** A number, with or without a word before it or a title after it. */
	private static final Pattern NUMBERED = Pattern
		.compile("(?:s|std|standard|q|question|no)?\\.?\\s*([1-9][0-9]?)(?:\\.0+)?(?!\\.[0-9])(?:[.:)\\s–-].*)?");

	/** A cell without a rating. "No return" and "N/A" say more than that. */
	private static final Set<String> NOTHING = Set.of("-", "–");

	private static final int SEARCHED = 30;

	private RatingMatrix() {
	}

	/**
	 * The sheets with every matrix turned into rows.
	 * @param titles what standards are called here, in lower case
	 */
	static List<Sheet> turned(List<Sheet> sheets, Set<String> titles) {
		return sheets.stream().map((sheet) -> turned(sheet, titles)).toList();
	}

	private static Sheet turned(Sheet sheet, Set<String> titles) {
		var heading = sheet.rows()
			.stream()
			.limit(SEARCHED)
			.filter((row) -> row.cells().stream().filter((cell) -> !cell.isBlank()).count() > 2)
			.findFirst();
		var standards = heading.map((row) -> standards(row, titles)).orElse(Map.of());
		if (standards.size() < 2) {
			return sheet;
		}
		var rows = new ArrayList<SheetRow>();
		for (var row : sheet.rows()) {
			if (row.number() == heading.get().number()) {
				rows.add(row(row, standards.keySet(), "Standard", "Rating"));
			}
			else if (row.number() > heading.get().number()) {
				turn(row, standards, rows);
			}
			else {
				rows.add(row);
			}
		}
		return sheet.with(rows);
	}

	/**
	 * Finds the standard of each column; the first column names the organisations.
	 */
	private static Map<Integer, String> standards(SheetRow row, Set<String> titles) {
		var standards = new LinkedHashMap<Integer, String>();
		for (int place = 1; place < row.cells().size(); place++) {
			int column = place;
			standard(row.cell(place), titles).ifPresent((standard) -> standards.put(column, standard));
		}
		boolean twice = Set.copyOf(standards.values()).size() < standards.size();
		return (twice || row.cell(0).matches("[0-9.\\s]*[0-9][0-9.\\s]*")) ? Map.of() : standards;
	}

	private static Optional<String> standard(String cell, Set<String> titles) {
		String words = cell.replaceAll("\\s+", " ").strip().toLowerCase(Locale.UK);
		if (titles.contains(words)) {
			return Optional.of(cell.replaceAll("\\s+", " ").strip());
		}
		var numbered = NUMBERED.matcher(words);
		return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
	}

	/** A row for each rating; one without any where the organisation has none. */
	private static void turn(SheetRow row, Map<Integer, String> standards, List<SheetRow> rows) {
		boolean none = standards.keySet().stream().allMatch((place) -> rating(row.cell(place)).isEmpty());
		for (var standard : standards.entrySet()) {
			rows.add(row(row, standards.keySet(), standard.getValue(), rating(row.cell(standard.getKey()))));
			if (none) {
				return;
			}
		}
	}

	private static String rating(String cell) {
		String rating = cell.strip();
		return NOTHING.contains(rating.toLowerCase(Locale.UK)) ? "" : rating;
	}

	private static SheetRow row(SheetRow row, Set<Integer> without, String... more) {
		var cells = new ArrayList<String>();
		int width = Math.max(row.cells().size(), without.stream().mapToInt(Integer::intValue).min().orElse(0));
		for (int place = 0; place < width; place++) {
			if (!without.contains(place)) {
				cells.add(row.cell(place));
			}
		}
		cells.addAll(1, List.of(more));
		return new SheetRow(row.number(), cells);
	}

}

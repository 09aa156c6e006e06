package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names what of a file is not imported, or hidden in it, in sentences. */
final class LeftOut {

	private static final int MOST = 30;

	private final TableSupport support;

	private final List<String> sentences = new ArrayList<>();

	LeftOut(TableSupport support) {
		this.support = support;
	}

	/** The sentences about a sheet, its rows and the rest of its file. */
	List<String> of(List<Sheet> sheets, ColumnChoices choices, RowKinds kinds) {
		var sheet = choices.of(sheets);
		var marks = sheet.marks();
		kinds.found().forEach((kind, rows) -> add(kind.name(), rows));
		if (!choices.withoutMarked()) {
			add("hiddenRows", marks.hiddenRows().stream().filter((row) -> row > choices.headingRow()).toList());
			add("struckOutRows", marks.struckOutRows().stream().filter((row) -> row > choices.headingRow()).toList());
		}
		add("struckOutCells", marks.struckOutCells());
		add("columns", columns(sheet, choices, false));
		add("hiddenColumns", columns(sheet, choices, true));
		add("comments", marks.comments());
		add("coloured", marks.coloured());
		add("sheets", sheets.stream().filter((each) -> !each.name().equals(sheet.name())).map(Sheet::name).toList());
		add("hiddenSheets", marks.hiddenSheets());
		return List.copyOf(this.sentences);
	}

	/** The columns with texts that are not taken. */
	private static List<String> columns(Sheet sheet, ColumnChoices choices, boolean hidden) {
		int width = sheet.rows().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		var columns = new ArrayList<String>();
		for (int at = 0; at < width; at++) {
			int place = at;
			var below = sheet.rows().stream().filter((row) -> row.number() >= choices.headingRow()).toList();
			if (!choices.from().containsValue(place) && hidden == sheet.marks().hiddenColumns().contains(place)
					&& below.stream().anyMatch((row) -> !row.cell(place).isBlank())) {
				String heading = below.get(0).cell(place).replaceAll("\\s+", " ");
				columns.add(Sheet.letters(place) + (heading.isBlank() ? "" : " (" + heading + ")"));
			}
		}
		return columns;
	}

	private void add(String key, Collection<?> parts) {
		if (!parts.isEmpty()) {
			String shown = parts.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
			this.sentences.add(this.support.text("table.leftOut." + key, shown + ((parts.size() > MOST) ? " …" : "")));
		}
	}

}

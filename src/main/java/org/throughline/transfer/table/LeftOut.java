package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.throughline.transfer.table.SheetMarks.CellMark;
import org.throughline.transfer.table.SheetMarks.RowMark;

/** Names what of a file is not imported, or hidden in it, in sentences. */
final class LeftOut {

	private static final int MOST = 30;

	private final TableSupport support;

	private final List<String> sentences = new ArrayList<>();

	LeftOut(TableSupport support) {
		this.support = support;
	}

	/** The sentences about a sheet, its rows and the rest of its file. */
	List<String> of(List<Sheet> sheets, ColumnChoices choices, RowKinds kinds, HeadingFinder headings) {
		var sheet = choices.of(sheets);
		var marks = sheet.marks();
		add("above", above(sheets.get(Math.min(choices.sheet(), sheets.size() - 1)), choices));
		kinds.found().forEach((kind, rows) -> add(kind.name(), rows));
		for (var mark : RowMark.values()) {
			if (!choices.without().contains(mark)) {
				add(mark + ".included", marks.rows(mark).stream().filter((row) -> row > choices.headingRow()).toList());
			}
		}
		add("struckOutCells", marks.struckOutCells());
		for (var mark : List.of(CellMark.PART_STRUCK_OUT, CellMark.MERGED)) {
			add(mark.name(),
					marks.cells()
						.entrySet()
						.stream()
						.filter((cell) -> cell.getValue() == mark)
						.map(Map.Entry::getKey)
						.sorted()
						.toList());
		}
		this.sentences.addAll(alike(sheet, choices, headings, this.support));
		add("columns", columns(sheet, choices, false));
		add("hiddenColumns", columns(sheet, choices, true));
		add("comments", marks.comments());
		add("coloured", marks.coloured());
		add("sheets", sheets.stream().filter((each) -> !each.name().equals(sheet.name())).map(Sheet::name).toList());
		add("hiddenSheets", marks.hiddenSheets());
		return List.copyOf(this.sentences);
	}

	/** The rows above the headings that are more than a title, perhaps another table. */
	private static List<Integer> above(Sheet sheet, ColumnChoices choices) {
		int headings = (choices.across() != null) ? 2 : 1;
		return sheet.rows()
			.stream()
			.filter((row) -> row.number() <= choices.headingRow() - headings
					&& row.cells().stream().filter((cell) -> !cell.isBlank()).count() > 1)
			.map(Sheet.SheetRow::number)
			.toList();
	}

	/** The columns that several columns of the sheet could be, in sentences. */
	static List<String> alike(Sheet sheet, ColumnChoices choices, HeadingFinder headings, TableSupport support) {
		var row = sheet.rows().stream().filter((each) -> each.number() == choices.headingRow()).findFirst();
		return row.map((each) -> headings.alike(sheet, each, choices.from()).entrySet().stream().map((one) -> {
			int chosen = choices.from().getOrDefault(one.getKey().key(), -1);
			String others = one.getValue()
				.stream()
				.filter((place) -> place != chosen)
				.map((place) -> named(each, place))
				.collect(Collectors.joining(", "));
			return support.text("table.alike", one.getKey().heading(), named(each, chosen), others);
		}).toList()).orElse(List.of());
	}

	private static String named(Sheet.SheetRow headings, int place) {
		String heading = headings.cell(place).replaceAll("\\s+", " ");
		return Sheet.letters(place) + (heading.isBlank() ? "" : " (" + heading + ")");
	}

	/** The columns with texts that are not taken. */
	private static List<String> columns(Sheet sheet, ColumnChoices choices, boolean hidden) {
		var across = choices.across();
		int width = (across != null && across.turned()) ? across.place()
				: sheet.rows().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		var columns = new ArrayList<String>();
		for (int at = 0; at < width; at++) {
			int place = at;
			var below = sheet.rows().stream().filter((row) -> row.number() >= choices.headingRow()).toList();
			if (!choices.from().containsValue(place) && hidden == sheet.marks().hiddenColumns().contains(place)
					&& below.stream().anyMatch((row) -> !row.cell(place).isBlank())) {
				columns.add(named(below.get(0), place));
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

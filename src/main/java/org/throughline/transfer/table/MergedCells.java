package org.throughline.transfer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.throughline.transfer.table.Sheet.SheetRow;
import org.throughline.transfer.table.SheetMarks.CellMark;

/**
 * Cells merged over several rows. The spreadsheet stores their content in the first row
 * only.
 */
final class MergedCells {

	private static final Pattern SPAN = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

	private static final int MOST = 50_000;

	private static final int MOST_FILLED = 200_000;

	/** A number alone, which may be one for all rows or one for each. */
	private static final Pattern NUMBER = Pattern.compile("[-(<>]?£?[0-9][0-9.,]*%?\\)?");

	private final List<Span> spans = new ArrayList<>();

	private final Map<String, CellMark> numbers = new HashMap<>();

	private MergedCells() {
	}

	static MergedCells of(WorkbookXml workbook, String sheet) throws IOException {
		var merged = new MergedCells();
		workbook.each(sheet, (xml) -> {
			if (xml.getLocalName().equals("mergeCell")) {
				var span = SPAN.matcher(WorkbookXml.attribute(xml, "ref"));
				if (span.matches() && merged.spans.size() < MOST) {
					merged.spans.add(new Span(WorkbookXml.column(span.group(1)), Integer.parseInt(span.group(2)),
							Integer.parseInt(span.group(4))));
				}
			}
		});
		return merged;
	}

	/** The rows, each with the content of its merged cells. */
	List<SheetRow> fill(List<SheetRow> rows) {
		var at = new HashMap<Integer, Integer>();
		for (int place = 0; place < rows.size(); place++) {
			at.put(rows.get(place).number(), place);
		}
		var filled = new ArrayList<>(rows);
		int left = MOST_FILLED;
		for (var span : this.spans) {
			var first = at.get(span.from());
			if (first != null && span.to() > span.from() && span.column() < SheetLimits.MOST_COLUMNS) {
				String text = rows.get(first).cell(span.column());
				for (int place = first + 1; !text.isEmpty() && place < filled.size() && left-- > 0
						&& filled.get(place).number() <= span.to(); place++) {
					filled.set(place, with(filled.get(place), span.column(), text));
					if (NUMBER.matcher(text).matches()) {
						this.numbers.put(Sheet.letters(span.column()) + filled.get(place).number(), CellMark.MERGED);
					}
				}
			}
		}
		return filled;
	}

	/** The cells that the rows have by merging, with a number in them. */
	Map<String, CellMark> numbers() {
		return this.numbers;
	}

	private static SheetRow with(SheetRow row, int column, String text) {
		if (!row.cell(column).isEmpty()) {
			return row;
		}
		var cells = new ArrayList<>(row.cells());
		while (cells.size() <= column) {
			cells.add("");
		}
		cells.set(column, text);
		return new SheetRow(row.number(), cells);
	}

	/** A merged cell; of several columns, the first counts. */
	private record Span(int column, int from, int to) {

	}

}

package org.throughline.transfer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.throughline.transfer.table.SheetMarks.CellMark;

import static org.throughline.transfer.table.WorkbookXml.attribute;
import static org.throughline.transfer.table.WorkbookXml.yes;

/** Finds the marks of a workbook's sheets. */
final class WorkbookMarks {

	private final WorkbookXml workbook;

	private final Set<Integer> struckOutStyles = new HashSet<>();

	private final Set<Integer> colouredStyles = new HashSet<>();

	private final Set<Integer> struckOutTexts = new HashSet<>();

	/** Shared texts with parts that are struck out or raised. */
	private final Map<Integer, RichText> richTexts = new HashMap<>();

	private WorkbookMarks(WorkbookXml workbook) {
		this.workbook = workbook;
	}

	static WorkbookMarks of(WorkbookXml workbook) throws IOException {
		var marks = new WorkbookMarks(workbook);
		var styles = new Styles(marks);
		workbook.each("xl/styles.xml", styles::read);
		var texts = new Texts();
		workbook.each("xl/sharedStrings.xml", texts::read);
		texts.end();
		marks.struckOutTexts.addAll(texts.struckOut);
		marks.richTexts.putAll(texts.rich);
		return marks;
	}

	Marked sheet(String part) throws IOException {
		var cells = new Cells();
		this.workbook.each(part, cells::read);
		cells.end();
		var comments = new TreeSet<String>();
		for (String kind : List.of("comments", "threadedComment")) {
			this.workbook.eachOf(part, kind, (xml) -> {
				if (xml.getLocalName().matches("comment|threadedComment")) {
					comments.add(attribute(xml, "ref"));
				}
			});
		}
		return new Marked(cells, List.copyOf(comments));
	}

	/** The marks of a sheet, and the cells whose formula gives a text. */
	static final class Marked {

		private final Cells cells;

		private final List<String> comments;

		private Marked(Cells cells, List<String> comments) {
			this.cells = cells;
			this.comments = comments;
		}

		boolean textResult(String cell) {
			return this.cells.textResults.contains(cell);
		}

		/** Whether the result of a cell is TRUE or FALSE. */
		boolean truth(String cell) {
			return this.cells.truths.contains(cell);
		}

		/** Whether the sheet has cells with dates as texts, such as 2027-03-31. */
		boolean dates() {
			return this.cells.dates;
		}

		/** The text of a cell as it is shown, without parts that are struck out. */
		String text(String cell, String text) {
			var rich = this.cells.markedTexts.get(cell);
			return (rich != null) ? rich.shown() : text;
		}

		SheetMarks marks(List<String> hiddenSheets) {
			var columns = this.cells.hiddenColumns.stream().filter(this.cells.filledColumns::contains).toList();
			return new SheetMarks(columns, this.cells.hiddenRows, this.cells.struckOutRows, this.cells.struckOutCells,
					this.comments, this.cells.coloured, hiddenSheets, partStruckOut());
		}

		private Map<String, CellMark> partStruckOut() {
			var marks = new HashMap<String, CellMark>();
			this.cells.markedTexts.forEach((cell, text) -> {
				if (text.partStruckOut()) {
					marks.put(cell, CellMark.PART_STRUCK_OUT);
				}
			});
			return marks;
		}

	}

	/** Struck-out and coloured styles. */
	private static final class Styles {

		private final WorkbookMarks marks;

		private final Set<Integer> fonts = new HashSet<>();

		private final Set<Integer> fills = new HashSet<>();

		private String section = "";

		private int at;

		Styles(WorkbookMarks marks) {
			this.marks = marks;
		}

		void read(XMLStreamReader xml) {
			String name = xml.getLocalName();
			if (name.matches("fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs")) {
				this.section = name;
				this.at = -1;
			}
			else if ((this.section + " " + name).matches("fonts font|fills fill|cellXfs xf")) {
				this.at++;
				if (name.equals("xf")) {
					style(xml);
				}
			}
			else if (this.section.equals("fonts") && struckOut(xml)) {
				this.fonts.add(this.at);
			}
			else if (this.section.equals("fills") && attribute(xml, "patternType").equals("solid")) {
				this.fills.add(this.at);
			}
		}

		private void style(XMLStreamReader xml) {
			if (this.fonts.contains(number(attribute(xml, "fontId")))) {
				this.marks.struckOutStyles.add(this.at);
			}
			if (this.fills.contains(number(attribute(xml, "fillId")))) {
				this.marks.colouredStyles.add(this.at);
			}
		}

	}

	/** Shared texts that are struck out, or have parts that are struck out or raised. */
	private static final class Texts {

		private final Set<Integer> struckOut = new HashSet<>();

		private final Map<Integer, RichText> rich = new HashMap<>();

		private RichText text = new RichText();

		private int at = -1;

		void read(XMLStreamReader xml) throws XMLStreamException {
			if (xml.getLocalName().equals("si")) {
				end();
				this.at++;
			}
			else {
				this.text.read(xml);
			}
		}

		void end() {
			if (this.text.struckOut()) {
				this.struckOut.add(this.at);
			}
			else if (this.text.marked()) {
				this.rich.put(this.at, this.text);
			}
			this.text = new RichText();
		}

	}

	/** The cells of a sheet. */
	private final class Cells {

		private final TreeSet<Integer> hiddenColumns = new TreeSet<>();

		private final Set<Integer> filledColumns = new HashSet<>();

		private final List<Integer> hiddenRows = new ArrayList<>();

		private final List<Integer> struckOutRows = new ArrayList<>();

		private final List<String> struckOutCells = new ArrayList<>();

		private final List<String> coloured = new ArrayList<>();

		private final Set<String> textResults = new HashSet<>();

		private final TreeMap<String, Boolean> texts = new TreeMap<>();

		private final Map<String, RichText> markedTexts = new HashMap<>();

		private RichText inline = new RichText();

		private final Set<String> truths = new HashSet<>();

		private boolean dates;

		private int row;

		private int column = -1;

		private boolean hidden;

		private String cell = "";

		private String type = "";

		private int style;

		private boolean filled = true;

		void read(XMLStreamReader xml) throws XMLStreamException {
			switch (xml.getLocalName()) {
				case "col" -> hideColumns(xml);
				case "row" -> {
					endRow();
					int number = number(attribute(xml, "r"));
					this.column = -1;
					this.row = (number > 0) ? number : this.row + 1;
					this.hidden = yes(xml, "hidden");
				}
				case "c" -> {
					endCell();
					this.cell = address(attribute(xml, "r"));
					this.type = attribute(xml, "t");
					this.style = Math.max(number(attribute(xml, "s")), 0);
					this.filled = false;
					this.inline = new RichText();
					switch (this.type) {
						case "str" -> this.textResults.add(this.cell);
						case "b" -> this.truths.add(this.cell);
						case "d" -> this.dates = true;
						default -> {
						}
					}
				}
				case "v" -> text(xml.getElementText());
				default -> this.inline.read(xml);
			}
		}

		/** The address of a cell; a cell without one follows the cell before it. */
		private String address(String written) {
			this.column = written.isEmpty() ? this.column + 1 : WorkbookXml.column(written);
			return written.isEmpty() ? Sheet.letters(this.column) + this.row : written;
		}

		private void hideColumns(XMLStreamReader xml) {
			int first = number(attribute(xml, "min"));
			int last = Math.min(number(attribute(xml, "max")), SheetLimits.MOST_COLUMNS);
			for (int column = first; yes(xml, "hidden") && column > 0 && column <= last; column++) {
				this.hiddenColumns.add(column - 1);
			}
		}

		private void text(String text) {
			if (!text.isBlank() && !this.cell.isEmpty()) {
				boolean shared = this.type.equals("s");
				fill(shared && struckOutTexts.contains(number(text)));
				if (shared && richTexts.containsKey(number(text))) {
					this.markedTexts.put(this.cell, richTexts.get(number(text)));
				}
			}
		}

		private void fill(boolean struckOut) {
			this.filled = true;
			this.filledColumns.add(WorkbookXml.column(this.cell));
			this.texts.put(this.cell, struckOut || struckOutStyles.contains(this.style));
		}

		private void endCell() {
			if (this.inline.hasText() && !this.cell.isEmpty()) {
				fill(this.inline.struckOut());
				if (!this.inline.struckOut() && this.inline.marked()) {
					this.markedTexts.put(this.cell, this.inline);
				}
			}
			this.inline = new RichText();
			if (!this.filled && colouredStyles.contains(this.style)
					&& WorkbookXml.column(this.cell) < SheetLimits.MOST_COLUMNS
					&& this.coloured.size() < SheetLimits.MOST_ROWS) {
				this.coloured.add(this.cell);
			}
		}

		private void endRow() {
			endCell();
			this.filled = true;
			boolean all = !this.texts.isEmpty() && this.texts.entrySet()
				.stream()
				.allMatch((text) -> text.getValue() || this.hiddenColumns.contains(WorkbookXml.column(text.getKey())));
			if (all && this.texts.containsValue(true)) {
				this.struckOutRows.add(this.row);
			}
			else {
				this.texts.forEach((each, struckOut) -> {
					if (struckOut) {
						this.struckOutCells.add(each);
					}
				});
			}
			if (this.hidden && !this.texts.isEmpty()) {
				this.hiddenRows.add(this.row);
			}
			this.texts.clear();
		}

		void end() {
			endRow();
		}

	}

	static boolean struckOut(XMLStreamReader xml) {
		return xml.getLocalName().equals("strike") && !attribute(xml, "val").matches("0|false|off");
	}

	/** The number in an attribute; -1 if there is none. */
	private static int number(String text) {
		return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
	}

}

package org.throughline.transfer.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.throughline.platform.file.PackedDocument;
import org.throughline.transfer.table.Sheet.SheetRow;

/**
 * Cells merged over several rows. The spreadsheet stores their content in the first row
 * only.
 */
final class MergedCells {

	private static final Pattern SPAN = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

	private static final int MOST = 50_000;

	private static final int MOST_FILLED = 200_000;

	private final Map<String, String> parts = new HashMap<>();

	private final Map<String, List<Span>> spans = new HashMap<>();

	private final Map<String, String> sheets = new HashMap<>();

	private MergedCells() {
	}

	static MergedCells of(byte[] workbook) throws IOException {
		var merged = new MergedCells();
		var targets = new HashMap<String, String>();
		try (var zip = PackedDocument.open(workbook)) {
			for (var part : Collections.list(zip.getEntries())) {
				merged.read(part.getName(), zip.getInputStream(part), targets);
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		merged.sheets.forEach((name, id) -> merged.parts.put(name, targets.getOrDefault(id, "")));
		return merged;
	}

	private void read(String name, InputStream part, Map<String, String> targets) throws XMLStreamException {
		if (name.equals("xl/workbook.xml")) {
			each(part, "sheet", (sheet) -> this.sheets.put(attribute(sheet, "name"), attribute(sheet, "id")));
		}
		else if (name.equals("xl/_rels/workbook.xml.rels")) {
			each(part, "Relationship", (relation) -> targets.put(attribute(relation, "Id"),
					attribute(relation, "Target").replaceAll(".*/", "")));
		}
		else if (name.startsWith("xl/worksheets/")) {
			var found = new ArrayList<Span>();
			each(part, "mergeCell", (cell) -> {
				var span = SPAN.matcher(attribute(cell, "ref"));
				if (span.matches() && found.size() < MOST) {
					found.add(new Span(column(span.group(1)), Integer.parseInt(span.group(2)),
							Integer.parseInt(span.group(4))));
				}
			});
			this.spans.put(name.replaceAll(".*/", ""), found);
		}
	}

	/** The rows, each with the content of its merged cells. */
	List<SheetRow> fill(String sheet, List<SheetRow> rows) {
		var found = this.spans.getOrDefault(this.parts.getOrDefault(sheet, ""), List.of());
		var at = new HashMap<Integer, Integer>();
		for (int place = 0; place < rows.size(); place++) {
			at.put(rows.get(place).number(), place);
		}
		var filled = new ArrayList<>(rows);
		int left = MOST_FILLED;
		for (var span : found) {
			var first = at.get(span.from());
			if (first != null && span.to() > span.from() && span.column() < SheetLimits.MOST_COLUMNS) {
				String text = rows.get(first).cell(span.column());
				for (int place = first + 1; !text.isEmpty() && place < filled.size() && left-- > 0
						&& filled.get(place).number() <= span.to(); place++) {
					filled.set(place, with(filled.get(place), span.column(), text));
				}
			}
		}
		return filled;
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

	private static void each(InputStream part, String element, Consumer<XMLStreamReader> work)
			throws XMLStreamException {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		var xml = factory.createXMLStreamReader(part);
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
				work.accept(xml);
			}
		}
	}

	private static String attribute(XMLStreamReader xml, String name) {
		for (int at = 0; at < xml.getAttributeCount(); at++) {
			if (xml.getAttributeLocalName(at).equals(name)) {
				return xml.getAttributeValue(at);
			}
		}
		return "";
	}

	private static int column(String letters) {
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * 26 + (letter - 'A' + 1);
		}
		return column - 1;
	}

	/** A merged cell; of several columns, the first counts. */
	private record Span(int column, int from, int to) {

	}

}

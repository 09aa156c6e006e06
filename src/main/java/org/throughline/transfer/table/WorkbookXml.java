package org.throughline.transfer.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipFile;

import org.throughline.platform.file.PackedDocument;

/** The XML parts of a workbook, for information that its cells do not contain. */
final class WorkbookXml implements Closeable {

	private static final String WORKBOOK = "xl/workbook.xml";

	private final ZipFile zip;

	WorkbookXml(byte[] workbook) throws IOException {
		this.zip = PackedDocument.open(workbook);
	}

	/** The parts of the sheets, by the names of the sheets. */
	Map<String, String> sheets() throws IOException {
		var targets = new HashMap<String, String>();
		each(relations(WORKBOOK), (xml) -> targets.put(attribute(xml, "Id"), attribute(xml, "Target")));
		var sheets = new LinkedHashMap<String, String>();
		each(WORKBOOK, (xml) -> {
			if (xml.getLocalName().equals("sheet")) {
				sheets.put(attribute(xml, "name"), target(WORKBOOK, targets.getOrDefault(attribute(xml, "id"), "")));
			}
		});
		return sheets;
	}

	/** Reads all elements of a part; none if there is no such part. */
	void each(String part, Reader reader) throws IOException {
		var entry = this.zip.getEntry(part);
		if (entry == null) {
			return;
		}
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try (var content = this.zip.getInputStream(entry)) {
			var xml = factory.createXMLStreamReader(content);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT) {
					reader.read(xml);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	/** Reads all elements of the parts of a kind that belong to a part. */
	void eachOf(String part, String kind, Reader reader) throws IOException {
		var found = new HashMap<String, String>();
		each(relations(part), (xml) -> {
			if (attribute(xml, "Type").endsWith("/" + kind)) {
				found.put(attribute(xml, "Id"), target(part, attribute(xml, "Target")));
			}
		});
		for (String each : found.values()) {
			each(each, reader);
		}
	}

	private static String relations(String part) {
		return part.replaceFirst("([^/]+)$", "_rels/$1.rels");
	}

	private static String target(String part, String target) {
		if (target.startsWith("/")) {
			return target.substring(1);
		}
		String folder = part.replaceFirst("[^/]+$", "");
		return target.startsWith("../") ? folder.replaceFirst("[^/]+/$", "") + target.substring(3) : folder + target;
	}

	static String attribute(XMLStreamReader xml, String name) {
		for (int at = 0; at < xml.getAttributeCount(); at++) {
			if (xml.getAttributeLocalName(at).equals(name)) {
				return xml.getAttributeValue(at);
			}
		}
		return "";
	}

	/** Whether an attribute is true. */
	static boolean yes(XMLStreamReader xml, String name) {
		return attribute(xml, name).matches("1|true|on");
	}

	/** The column of a cell such as "C4", counted from 0. */
	static int column(String cell) {
		int column = 0;
		for (int at = 0; at < cell.length() && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z'; at++) {
			column = column * 26 + (cell.charAt(at) - 'A' + 1);
		}
		return column - 1;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Reads an element. */
	@FunctionalInterface
	interface Reader {

		void read(XMLStreamReader xml) throws XMLStreamException;

	}

}

package org.throughline.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word file (ECMA-376, Open Packaging Conventions).
 */
final class WordPackage {

	static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	/** The most bytes that are read of a file's parts. */
	private static final int LARGEST = 200 * 1024 * 1024;

	private static final String FIRST_NUMBERING = "1";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final Relations document = new Relations();

	private final Relations notes = new Relations();

	private final List<String> footnotes = new ArrayList<>();

	private final StringBuilder numberings = new StringBuilder();

	/** The kinds of numbers that have a prefix. */
	private final StringBuilder kinds = new StringBuilder();

	private int lists = 2;

	private int pictures;

	private boolean inFootnote;

	void add(String name, String xml) {
		this.parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a part of the document and returns its relation. */
	String addRelated(String name, String type, String xml) {
		add("word/" + name, xml);
		return this.document.add(type, name, false);
	}

	/** Adds a picture and returns its relation. */
	String picture(byte[] png) {
		String name = "media/picture" + (++this.pictures) + ".png";
		this.parts.put("word/" + name, png);
		return this.document.add("image", name, false);
	}

	/** Returns the relation of an address. */
	String link(String address) {
		return (this.inFootnote ? this.notes : this.document).add("hyperlink", address, true);
	}

	/** Adds a footnote and returns its number. */
	int footnote(WordMarkup markup, Inline.Footnote footnote) {
		this.inFootnote = true;
		this.footnotes.add(markup.footnote(footnote));
		this.inFootnote = false;
		return this.footnotes.size();
	}

	/**
	 * Adds a numbered list and returns its numbering.
	 * @param prefix the prefix of each number
	 */
	String numbering(int level, String prefix, int start) {
		int id = ++this.lists;
		int kind = 2;
		if (!prefix.isEmpty()) {
			kind = id;
			this.kinds.append(levels(kind, "decimal", new String[] { Markup.escape(prefix) + "%" }));
		}
		this.numberings.append("<w:num w:numId=\"")
			.append(id)
			.append("\"><w:abstractNumId w:val=\"")
			.append(kind)
			.append("\"/><w:lvlOverride w:ilvl=\"")
			.append(level)
			.append("\"><w:startOverride w:val=\"")
			.append(start)
			.append("\"/></w:lvlOverride></w:num>\n");
		return String.valueOf(id);
	}

	/** Adds the data as a custom part. */
	void data(EmbeddedData data, String itemId, String xml) {
		add("customXml/item1.xml", xml);
		add("customXml/itemProps1.xml", XML + "<ds:datastoreItem ds:itemID=\"{" + itemId
				+ "}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs/>"
				+ "</ds:datastoreItem>");
		var relations = new Relations();
		relations.add("customXmlProps", "itemProps1.xml", false);
		add("customXml/_rels/item1.xml.rels", relations.xml());
		this.document.add("customXml", "../customXml/item1.xml", false);
	}

	/**
	 * Returns the numberings of lists, and of headings if they are numbered: what has one
	 * without numbers becomes a numbered list where the file is converted to HTML.
	 */
	String numberingPart(boolean numbered) {
		return XML + "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n"
				+ (numbered ? headings() : "") + levels(1, "bullet", new String[] { "•", "–", "▪" })
				+ levels(2, "decimal", new String[] { "%." }) + this.kinds
				+ (numbered ? "<w:num w:numId=\"" + FIRST_NUMBERING + "\"><w:abstractNumId w:val=\"0\"/></w:num>\n"
						: "")
				+ "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\n" + this.numberings
				+ "</w:numbering>\n";
	}

	private static String headings() {
		var xml = new StringBuilder("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>\n");
		var text = new StringBuilder();
		for (int level = 0; level < 6; level++) {
			text.append((level > 0) ? "." : "").append('%').append(level + 1);
			xml.append("<w:lvl w:ilvl=\"")
				.append(level)
				.append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading")
				.append(level + 1)
				.append("\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"")
				.append(text)
				.append(" \"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr>"
						+ "<w:rPr><w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:color w:val=\"4A5256\"/></w:rPr></w:lvl>\n");
		}
		return xml.append("</w:abstractNum>\n").toString();
	}

	private static String levels(int id, String format, String[] marks) {
		var xml = new StringBuilder("<w:abstractNum w:abstractNumId=\"").append(id)
			.append("\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\n");
		for (int level = 0; level < 9; level++) {
			xml.append("<w:lvl w:ilvl=\"")
				.append(level)
				.append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
				.append(format)
				.append("\"/><w:lvlText w:val=\"")
				.append(marks[level % marks.length].replace("%", "%" + (level + 1)))
				.append("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"")
				.append((level + 1) * 340)
				.append("\" w:hanging=\"340\"/></w:pPr></w:lvl>\n");
		}
		return xml.append("</w:abstractNum>\n").toString();
	}

	String footnotesPart(String namespaces) {
		var xml = new StringBuilder(XML).append("<w:footnotes ")
			.append(namespaces)
			.append(">\n")
			.append(separator(-1, "separator"))
			.append(separator(0, "continuationSeparator"));
		for (int at = 0; at < this.footnotes.size(); at++) {
			xml.append("<w:footnote w:id=\"")
				.append(at + 1)
				.append("\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>"
						+ "<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
						+ "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
				.append(this.footnotes.get(at))
				.append("</w:p></w:footnote>\n");
		}
		return xml.append("</w:footnotes>\n").toString();
	}

	private static String separator(int id, String kind) {
		return "<w:footnote w:type=\"" + kind + "\" w:id=\"" + id + "\"><w:p><w:r><w:" + kind
				+ "/></w:r></w:p></w:footnote>\n";
	}

	/** Returns the file; its parts have the time of the document. */
	byte[] zip(DocumentProperties properties) {
		add("word/_rels/document.xml.rels", this.document.xml());
		if (!this.notes.isEmpty()) {
			add("word/_rels/footnotes.xml.rels", this.notes.xml());
		}
		var file = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(file)) {
			for (var part : this.parts.entrySet()) {
				var entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(properties.created().atOffset(ZoneOffset.UTC).toLocalDateTime());
				zip.putNextEntry(entry);
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/** Returns the XML parts of a file; empty if it cannot be read or is too large. */
	static Map<String, byte[]> read(byte[] file) {
		var parts = new LinkedHashMap<String, byte[]>();
		int left = LARGEST;
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] part = zip.readNBytes(left);
				left -= part.length;
				if (left == 0) {
					return Map.of();
				}
				if (entry.getName().endsWith(".xml")) {
					parts.put(entry.getName(), part);
				}
			}
			return parts;
		}
		catch (IOException | IllegalArgumentException ex) {
			return Map.of();
		}
	}

	/** The relations of a part to others and to addresses. */
	static final class Relations {

		private final Map<String, String> ids = new LinkedHashMap<>();

		private final StringBuilder entries = new StringBuilder();

		/** Adds a relation, or returns the one that exists. */
		String add(String type, String target, boolean outside) {
			return this.ids.computeIfAbsent(type + " " + target, (key) -> {
				String id = "rId" + (this.ids.size() + 1);
				this.entries.append("<Relationship Id=\"")
					.append(id)
					.append("\" Type=\"")
					.append(type.startsWith("http") ? type : RELATIONS + type)
					.append("\" Target=\"")
					.append(Markup.escape(target))
					.append(outside ? "\" TargetMode=\"External\"/>\n" : "\"/>\n");
				return id;
			});
		}

		boolean isEmpty() {
			return this.ids.isEmpty();
		}

		String xml() {
			return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
					+ this.entries + "</Relationships>\n";
		}

	}

}

package org.throughline.platform.document;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Writes documents for Word. Editors can go on working in them: headings, lists, captions
 * and tables have styles of their own.
 */
@Component
public class WordDocument implements DocumentFormat {

	/** Namespace of the data that a file contains. */
	static final String DATA_NAMESPACE = "urn:throughline:document-data:1";

	private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
			+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
			+ "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
			+ "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
			+ "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

	private static final String HEADING_RULE = "<w:pBdr><w:top w:val=\"single\" w:sz=\"10\" w:space=\"8\" "
			+ "w:color=\"{accent-words}\"/></w:pBdr>";

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private final DocumentWords words;

	private final DocumentRules rules;

	private final String styles;

	private final String settings;

	WordDocument(DocumentWords words, DocumentRules rules) {
		this.words = words;
		this.rules = rules;
		this.styles = DocumentWords.read("/documents/word/styles.xml");
		this.settings = DocumentWords.read("/documents/word/settings.xml");
	}

	@Override
	public byte[] write(Document document) {
		this.rules.require(document);
		var properties = document.properties();
		var parts = new WordPackage();
		var relations = new WordPackage.Relations();
		relations.add("officeDocument", "word/document.xml", false);
		relations.add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
				"docProps/core.xml", false);
		relations.add("extended-properties", "docProps/app.xml", false);
		parts.add("[Content_Types].xml", contentTypes(document));
		parts.add("_rels/.rels", relations.xml());
		parts.add("docProps/core.xml", core(properties));
		parts.add("docProps/app.xml", WordPackage.XML
				+ "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
				+ "<Application>Throughline</Application></Properties>");
		String body = new WordMarkup(this.words, parts, Outline.of(document)).body(document);
		parts.addRelated("styles.xml", "styles", styles(document));
		parts.addRelated("settings.xml", "settings", this.settings.replace("{language}", properties.language()));
		parts.addRelated("numbering.xml", "numbering", parts.numberingPart(properties.numbered()));
		parts.addRelated("footnotes.xml", "footnotes", parts.footnotesPart(NAMESPACES));
		String pages = sections(document, parts);
		var data = document.marks().data();
		if (data != null) {
			parts.data(data, UUID.nameUUIDFromBytes(data.json()).toString().toUpperCase(Locale.ROOT), item(data));
		}
		parts.add("word/document.xml",
				WordPackage.XML + "<w:document " + NAMESPACES + "><w:body>" + body + "<w:sectPr>" + pages
						+ "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1361\" w:right=\"1247\" "
						+ "w:bottom=\"1247\" w:left=\"1247\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
						+ ((document.cover() != null) ? "<w:titlePg/>" : "") + "</w:sectPr></w:body></w:document>");
		return parts.zip(properties);
	}

	@Override
	public String extension() {
		return ".docx";
	}

	/** Adds the headers and footers of the pages and returns what names them. */
	private String sections(Document document, WordPackage parts) {
		String note = this.words.note(document);
		String draft = (note != null) ? "<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"DraftMark\"/></w:rPr><w:t>"
				+ Markup.escape(note.toUpperCase(Locale.UK)) + "</w:t></w:r>" : "";
		String title = "<w:r><w:t xml:space=\"preserve\">" + Markup.escape(document.properties().title())
				+ "</w:t></w:r>";
		String page = text(this.words.of("page") + " ") + field("PAGE", "1") + text(" " + this.words.of("of") + " ")
				+ field("NUMPAGES", "1");
		var names = new StringBuilder(reference("header", "default",
				parts.addRelated("header1.xml", "header", edge("hdr", "Header", title + draft))));
		names.append(
				reference("footer", "default", parts.addRelated("footer1.xml", "footer", edge("ftr", "Footer", page))));
		if (document.cover() != null) {
			names.append(reference("header", "first",
					parts.addRelated("header2.xml", "header", edge("hdr", "Header", draft))));
			names.append(
					reference("footer", "first", parts.addRelated("footer2.xml", "footer", edge("ftr", "Footer", ""))));
		}
		return names.toString();
	}

	private static String reference(String kind, String pages, String relation) {
		return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + relation + "\"/>";
	}

	private static String edge(String element, String style, String content) {
		return WordPackage.XML + "<w:" + element + " " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"" + style
				+ "\"/></w:pPr>" + content + "</w:p></w:" + element + ">";
	}

	private static String text(String text) {
		return "<w:r><w:t xml:space=\"preserve\">" + Markup.escape(text) + "</w:t></w:r>";
	}

	private static String field(String code, String shown) {
		return "<w:fldSimple w:instr=\" " + code + " \"><w:r><w:t>" + shown + "</w:t></w:r></w:fldSimple>";
	}

	private String styles(Document document) {
		var accent = new Accent((document.cover() != null) ? document.cover().accent() : Accent.INK);
		String styles = document.properties().numbered() ? this.styles
				: this.styles.replaceAll("<w:numPr>.*?</w:numPr>", "");
		return styles.replace("{language}", document.properties().language())
			.replace("{heading-rule}", document.titled() ? "" : HEADING_RULE)
			.replace("{heading-before}", document.titled() ? "280" : "560")
			.replace("{heading-size}", document.titled() ? "26" : "38")
			.replace("{title-size}", document.titled() ? "32" : "48")
			.replace("{accent}", accent.colour().substring(1))
			.replace("{on-accent}", accent.on().substring(1))
			.replace("{accent-words}", accent.words().substring(1));
	}

	private static String core(DocumentProperties properties) {
		return WordPackage.XML
				+ "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
				+ "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
				+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
				+ Markup.escape(properties.title()) + "</dc:title><dc:creator>" + Markup.escape(properties.author())
				+ "</dc:creator><dc:description>" + Markup.escape(properties.description())
				+ "</dc:description><dc:language>" + properties.language() + "</dc:language>"
				+ time("created", properties) + time("modified", properties) + "</cp:coreProperties>";
	}

	private static String time(String name, DocumentProperties properties) {
		return "<dcterms:" + name + " xsi:type=\"dcterms:W3CDTF\">" + properties.created() + "</dcterms:" + name + ">";
	}

	private static String item(EmbeddedData data) {
		return WordPackage.XML + "<data xmlns=\"" + DATA_NAMESPACE + "\" name=\"" + Markup.escape(data.name())
				+ "\" media-type=\"application/json\" encoding=\"base64\">"
				+ Base64.getEncoder().encodeToString(data.json()) + "</data>";
	}

	private static String contentTypes(Document document) {
		var xml = new StringBuilder(WordPackage.XML)
			.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
					+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
					+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
					+ "<Default Extension=\"png\" ContentType=\"image/png\"/>")
			.append(type("/word/document.xml", WORD + "document.main+xml"))
			.append(type("/word/styles.xml", WORD + "styles+xml"))
			.append(type("/word/settings.xml", WORD + "settings+xml"))
			.append(type("/word/numbering.xml", WORD + "numbering+xml"))
			.append(type("/word/footnotes.xml", WORD + "footnotes+xml"))
			.append(type("/word/header1.xml", WORD + "header+xml"))
			.append(type("/word/footer1.xml", WORD + "footer+xml"));
		if (document.cover() != null) {
			xml.append(type("/word/header2.xml", WORD + "header+xml"))
				.append(type("/word/footer2.xml", WORD + "footer+xml"));
		}
		if (document.marks().data() != null) {
			xml.append(type("/customXml/itemProps1.xml",
					"application/vnd.openxmlformats-officedocument.customXmlProperties+xml"));
		}
		return xml.append(type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
			.append(type("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
			.append("</Types>")
			.toString();
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
	}

}

package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes the content of a document as WordprocessingML (ECMA-376).
 */
final class WordMarkup {

	/** Width of the text in twentieths of a point. */
	private static final int TEXT_WIDTH = 9412;

	/** Width of the column of labels in twentieths of a point. */
	private static final int LABEL_WIDTH = 2600;

	/** Indent of a list's words in twentieths of a point. */
	private static final int INDENT = 340;

	/** Indent of a note in twentieths of a point. */
	private static final int NOTE_MARGIN = 198;

	private static final int MOST_LEVELS = 9;

	private static final String BULLETS = "2";

	private static final String CODE = Markup.xml("<w:rStyle w:val='Code'/>");

	private static final String LINK = Markup.xml("<w:rStyle w:val='Hyperlink'/>");

	private final DocumentWords words;

	private final WordPackage parts;

	private final Outline outline;

	private final StringBuilder body = new StringBuilder();

	private int tables;

	private int figures;

	private int bookmarks;

	private int pictures;

	private boolean onNewPage;

	WordMarkup(DocumentWords words, WordPackage parts, Outline outline) {
		this.words = words;
		this.parts = parts;
		this.outline = outline;
	}

	String body(Document document) {
		cover(document);
		blocks(document.blocks(), new Place(null, 0));
		String fingerprint = document.marks().fingerprint();
		if (fingerprint != null) {
			paragraph("Fingerprint", Inline.of(this.words.of("fingerprint") + ": " + fingerprint));
		}
		return this.body.toString();
	}

	private void cover(Document document) {
		var cover = document.cover();
		var title = Inline.of(document.properties().title());
		if (cover == null) {
			if (!document.titled()) {
				paragraph("FirstTitle", title);
			}
			return;
		}
		var logo = cover.logo();
		if (logo != null) {
			var size = logo.size();
			double height = 26;
			double width = Math.min(150, height * size.width / size.height);
			write("<w:p><w:pPr><w:pStyle w:val='Picture'/><w:spacing w:after='900'/></w:pPr>");
			picture(logo.png(), logo.description(), width, width * size.height / size.width);
			write("</w:p>");
		}
		paragraph("CoverOrganisation", Inline.of(cover.organisation()));
		paragraph("Title", title);
		if (cover.subtitle() != null) {
			paragraph("Subtitle", Inline.of(cover.subtitle()));
		}
		if (cover.day() != null) {
			paragraph("CoverDay", Inline.of(cover.day()));
		}
		this.onNewPage = true;
		contents();
	}

	/** Writes the contents as a field, which Word can update with page numbers. */
	private void contents() {
		var headings = this.outline.contents();
		if (headings.isEmpty()) {
			return;
		}
		write("""
				<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/><w:docPartUnique/></w:docPartObj>\
				</w:sdtPr><w:sdtContent>""");
		paragraph("TOCHeading", Inline.of(this.words.of("contents")));
		for (int at = 0; at < headings.size(); at++) {
			var heading = headings.get(at);
			write("<w:p><w:pPr><w:pStyle w:val='TOC{}'/></w:pPr>", heading.level());
			if (at == 0) {
				write("{}<w:r><w:instrText xml:space='preserve'> TOC \\o '1-2' \\h \\z \\u </w:instrText></w:r>{}",
						field("begin"), field("separate"));
			}
			String number = this.outline.number(heading);
			write("<w:hyperlink w:anchor='{}' w:history='1'>{}{}</w:hyperlink>{}</w:p>", bookmark(heading.id()),
					run("", number.isEmpty() ? "" : number + "  "), run("", Inline.text(heading.content())),
					(at == headings.size() - 1) ? field("end") : "");
		}
		write("</w:sdtContent></w:sdt>");
		this.onNewPage = true;
	}

	private void blocks(List<Block> blocks, Place place) {
		blocks.forEach((block) -> block(block, place));
	}

	private void block(Block block, Place place) {
		if (block instanceof Block.Heading heading) {
			heading(heading);
		}
		else if (block instanceof Block.Title title) {
			paragraph("FirstTitle", title.content());
		}
		else if (block instanceof Block.Paragraph paragraph) {
			write("<w:p>{}", properties((paragraph.isLabel() && place.style() == null) ? "Label" : place.style(),
					place.indent()));
			inlines(paragraph.content(), "");
			write("</w:p>");
		}
		else if (block instanceof Block.ItemList list) {
			list(list, place);
		}
		else if (block instanceof Block.Quotation quotation) {
			blocks(quotation.blocks(), new Place("Quote", place.level()));
			if (quotation.source() != null) {
				var source = new ArrayList<Inline>(Inline.of("— "));
				source.addAll(quotation.source());
				paragraph("QuoteSource", source);
			}
		}
		else if (block instanceof Block.Note note) {
			blocks(note.blocks(), new Place("Note", place.level()));
		}
		else if (block instanceof Block.Table table) {
			if (!table.caption().isEmpty()) {
				caption("Table", "table", ++this.tables, table.caption());
			}
			table(table);
		}
		else if (block instanceof Block.LabelTable table) {
			labels(table);
		}
		else if (block instanceof Block.Figure figure) {
			figure(figure);
		}
		else {
			this.onNewPage = true;
		}
	}

	private void heading(Block.Heading heading) {
		String name = bookmark(heading.id());
		int id = ++this.bookmarks;
		write("<w:p>{}<w:bookmarkStart w:id='{}' w:name='{}'/>",
				properties("Heading" + Math.min(6, heading.level()), ""), id, name);
		inlines(heading.content(), "");
		write("<w:bookmarkEnd w:id='{}'/></w:p>", id);
	}

	private void list(Block.ItemList list, Place place) {
		int level = Math.min(place.level(), MOST_LEVELS - 1);
		String number = list.numbered() ? this.parts.numbering(level, list.prefix(), list.start()) : BULLETS;
		String style = list.numbered() ? "ListNumber" : "ListBullet";
		for (var item : list.items()) {
			boolean first = true;
			for (var block : item) {
				if (first && block instanceof Block.Paragraph paragraph) {
					write("<w:p><w:pPr><w:pStyle w:val='{}'/><w:numPr><w:ilvl w:val='{}'/><w:numId w:val='{}'/></w:numPr>{}</w:pPr>",
							(place.style() != null && !place.style().startsWith("List")) ? place.style() : style, level,
							number, indent(level, place.margin(), true));
					inlines(paragraph.content(), "");
					write("</w:p>");
				}
				else {
					block(block, new Place((place.style() != null) ? place.style() : "ListContinue", level + 1));
				}
				first = false;
			}
		}
	}

	private static String indent(int level, int margin, boolean hanging) {
		int left = (level + 1) * INDENT + margin;
		return hanging ? Markup.xml("<w:ind w:left='{}' w:hanging='{}'/>", left, INDENT)
				: Markup.xml("<w:ind w:left='{}'/>", left);
	}

	private void figure(Block.Figure figure) {
		var picture = figure.picture();
		var drawing = FigureDrawing.of(picture.svg());
		caption("Figure", "figure", ++this.figures, picture.headline());
		write("<w:p>{}", properties("Picture", ""));
		double width = FigureDrawing.PAPER_WIDTH;
		picture(PngDrawing.of(drawing), drawing.description(), width, width * drawing.ratio());
		write("</w:p>");
		var data = picture.table();
		if (data != null) {
			var table = Block.Table.of(data);
			paragraph("DataCaption", Inline.of(table.caption()));
			table(table);
		}
	}

	private void picture(byte[] png, String description, double width, double height) {
		String relation = this.parts.picture(png);
		int id = ++this.pictures;
		long x = Math.round(width * 36000);
		long y = Math.round(height * 36000);
		write("""
				<w:r><w:drawing><wp:inline distT='0' distB='0' distL='0' distR='0'><wp:extent cx='{}' cy='{}'/>\
				<wp:docPr id='{}' name='Picture {}' descr='{}'/>\
				<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect='1'/></wp:cNvGraphicFramePr>\
				<a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic>\
				<pic:nvPicPr><pic:cNvPr id='{}' name='Picture {}'/><pic:cNvPicPr/></pic:nvPicPr>\
				<pic:blipFill><a:blip r:embed='{}'/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
				<pic:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='{}' cy='{}'/></a:xfrm>\
				<a:prstGeom prst='rect'><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
				</wp:inline></w:drawing></w:r>""", x, y, id, id, Markup.escape(description), id, id, relation, x, y);
	}

	/** Writes a caption whose number Word counts. */
	private void caption(String sequence, String key, int number, String text) {
		write("<w:p>{}{}<w:fldSimple w:instr=' SEQ {} \\* ARABIC '>{}</w:fldSimple>{}</w:p>", properties("Caption", ""),
				run("", this.words.of(key, "").strip() + " "), sequence, run("", String.valueOf(number)),
				run("", ": " + text));
	}

	private void table(Block.Table table) {
		int[] widths = Arrays.stream(table.shares()).mapToInt((share) -> (int) (TEXT_WIDTH * share)).toArray();
		write("""
				<w:tbl><w:tblPr><w:tblStyle w:val='DocumentTable'/><w:tblW w:w='5000' w:type='pct'/>\
				<w:tblLook w:val='{}' w:firstRow='1' w:lastRow='0' w:firstColumn='{}' w:lastColumn='0' w:noHBand='1' w:noVBand='1'/>\
				""",
				table.rowHeads() ? "00A0" : "0020", table.rowHeads() ? "1" : "0");
		if (!table.caption().isEmpty()) {
			write("<w:tblCaption w:val='{}'/>", Markup.escape(table.caption()));
		}
		write("</w:tblPr><w:tblGrid>");
		for (int width : widths) {
			write("<w:gridCol w:w='{}'/>", width);
		}
		write("</w:tblGrid>");
		row(table, widths, table.columns().stream().map((column) -> Inline.of(column.head())).toList(), true);
		table.rows().forEach((row) -> row(table, widths, row, false));
		write("</w:tbl>");
		paragraph("AfterTable", List.of());
	}

	private void labels(Block.LabelTable table) {
		write("""
				<w:tbl><w:tblPr><w:tblStyle w:val='DocumentTable'/><w:tblW w:w='5000' w:type='pct'/>\
				<w:tblLook w:val='0080' w:firstRow='0' w:lastRow='0' w:firstColumn='1' w:lastColumn='0' w:noHBand='1' w:noVBand='1'/>\
				<w:tblCaption w:val='{}'/></w:tblPr><w:tblGrid><w:gridCol w:w='{}'/><w:gridCol w:w='{}'/></w:tblGrid>""",
				Markup.escape(table.name()), LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH);
		for (var row : table.rows()) {
			write("<w:tr>");
			if (row.label() != null) {
				write("<w:tc><w:tcPr><w:tcW w:w='{}' w:type='dxa'/></w:tcPr>", LABEL_WIDTH);
				paragraph("TableText", Inline.of(row.label()));
				write("</w:tc><w:tc><w:tcPr><w:tcW w:w='{}' w:type='dxa'/></w:tcPr>", TEXT_WIDTH - LABEL_WIDTH);
			}
			else {
				write("<w:tc><w:tcPr><w:tcW w:w='{}' w:type='dxa'/><w:gridSpan w:val='2'/></w:tcPr>", TEXT_WIDTH);
			}
			if (row.content().isEmpty()) {
				paragraph("TableText", List.of());
			}
			blocks(row.content(), new Place("TableText", 0));
			write("</w:tc></w:tr>");
		}
		write("</w:tbl>");
		paragraph("AfterTable", List.of());
	}

	private void row(Block.Table table, int[] widths, List<List<Inline>> cells, boolean head) {
		write("<w:tr><w:trPr><w:cantSplit/>{}</w:trPr>", head ? "<w:tblHeader/>" : "");
		for (int at = 0; at < cells.size(); at++) {
			write("<w:tc><w:tcPr><w:tcW w:w='{}' w:type='dxa'/></w:tcPr>", widths[at]);
			paragraph(table.columns().get(at).numeric() ? "TableNumber" : "TableText", cells.get(at));
			write("</w:tc>");
		}
		write("</w:tr>");
	}

	private void paragraph(String style, List<Inline> content) {
		write("<w:p>{}", properties(style, ""));
		inlines(content, "");
		write("</w:p>");
	}

	/** Returns the properties of a paragraph, which may begin a new page. */
	private String properties(@Nullable String style, String indent) {
		String newPage = this.onNewPage ? "<w:pageBreakBefore/>" : "";
		this.onNewPage = false;
		String named = (style != null) ? Markup.xml("<w:pStyle w:val='{}'/>", style) : "";
		String all = named + newPage + indent;
		return all.isEmpty() ? "" : "<w:pPr>" + all + "</w:pPr>";
	}

	private void inlines(List<Inline> content, String format) {
		content.forEach((inline) -> inline(inline, format));
	}

	/** Writes words; the format is that of the words around them. */
	private void inline(Inline inline, String format) {
		if (inline instanceof Inline.Text text) {
			this.body.append(run(format, text.text()));
		}
		else if (inline instanceof Inline.Code code) {
			this.body.append(run(CODE + format.replaceAll("<w:rStyle[^>]*>", ""), code.text()));
		}
		else if (inline instanceof Inline.LineBreak) {
			write("<w:r><w:br/></w:r>");
		}
		else if (inline instanceof Inline.Strong strong) {
			inlines(strong.content(), with(format, "<w:b/><w:bCs/>"));
		}
		else if (inline instanceof Inline.Emphasis emphasis) {
			inlines(emphasis.content(), with(format, "<w:i/><w:iCs/>"));
		}
		else if (inline instanceof Inline.Link link) {
			String address = link.address();
			boolean within = address.startsWith("#");
			write("<w:hyperlink {}='{}' w:history='1'>", within ? "w:anchor" : "r:id",
					within ? bookmark(address.substring(1)) : this.parts.link(address));
			inlines(link.content(), LINK + format);
			write("</w:hyperlink>");
		}
		else if (inline instanceof Inline.Footnote footnote) {
			int number = this.parts.footnote(this, footnote);
			write("<w:r><w:rPr><w:rStyle w:val='FootnoteReference'/></w:rPr><w:footnoteReference w:id='{}'/></w:r>",
					number);
		}
	}

	/** Returns the text of a footnote, whose links belong to another part. */
	String footnote(Inline.Footnote footnote) {
		var around = new StringBuilder(this.body);
		this.body.setLength(0);
		inlines(footnote.content(), "");
		String words = this.body.toString();
		this.body.setLength(0);
		this.body.append(around);
		return words;
	}

	/** Adds to a format what it does not have; the order is that of the standard. */
	private static String with(String format, String more) {
		if (format.contains(more)) {
			return format;
		}
		return more.startsWith("<w:b/>")
				? format.replace("<w:i/><w:iCs/>", "") + more + (format.contains("<w:i/>") ? "<w:i/><w:iCs/>" : "")
				: format + more;
	}

	private static String run(String format, String text) {
		if (text.isEmpty()) {
			return "";
		}
		return Markup.xml("<w:r>{}<w:t xml:space='preserve'>{}</w:t></w:r>",
				format.isEmpty() ? "" : "<w:rPr>" + format + "</w:rPr>", Markup.escape(text));
	}

	private static String field(String kind) {
		return Markup.xml("<w:r><w:fldChar w:fldCharType='{}'/></w:r>", kind);
	}

	private void write(String template, Object... values) {
		this.body.append(Markup.xml(template, values));
	}

	/** Returns the name of a heading's bookmark; Word takes 40 letters. */
	private static String bookmark(String id) {
		String name = "_" + id.replace('-', '_');
		return (name.length() <= 40) ? name : name.substring(0, 31) + "_" + Integer.toHexString(name.hashCode());
	}

	/**
	 * The position of a part.
	 *
	 * @param style the style of its paragraphs, or {@code null} for that of the text
	 * @param level how many lists are around it
	 */
	private record Place(@Nullable String style, int level) {

		String indent() {
			return (this.level > 0) ? WordMarkup.indent(this.level - 1, margin(), false) : "";
		}

		/** Returns the indent of the style, within which lists are indented. */
		int margin() {
			return "Note".equals(this.style) ? NOTE_MARGIN : "Quote".equals(this.style) ? INDENT : 0;
		}

	}

}

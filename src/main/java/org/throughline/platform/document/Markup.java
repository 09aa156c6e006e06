package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.chart.DataTable;

/**
 * Writes the content of a document as XHTML, for a page or for paper.
 */
final class Markup {

	private final DocumentWords words;

	private final Outline outline;

	private final boolean paper;

	private final StringBuilder html = new StringBuilder();

	private final List<List<Inline>> notes = new ArrayList<>();

	private int tables;

	private int figures;

	Markup(DocumentWords words, Outline outline, boolean paper) {
		this.words = words;
		this.outline = outline;
		this.paper = paper;
	}

	/** Returns the content, with its footnotes at the end. */
	static String of(Document document, DocumentWords words, boolean paper) {
		var markup = new Markup(words, Outline.of(document), paper);
		markup.blocks(document.blocks());
		markup.notes();
		return markup.html.toString();
	}

	/** Returns the contents as lists of links; nothing if there is nothing to list. */
	static String contents(Document document, DocumentWords words, boolean paper) {
		var outline = Outline.of(document);
		var headings = outline.contents();
		if (headings.isEmpty()) {
			return "";
		}
		var markup = new Markup(words, outline, paper);
		markup.html.append("<h2 id=\"contents\">").append(escape(words.of("contents"))).append("</h2>");
		int level = 0;
		for (var heading : headings) {
			for (; level > heading.level(); level--) {
				markup.html.append("</li></ul>");
			}
			markup.html.append((level == heading.level()) ? "</li>" : "");
			for (; level < heading.level(); level++) {
				markup.html.append("<ul>");
			}
			markup.html.append("<li>");
			markup.heading(heading);
		}
		for (; level > 0; level--) {
			markup.html.append("</li></ul>");
		}
		return markup.html.toString();
	}

	private void heading(Block.Heading heading) {
		String text = Inline.text(heading.content());
		this.html.append("<a href=\"#").append(heading.id()).append('"');
		title(text);
		this.html.append('>');
		number(heading);
		this.html.append(escape(text)).append("</a>");
	}

	private void number(Block.Heading heading) {
		String number = this.outline.number(heading);
		if (!number.isEmpty()) {
			this.html.append("<span class=\"number\">").append(number).append("</span> ");
		}
	}

	private void blocks(List<Block> blocks) {
		blocks.forEach(this::block);
	}

	private void block(Block block) {
		if (block instanceof Block.Heading heading) {
			int level = Math.min(6, heading.level() + 1);
			this.html.append("<h").append(level).append(" id=\"").append(heading.id()).append("\">");
			number(heading);
			inlines(heading.content());
			this.html.append("</h").append(level).append(">\n");
		}
		else if (block instanceof Block.Paragraph paragraph) {
			element("p", paragraph.content());
		}
		else if (block instanceof Block.ItemList list) {
			list(list);
		}
		else if (block instanceof Block.Quotation quotation) {
			this.html.append("<blockquote>");
			blocks(quotation.blocks());
			if (quotation.source() != null) {
				this.html.append("<p class=\"source\">— ");
				inlines(quotation.source());
				this.html.append("</p>");
			}
			this.html.append("</blockquote>\n");
		}
		else if (block instanceof Block.Note note) {
			this.html.append("<div class=\"note\">");
			blocks(note.blocks());
			this.html.append("</div>\n");
		}
		else if (block instanceof Block.Table table) {
			table(table, table.caption().isEmpty() ? "" : this.words.of("table", String.valueOf(++this.tables)));
		}
		else if (block instanceof Block.Figure figure) {
			figure(figure);
		}
		else if (this.paper) {
			this.html.append("<div class=\"break\"></div>\n");
		}
	}

	private void element(String name, List<Inline> content) {
		this.html.append('<').append(name).append('>');
		inlines(content);
		this.html.append("</").append(name).append(">\n");
	}

	private void list(Block.ItemList list) {
		String name = list.numbered() ? "ol" : "ul";
		this.html.append('<').append(name);
		if (list.numbered() && list.start() != 1) {
			this.html.append(" start=\"").append(list.start()).append('"');
		}
		this.html.append('>');
		for (var item : list.items()) {
			this.html.append("<li>");
			if (item.size() == 1 && item.get(0) instanceof Block.Paragraph paragraph) {
				inlines(paragraph.content());
			}
			else {
				blocks(item);
			}
			this.html.append("</li>\n");
		}
		this.html.append("</").append(name).append(">\n");
	}

	private void figure(Block.Figure figure) {
		var picture = figure.picture();
		var drawing = FigureDrawing.of(picture.svg());
		String label = this.words.of("figure", String.valueOf(++this.figures));
		this.html.append(this.paper ? "<div class=\"figure\"" : "<figure")
			.append(" id=\"")
			.append(picture.id())
			.append("\">")
			.append(this.paper ? "<p class=\"caption\">" : "<figcaption>")
			.append(escape(label + ": " + picture.headline()))
			.append(this.paper ? "</p>" : "</figcaption>")
			.append("<div class=\"drawing\">")
			.append(this.paper ? drawing.onPaper() : picture.svg())
			.append("</div>");
		DataTable data = picture.table();
		if (data != null) {
			table(Block.Table.of(data), "");
		}
		this.html.append(this.paper ? "</div>\n" : "</figure>\n");
	}

	private void table(Block.Table table, String label) {
		if (!this.paper) {
			this.html.append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
				.append(escape(table.caption().isEmpty() ? this.words.of("tableWithoutCaption") : table.caption()))
				.append("\">");
		}
		String caption = escape(label.isEmpty() ? table.caption() : label + ": " + table.caption());
		if (caption.isEmpty()) {
			this.html.append("<table>");
		}
		else if (this.paper) {
			// PDF would tag a caption after the rows
			this.html.append(label.isEmpty() ? "<p class=\"data-caption\">" : "<p class=\"caption\">")
				.append(caption)
				.append("</p><table>");
		}
		else {
			this.html.append("<table><caption>").append(caption).append("</caption>");
		}
		this.html.append("<thead><tr>");
		for (var column : table.columns()) {
			String head = escape(column.head());
			this.html.append(head.isEmpty() ? "<td></td>"
					: (column.numeric() ? "<th scope=\"col\" class=\"numeric\">" : "<th scope=\"col\">") + head
							+ "</th>");
		}
		this.html.append("</tr></thead><tbody>\n");
		table.rows().forEach((row) -> row(table, row));
		this.html.append("</tbody></table>").append(this.paper ? "\n" : "</div>\n");
	}

	private void row(Block.Table table, List<List<Inline>> row) {
		this.html.append("<tr>");
		for (int at = 0; at < row.size(); at++) {
			boolean head = table.rowHeads() && at == 0;
			this.html.append(head ? "<th scope=\"row\"" : "<td")
				.append(table.columns().get(at).numeric() ? " class=\"numeric\">" : ">");
			inlines(row.get(at));
			this.html.append(head ? "</th>" : "</td>");
		}
		this.html.append("</tr>\n");
	}

	private void inlines(List<Inline> content) {
		content.forEach(this::inline);
	}

	private void inline(Inline inline) {
		if (inline instanceof Inline.Text text) {
			this.html.append(escape(text.text()));
		}
		else if (inline instanceof Inline.Code code) {
			this.html.append("<code>").append(escape(code.text())).append("</code>");
		}
		else if (inline instanceof Inline.LineBreak) {
			this.html.append(this.paper ? "\u00a0<br/>" : "<br/>");
		}
		else if (inline instanceof Inline.Link link) {
			this.html.append("<a href=\"").append(escape(link.address())).append('"');
			title(Inline.text(link.content()));
			this.html.append('>');
			inlines(link.content());
			this.html.append("</a>");
		}
		else if (inline instanceof Inline.Footnote footnote) {
			this.notes.add(footnote.content());
			reference("note-", "note-of-", this.notes.size(), "noteLink");
		}
		else {
			String name = (inline instanceof Inline.Strong) ? "strong" : "em";
			this.html.append('<').append(name).append('>');
			inlines(inline.content());
			this.html.append("</").append(name).append('>');
		}
	}

	/** Writes the number of a footnote as a link. */
	private void reference(String to, String from, int number, String label) {
		String words = escape(this.words.of(label, String.valueOf(number)));
		this.html.append("<sup class=\"reference\"><a id=\"")
			.append(from)
			.append(number)
			.append("\" href=\"#")
			.append(to)
			.append(number)
			.append(this.paper ? "\" title=\"" : "\" aria-label=\"")
			.append(words)
			.append("\">")
			.append(number)
			.append("</a></sup>");
	}

	/** Names the target of a link for people who do not see it; PDF requires it. */
	private void title(String text) {
		if (this.paper) {
			this.html.append(" title=\"").append(escape(text)).append('"');
		}
	}

	private void notes() {
		if (this.notes.isEmpty()) {
			return;
		}
		this.html.append("<div class=\"notes\"><h2 id=\"notes\">")
			.append(escape(this.words.of("notes")))
			.append("</h2>\n");
		for (int number = 1; number <= this.notes.size(); number++) {
			this.html.append("<p>");
			reference("note-of-", "note-", number, "noteBack");
			this.html.append(' ');
			inlines(this.notes.get(number - 1));
			this.html.append("</p>\n");
		}
		this.html.append("</div>\n");
	}

	/** Returns a paragraph of this class, or nothing without words. */
	static String line(String name, @Nullable String words) {
		return (words != null) ? "<p class=\"" + name + "\">" + escape(words) + "</p>\n" : "";
	}

	/** Escapes text for elements and attributes. */
	static String escape(String text) {
		return Inline.Text.clean(text)
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;");
	}

}

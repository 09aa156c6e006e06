package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.chart.DataTable;

/**
 * Writes the content of a document as XHTML, for a page or for paper.
 */
final class Markup {

	private static final String NUMERIC = " class=\"numeric\"";

	/** Years such as 2024/25. */
	private static final Pattern YEARS = Pattern.compile("\\d{4}/\\d{2}");

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
		markup.write("<h2 id='contents'>{}</h2>", escape(words.of("contents")));
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
		write("<a href='#{}'{}>{}{}</a>", heading.id(), title(text), number(heading), escape(text));
	}

	private String number(Block.Heading heading) {
		String number = this.outline.number(heading);
		return number.isEmpty() ? "" : xml("<span class='number'>{}</span> ", number);
	}

	private void blocks(List<Block> blocks) {
		blocks.forEach(this::block);
	}

	private void block(Block block) {
		if (block instanceof Block.Heading heading) {
			int level = Math.min(6, heading.level() + 1);
			write("<h{} id='{}'>{}", level, heading.id(), number(heading));
			inlines(heading.content());
			write("</h{}>\n", level);
		}
		else if (block instanceof Block.Title title) {
			write("<h1>");
			inlines(title.content());
			write("</h1>\n");
		}
		else if (block instanceof Block.Paragraph paragraph) {
			write(this.paper && paragraph.isLabel() ? "<p class='label'>" : "<p>");
			inlines(paragraph.content());
			write("</p>\n");
		}
		else if (block instanceof Block.ItemList list) {
			list(list);
		}
		else if (block instanceof Block.Quotation quotation) {
			write("<blockquote>");
			blocks(quotation.blocks());
			if (quotation.source() != null) {
				write("<p class='source'>— ");
				inlines(quotation.source());
				write("</p>");
			}
			write("</blockquote>\n");
		}
		else if (block instanceof Block.Note note) {
			write("<div class='note'>");
			blocks(note.blocks());
			write("</div>\n");
		}
		else if (block instanceof Block.Table table) {
			table(table, table.caption().isEmpty() ? "" : this.words.of("table", String.valueOf(++this.tables)));
		}
		else if (block instanceof Block.LabelTable table) {
			labels(table);
		}
		else if (block instanceof Block.Figure figure) {
			figure(figure);
		}
		else if (this.paper) {
			write("<div class='break'></div>\n");
		}
	}

	private void list(Block.ItemList list) {
		String name = list.numbered() ? "ol" : "ul";
		boolean prefixed = !list.prefix().isEmpty();
		write("<{}{}{}>", name, prefixed ? xml(" class='prefixed'") : "",
				(list.numbered() && list.start() != 1) ? xml(" start='{}'", list.start()) : "");
		int number = list.start();
		for (var item : list.items()) {
			String printed = list.prefix() + number++;
			write("<li{}>", list.linked() ? xml(" id='paragraph-{}'", printed) : "");
			if (prefixed) {
				write("<span class='number'>{}</span> ", escape(printed));
			}
			if (item.size() == 1 && item.get(0) instanceof Block.Paragraph paragraph) {
				inlines(paragraph.content());
			}
			else {
				blocks(item);
			}
			write("</li>\n");
		}
		write("</{}>\n", name);
	}

	private void figure(Block.Figure figure) {
		var picture = figure.picture();
		var drawing = FigureDrawing.of(picture.svg());
		String label = this.words.of("figure", String.valueOf(++this.figures));
		write(this.paper ? "<div class='figure' id='{}'><p class='caption'>{}</p>"
				: "<figure id='{}'><figcaption>{}</figcaption>", picture.id(),
				escape(label + ": " + picture.headline()));
		write("<div class='drawing'>{}</div>", this.paper ? drawing.onPaper() : picture.svg());
		DataTable data = picture.table();
		if (data != null) {
			table(Block.Table.of(data), "");
		}
		this.html.append(this.paper ? "</div>\n" : "</figure>\n");
	}

	private void table(Block.Table table, String label) {
		if (!this.paper) {
			write("<div class='scroll' role='group' tabindex='0' aria-label='{}'>",
					escape(table.caption().isEmpty() ? this.words.of("tableWithoutCaption") : table.caption()));
		}
		String caption = escape(label.isEmpty() ? table.caption() : label + ": " + table.caption());
		if (caption.isEmpty()) {
			write("<table>");
		}
		else if (this.paper) {
			// PDF would tag a caption after the rows
			write("<p class='{}'>{}</p><table>", label.isEmpty() ? "data-caption" : "caption", caption);
		}
		else {
			write("<table><caption>{}</caption>", caption);
		}
		write("<thead><tr>");
		double[] shares = table.shares();
		for (int at = 0; at < shares.length; at++) {
			var column = table.columns().get(at);
			String width = this.paper ? xml(" style='width: {}%'", Math.round(shares[at] * 100)) : "";
			this.html.append(column.head().isEmpty() ? xml("<td{}></td>", width) : xml("<th scope='col'{}{}>{}</th>",
					column.numeric() ? NUMERIC : "", width, escape(column.head())));
		}
		write("</tr></thead><tbody>\n");
		table.rows().forEach((row) -> row(table, row));
		this.html.append("</tbody></table>").append(this.paper ? "\n" : "</div>\n");
	}

	private void labels(Block.LabelTable table) {
		write("<table class='labels'{}><tbody>\n", this.paper ? "" : xml(" aria-label='{}'", escape(table.name())));
		for (var row : table.rows()) {
			write((row.label() != null) ? "<tr><th scope='row'>{}</th><td>" : "<tr><td colspan='2'>",
					escape((row.label() != null) ? row.label() : ""));
			blocks(row.content());
			write("</td></tr>\n");
		}
		write("</tbody></table>\n");
	}

	private void row(Block.Table table, List<List<Inline>> row) {
		write("<tr>");
		for (int at = 0; at < row.size(); at++) {
			boolean head = table.rowHeads() && at == 0;
			write(head ? "<th scope='row'{}>" : "<td{}>", table.columns().get(at).numeric() ? NUMERIC : "");
			inlines(row.get(at));
			this.html.append(head ? "</th>" : "</td>");
		}
		write("</tr>\n");
	}

	private void inlines(List<Inline> content) {
		content.forEach(this::inline);
	}

	private void inline(Inline inline) {
		if (inline instanceof Inline.Text text) {
			this.html.append(this.paper ? unbroken(escape(text.text())) : escape(text.text()));
		}
		else if (inline instanceof Inline.Code code) {
			write("<code>{}</code>", escape(code.text()));
		}
		else if (inline instanceof Inline.LineBreak) {
			this.html.append(this.paper ? "\u00a0<br/>" : "<br/>");
		}
		else if (inline instanceof Inline.Link link) {
			write("<a href='{}'{}>", escape(link.address()), title(Inline.text(link.content())));
			inlines(link.content());
			write("</a>");
		}
		else if (inline instanceof Inline.Footnote footnote) {
			this.notes.add(footnote.content());
			reference("note-", "note-of-", this.notes.size(), "noteLink");
		}
		else {
			String name = (inline instanceof Inline.Strong) ? "strong" : "em";
			write("<{}>", name);
			inlines(inline.content());
			write("</{}>", name);
		}
	}

	/** Writes the number of a footnote as a link. */
	private void reference(String to, String from, int number, String label) {
		write("<sup class='reference'><a id='{}{}' href='#{}{}' {}='{}'>{}</a></sup>", from, number, to, number,
				this.paper ? "title" : "aria-label", escape(this.words.of(label, String.valueOf(number))), number);
	}

	/** Names the target of a link for people who do not see it; PDF requires it. */
	private String title(String text) {
		return this.paper ? xml(" title='{}'", escape(text)) : "";
	}

	private void notes() {
		if (this.notes.isEmpty()) {
			return;
		}
		write("<div class='notes'><h2 id='notes'>{}</h2>\n", escape(this.words.of("notes")));
		for (int number = 1; number <= this.notes.size(); number++) {
			write("<p>");
			reference("note-of-", "note-", number, "noteBack");
			this.html.append(' ');
			inlines(this.notes.get(number - 1));
			write("</p>\n");
		}
		write("</div>\n");
	}

	private void write(String template, Object... values) {
		this.html.append(xml(template, values));
	}

	/**
	 * Returns XML with the values in place of the pairs of braces. A template has single
	 * quotes, which become double ones.
	 */
	static String xml(String template, Object... values) {
		var xml = new StringBuilder(template.replace('\'', '"'));
		int from = 0;
		for (Object value : values) {
			int at = xml.indexOf("{}", from);
			xml.replace(at, at + 2, value.toString());
			from = at + value.toString().length();
		}
		return xml.toString();
	}

	/** Keeps years together, which would break at the stroke on paper. */
	static String unbroken(String html) {
		return YEARS.matcher(html).replaceAll("<span class=\"years\">$0</span>");
	}

	/** Returns a paragraph of this class, or nothing without words. */
	static String line(String name, @Nullable String words) {
		return (words != null) ? xml("<p class='{}'>{}</p>\n", name, escape(words)) : "";
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

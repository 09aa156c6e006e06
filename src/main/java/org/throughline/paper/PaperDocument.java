package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.paper.PaperText.Paragraph;
import org.throughline.platform.document.Block;
import org.throughline.platform.document.Document;
import org.throughline.platform.document.DocumentMarks;
import org.throughline.platform.document.DocumentProperties;
import org.throughline.platform.document.Inline;
import org.throughline.platform.document.MarkdownBlocks;
import org.throughline.platform.time.Dates;

/**
 * Converts a paper to a document: numbered paragraphs are numbered lists, and their
 * tables and bullets are in the same item.
 */
final class PaperDocument {

	private static final Pattern FOOTNOTE = Pattern.compile("\\^\\[([^\\]]+)]");

	private final List<Block> blocks = new ArrayList<>();

	/**
	 * Returns a paper as a document.
	 * @param made the time that its files give as theirs
	 */
	static Document of(PaperSnapshot snapshot, DocumentMarks marks, Instant made) {
		var paper = snapshot.paper();
		String about = (paper.meetsOn() != null) ? paper.body() + ", " + Dates.inWords(paper.meetsOn()) : paper.body();
		return of(snapshot.text(), about, paper.author(), marks, made);
	}

	/** Returns a text as a document that is shown on a page. */
	static Document of(PaperText text, Instant made) {
		return of(text, text.title(), "", DocumentMarks.NONE, made);
	}

	private static Document of(PaperText text, String about, String author, DocumentMarks marks, Instant made) {
		var document = new PaperDocument();
		document.header(text);
		if (text.summary() != null) {
			document.summary(text.summary());
		}
		text.sections().forEach(document::section);
		return new Document(new DocumentProperties(text.title(), "en-GB", about, author, made, false), null, marks,
				document.blocks);
	}

	private void header(PaperText text) {
		if (text.headerForm() == HeaderForm.TABLE) {
			this.blocks.add(new Block.LabelTable("Details of the paper", rows(text.header())));
			return;
		}
		for (var line : text.header()) {
			var content = new ArrayList<Inline>(Inline.of((line.label() != null) ? line.label() + " " : ""));
			line.paragraphs().forEach((paragraph) -> content.addAll(inlines(paragraph.wording())));
			this.blocks.add(
					line.title() ? new Block.Title(content) : new Block.Paragraph(List.of(new Inline.Strong(content))));
		}
	}

	private void summary(PaperText.Summary summary) {
		heading(1, "summary", summary.heading());
		this.blocks.add(new Block.LabelTable(summary.heading(), rows(summary.lines())));
	}

	private static List<Block.LabelRow> rows(List<PaperText.Line> lines) {
		return lines.stream().map((line) -> new Block.LabelRow(line.label(), content(line))).toList();
	}

	private static List<Block> content(PaperText.Line line) {
		if (!line.title()) {
			return unnumbered(line.paragraphs());
		}
		return line.paragraphs().stream().<Block>map((each) -> new Block.Title(inlines(each.wording()))).toList();
	}

	private void section(PaperText.Section section) {
		if (section.heading() != null) {
			String number = (section.number() != null) ? section.number() + " " : "";
			heading(section.level(), section.key(), number + section.heading());
		}
		paragraphs(section.paragraphs());
		section.checked().forEach((words) -> this.blocks.add(new Block.Paragraph(inlines(words))));
	}

	private void heading(int level, String key, String words) {
		this.blocks.add(new Block.Heading(level, key, inlines(words)));
	}

	/** Adds paragraphs: those that follow a numbered one belong to its item. */
	private void paragraphs(List<Paragraph> paragraphs) {
		List<List<Block>> items = new ArrayList<>();
		String first = "1";
		int at = 0;
		while (at < paragraphs.size()) {
			var paragraph = paragraphs.get(at);
			int next = at + 1;
			while (next < paragraphs.size() && paragraphs.get(next).kind() != ParagraphKind.NUMBERED) {
				next++;
			}
			if (paragraph.kind() == ParagraphKind.NUMBERED && paragraph.number() != null) {
				if (items.isEmpty()) {
					first = paragraph.number();
				}
				var item = new ArrayList<Block>();
				item.add(new Block.Paragraph(inlines(paragraph.wording())));
				item.addAll(unnumbered(paragraphs.subList(at + 1, next)));
				items.add(item);
			}
			else {
				this.blocks.addAll(unnumbered(paragraphs.subList(at, next)));
			}
			at = next;
		}
		if (!items.isEmpty()) {
			int point = first.lastIndexOf('.') + 1;
			this.blocks.add(Block.ItemList.paragraphs(first.substring(0, point),
					Integer.parseInt(first.substring(point)), items));
		}
	}

	private static List<Block> unnumbered(List<Paragraph> paragraphs) {
		var blocks = new ArrayList<Block>();
		int at = 0;
		while (at < paragraphs.size()) {
			var paragraph = paragraphs.get(at);
			int next = at + 1;
			if (listed(paragraph.kind())) {
				while (next < paragraphs.size() && sameList(paragraph.kind(), paragraphs.get(next).kind())) {
					next++;
				}
				blocks.add(list(paragraphs.subList(at, next)));
			}
			else if (paragraph.kind() == ParagraphKind.QUOTATION) {
				blocks.add(new Block.Quotation(List.of(new Block.Paragraph(inlines(paragraph.wording()))), null));
			}
			else if (paragraph.kind() == ParagraphKind.TABLE) {
				blocks.addAll(MarkdownBlocks.of(paragraph.wording(), 1, "table"));
			}
			else {
				blocks.add(new Block.Paragraph(inlines(paragraph.wording())));
			}
			at = next;
		}
		return blocks;
	}

	private static boolean listed(ParagraphKind kind) {
		return kind == ParagraphKind.BULLET || kind == ParagraphKind.SUB_BULLET || kind == ParagraphKind.ITEM;
	}

	private static boolean sameList(ParagraphKind first, ParagraphKind kind) {
		return kind == first || (first != ParagraphKind.SUB_BULLET && kind == ParagraphKind.SUB_BULLET);
	}

	private static Block list(List<Paragraph> paragraphs) {
		var items = new ArrayList<List<Block>>();
		int at = 0;
		while (at < paragraphs.size()) {
			int next = at + 1;
			while (next < paragraphs.size() && paragraphs.get(next).kind() != paragraphs.get(0).kind()) {
				next++;
			}
			var item = new ArrayList<Block>();
			item.add(new Block.Paragraph(inlines(paragraphs.get(at).wording())));
			if (next > at + 1) {
				item.add(list(paragraphs.subList(at + 1, next)));
			}
			items.add(item);
			at = next;
		}
		return (paragraphs.get(0).kind() == ParagraphKind.ITEM) ? Block.ItemList.numbered(1, items)
				: Block.ItemList.bullets(items);
	}

	/** Returns the text of inline Markdown with its footnotes. */
	static List<Inline> inlines(@Nullable String wording) {
		if (wording == null) {
			return List.of();
		}
		var inlines = new ArrayList<Inline>();
		var footnote = FOOTNOTE.matcher(wording);
		int at = 0;
		while (footnote.find()) {
			inlines.addAll(MarkdownBlocks.inline(wording.substring(at, footnote.start())));
			inlines.add(new Inline.Footnote(MarkdownBlocks.inline(footnote.group(1))));
			at = footnote.end();
		}
		inlines.addAll(MarkdownBlocks.inline(wording.substring(at)));
		return inlines;
	}

}

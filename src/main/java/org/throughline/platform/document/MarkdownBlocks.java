package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * Converts Markdown to the parts of a document, by the rules of {@link Markdown}: HTML
 * stays as it was typed, and images are replaced by their description.
 */
public final class MarkdownBlocks {

	/** Addresses that lead somewhere from a file as well. */
	private static final Pattern FULL_ADDRESS = Pattern.compile("(?i)(https?://|mailto:).+");

	private final int firstHeading;

	private final String idPrefix;

	private int headings;

	private MarkdownBlocks(int firstHeading, String idPrefix) {
		this.firstHeading = firstHeading;
		this.idPrefix = idPrefix;
	}

	/**
	 * Returns the parts of a text.
	 * @param firstHeading the level of its highest heading
	 * @param idPrefix what the ids of its headings begin with; unique in the document
	 */
	public static List<Block> of(@Nullable String markdown, int firstHeading, String idPrefix) {
		if (markdown == null || markdown.isBlank()) {
			return List.of();
		}
		return new MarkdownBlocks(firstHeading, idPrefix).blocks(Markdown.parse(markdown, firstHeading), true);
	}

	/** Returns the text of a line. */
	public static List<Inline> inline(String markdown) {
		var inlines = new ArrayList<Inline>();
		for (Node block = Markdown.parseLine(markdown).getFirstChild(); block != null; block = block.getNext()) {
			inlines.addAll(inlines(block));
		}
		return inlines;
	}

	private List<Block> blocks(Node parent, boolean top) {
		var blocks = new ArrayList<Block>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			var block = block(node, top);
			if (block != null) {
				blocks.add(block);
			}
		}
		return blocks;
	}

	private @Nullable Block block(Node node, boolean top) {
		if (node instanceof Heading heading) {
			return heading(heading, top);
		}
		if (node instanceof Paragraph) {
			return new Block.Paragraph(inlines(node));
		}
		if (node instanceof OrderedList list) {
			Integer start = list.getMarkerStartNumber();
			return Block.ItemList.numbered((start != null) ? start : 1, items(list));
		}
		if (node instanceof ListBlock list) {
			return Block.ItemList.bullets(items(list));
		}
		if (node instanceof BlockQuote) {
			return new Block.Quotation(blocks(node, false), null);
		}
		if (node instanceof TableBlock table) {
			return table(table);
		}
		return typed(node);
	}

	private Block heading(Heading heading, boolean top) {
		var content = inlines(heading);
		if (!top) {
			return new Block.Paragraph(List.of(new Inline.Strong(content)));
		}
		this.headings++;
		return new Block.Heading(Math.max(heading.getLevel(), this.firstHeading), this.idPrefix + "-" + this.headings,
				content);
	}

	/** Returns text that stays as it was typed, line by line; nothing for a mere line. */
	private static @Nullable Block typed(Node node) {
		if (node instanceof FencedCodeBlock code) {
			return lines(code.getLiteral(), true);
		}
		if (node instanceof IndentedCodeBlock code) {
			return lines(code.getLiteral(), true);
		}
		return (node instanceof HtmlBlock html) ? lines(html.getLiteral(), false) : null;
	}

	private static Block lines(String text, boolean code) {
		var content = new ArrayList<Inline>();
		text.lines().forEach((line) -> {
			if (!content.isEmpty()) {
				content.add(new Inline.LineBreak());
			}
			content.add(code ? new Inline.Code(line) : new Inline.Text(line));
		});
		return new Block.Paragraph(content);
	}

	private List<List<Block>> items(ListBlock list) {
		var items = new ArrayList<List<Block>>();
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			items.add(blocks(item, false));
		}
		return items;
	}

	private static Block table(TableBlock table) {
		var columns = new ArrayList<Block.Column>();
		var rows = new ArrayList<List<List<Inline>>>();
		for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
			for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
				var cells = new ArrayList<List<Inline>>();
				for (Node each = row.getFirstChild(); each instanceof TableCell cell; each = each.getNext()) {
					if (cell.isHeader()) {
						columns.add(new Block.Column(Inline.text(inlines(cell)),
								cell.getAlignment() == TableCell.Alignment.RIGHT));
					}
					else {
						cells.add(inlines(cell));
					}
				}
				if (!cells.isEmpty()) {
					rows.add(cells);
				}
			}
		}
		return new Block.Table("", columns, rows, false);
	}

	private static List<Inline> inlines(Node parent) {
		var inlines = new ArrayList<Inline>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Link link && !FULL_ADDRESS.matcher(link.getDestination()).matches()) {
				inlines.addAll(inlines(link));
			}
			else {
				inlines.add(inline(node));
			}
		}
		return inlines;
	}

	private static Inline inline(Node node) {
		if (node instanceof StrongEmphasis) {
			return new Inline.Strong(inlines(node));
		}
		if (node instanceof Emphasis) {
			return new Inline.Emphasis(inlines(node));
		}
		if (node instanceof Link link) {
			return new Inline.Link(link.getDestination(), inlines(node));
		}
		if (node instanceof Code code) {
			return new Inline.Code(code.getLiteral());
		}
		if (node instanceof HardLineBreak) {
			return new Inline.LineBreak();
		}
		if (node instanceof SoftLineBreak) {
			return new Inline.Text(" ");
		}
		if (node instanceof HtmlInline html) {
			return new Inline.Text(html.getLiteral());
		}
		return new Inline.Text((node instanceof Text text) ? text.getLiteral() : "");
	}

}

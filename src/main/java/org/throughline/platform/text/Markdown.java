package org.throughline.platform.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Converts Markdown of sections and statements to safe HTML: HTML in the text is escaped,
 * scripts are removed, and images are replaced by their description. Headings start below
 * those of the page.
 */
public final class Markdown {

	/**
	 * The page has a title and a heading for the section, so headings of the text start
	 * at level three.
	 */
	private static final int TITLE = 80;

	private static final int FIRST_HEADING = 3;

	private static final int LAST_HEADING = 6;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	/** The deepest level of nesting; deeper text stays as typed. */
	private static final int DEEPEST = 60;

	private static final Parser PARSER = Parser.builder()
		.extensions(EXTENSIONS)
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private static final Parser INLINE_PARSER = Parser.builder()
		.enabledBlockTypes(Set.of())
		.maxInlineNesting(DEEPEST)
		.build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory((context) -> new DesignSystemClasses())
		.build();

	private static final Pattern CLASSES = Pattern.compile("(govuk|app)-[a-z0-9_ -]+");

	private static final PolicyFactory INLINE = new HtmlPolicyBuilder().allowElements("a", "strong", "em", "code", "br")
		.allowStandardUrlProtocols()
		.allowAttributes("href")
		.onElements("a")
		.allowAttributes("rel")
		.matching(Pattern.compile("noopener nofollow"))
		.onElements("a")
		.allowAttributes("class")
		.matching(CLASSES)
		.onElements("a")
		.toFactory();

	private static final PolicyFactory BLOCKS = new HtmlPolicyBuilder()
		.allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "pre", "table", "thead",
				"tbody", "tr", "th", "td")
		.allowAttributes("class")
		.matching(CLASSES)
		.globally()
		.allowAttributes("start")
		.matching(Pattern.compile("[0-9]{1,9}"))
		.onElements("ol")
		.allowAttributes("scope")
		.matching(Pattern.compile("col"))
		.onElements("th")
		.toFactory()
		.and(INLINE);

	/** Characters without meaning in a text. */
	private static final String PUNCTUATION = " ,.;:()?!/%£'’‘“”–—-";

	private static final Pattern NUMBERED = Pattern.compile("\\d+[.)].*");

	private Markdown() {
	}

	/** Converts headings, paragraphs, lists and tables. */
	public static String toHtml(@Nullable String markdown) {
		return toHtml(markdown, FIRST_HEADING);
	}

	/**
	 * Converts headings, paragraphs, lists and tables.
	 * @param firstHeading the level of its highest heading
	 */
	public static String toHtml(@Nullable String markdown, int firstHeading) {
		if (markdown == null || markdown.isBlank()) {
			return "";
		}
		if (isPlain(markdown)) {
			return "<p class=\"govuk-body\">" + plain(markdown) + "</p>\n";
		}
		Node text = parse(markdown, firstHeading);
		return BLOCKS.sanitize(RENDERER.render(text))
			.replace("<table class=\"govuk-table\">",
					"<div class=\"app-table-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table class=\"govuk-table\">")
			.replace("</table>", "</table></div>");
	}

	/**
	 * Returns the parts of a text, with descriptions instead of images and without gaps
	 * between the levels of its headings.
	 * @param firstHeading the level of its highest heading
	 */
	public static Node parse(String markdown, int firstHeading) {
		Node text = PARSER.parse(markdown);
		text.accept(new PicturesAsWords());
		orderHeadings(text, firstHeading);
		return text;
	}

	/** Converts one line with emphasis and links, for use in a sentence or a heading. */
	public static String toInlineHtml(@Nullable String markdown) {
		if (markdown == null || markdown.isBlank()) {
			return "";
		}
		if (isPlain(markdown)) {
			return plain(markdown);
		}
		return INLINE.sanitize(RENDERER.render(parseLine(markdown))).strip();
	}

	/** Returns the parts of one line, with descriptions instead of images. */
	public static Node parseLine(String markdown) {
		Node text = INLINE_PARSER.parse(markdown);
		text.accept(new PicturesAsWords());
		return text;
	}

	/** Returns the plain text in one line. */
	public static String toText(@Nullable String markdown) {
		if (markdown == null || markdown.isBlank()) {
			return "";
		}
		if (isPlain(markdown)) {
			return markdown;
		}
		StringBuilder words = new StringBuilder();
		collectWords(PARSER.parse(markdown), words);
		return words.toString().replaceAll("\\s+", " ").strip();
	}

	/** Returns the first words of the plain text in one line, for headings and titles. */
	public static String firstWords(@Nullable String markdown) {
		return firstWords(markdown, TITLE);
	}

	/**
	 * Returns the first words of the plain text in one line, for titles and links.
	 * @param most the number of letters before the ellipsis
	 */
	public static String firstWords(@Nullable String markdown, int most) {
		String line = toText(markdown);
		int end = line.lastIndexOf(' ', most);
		return (line.length() <= most) ? line : line.substring(0, (end > most / 2) ? end : most) + " …";
	}

	/**
	 * Whether a text is one line to which neither Markdown nor HTML gives a meaning, as
	 * most are: reading it and checking its HTML would cost more than the rest of a
	 * statement.
	 */
	private static boolean isPlain(String text) {
		if (!Character.isLetterOrDigit(text.charAt(0)) || NUMBERED.matcher(text).matches() || text.endsWith(" ")
				|| text.contains("  ")) {
			return false;
		}
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (!Character.isLetterOrDigit(letter) && PUNCTUATION.indexOf(letter) < 0) {
				return false;
			}
		}
		return true;
	}

	private static String plain(String text) {
		return text.replace("'", "&#39;");
	}

	private static void collectWords(Node node, StringBuilder words) {
		if (node instanceof Text text) {
			words.append(text.getLiteral());
		}
		else if (node instanceof Code code) {
			words.append(code.getLiteral());
		}
		else if (node instanceof HtmlInline html) {
			words.append(html.getLiteral());
		}
		else if (node instanceof HtmlBlock html) {
			words.append(html.getLiteral());
		}
		else if (node instanceof Block || node instanceof TableCell || node instanceof SoftLineBreak
				|| node instanceof HardLineBreak) {
			words.append(' ');
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			collectWords(child, words);
		}
	}

	/** Maps the heading levels of the text to the levels below those of the page. */
	private static void orderHeadings(Node text, int first) {
		Set<Integer> levels = new TreeSet<>();
		text.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				levels.add(heading.getLevel());
			}
		});
		List<Integer> order = List.copyOf(levels);
		text.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				heading.setLevel(Math.min(first + order.indexOf(heading.getLevel()), LAST_HEADING));
			}
		});
	}

	/** Images are not shown; their description is. */
	private static final class PicturesAsWords extends AbstractVisitor {

		@Override
		public void visit(Image image) {
			visitChildren(image);
			Node child = image.getFirstChild();
			while (child != null) {
				Node next = child.getNext();
				image.insertBefore(child);
				child = next;
			}
			image.unlink();
		}

	}

	private static final class DesignSystemClasses implements AttributeProvider {

		private static final Map<Class<?>, String> STYLES = Map.of(Paragraph.class, "govuk-body", BulletList.class,
				"govuk-list govuk-list--bullet", OrderedList.class, "govuk-list govuk-list--number", Link.class,
				"govuk-link", BlockQuote.class, "app-quotation", ThematicBreak.class,
				"govuk-section-break govuk-section-break--m govuk-section-break--visible", TableBlock.class,
				"govuk-table", TableHead.class, "govuk-table__head", TableBody.class, "govuk-table__body",
				TableRow.class, "govuk-table__row");

		@Override
		public void setAttributes(Node node, String tag, Map<String, String> attributes) {
			String style = style(node, attributes);
			if (style != null) {
				attributes.put("class", style);
			}
			if (node instanceof Link link) {
				attributes.remove("title");
				if (link.getDestination().matches("(?i)[a-z]+:.*|//.*")) {
					attributes.put("rel", "noopener nofollow");
				}
			}
			if (node instanceof TableCell cell && cell.isHeader()) {
				attributes.put("scope", "col");
			}
		}

		private static @Nullable String style(Node node, Map<String, String> attributes) {
			if (node instanceof Heading heading) {
				return (heading.getLevel() <= FIRST_HEADING) ? "govuk-heading-m" : "govuk-heading-s";
			}
			if (node instanceof TableCell cell) {
				attributes.remove("align");
				String kind = cell.isHeader() ? "govuk-table__header" : "govuk-table__cell";
				return (cell.getAlignment() == TableCell.Alignment.RIGHT) ? kind + " " + kind + "--numeric" : kind;
			}
			return STYLES.get(node.getClass());
		}

	}

}

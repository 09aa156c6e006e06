package org.throughline.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of files, without the words of drawings and without what programs add
 * themselves: contents, marks of lists, heads and feet of pages.
 */
public final class DocumentText {

	/** Structure that programs add or draw. */
	private static final Set<String> ADDED = Set.of("Figure", "Lbl");

	private static final Set<String> BLOCKS = Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "TD", "TH", "LI", "Div",
			"Caption");

	private DocumentText() {
	}

	/** Compares the words of a page, a PDF and a Word file of the same document. */
	public static void assertSame(byte[] html, byte[] pdf, byte[] word) throws Exception {
		assertSame(word(word), html(html, false));
		assertSame(pdf(pdf), html(html, true));
	}

	/** Compares words and shows the surroundings of the first that differs. */
	/** Requires that a Word document has these words one after the other. */
	public static void assertSays(byte[] word, String text) throws Exception {
		assertThat(String.join(" ", word(word))).contains(String.join(" ", words(text)));
	}

	static void assertSame(List<String> actual, List<String> expected) {
		int at = 0;
		while (at < Math.min(actual.size(), expected.size()) && actual.get(at).equals(expected.get(at))) {
			at++;
		}
		assertThat(around(actual, at)).isEqualTo(around(expected, at));
	}

	private static String around(List<String> words, int at) {
		return String.join(" ", words.subList(Math.max(0, at - 15), Math.min(words.size(), at + 15)));
	}

	/** Returns the words of a page. */
	static List<String> html(byte[] file, boolean numbers) {
		var page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
		page.select("head, .skip, .draft-mark, .contents, svg").remove();
		if (!numbers) {
			page.select(".number, .reference").remove();
		}
		return words(page.text());
	}

	/** Returns the words of a Word file, its footnotes before the fingerprint. */
	static List<String> word(byte[] file) throws Exception {
		try (var word = OPCPackage.open(new ByteArrayInputStream(file))) {
			var text = new StringBuilder();
			var body = part(word, "/word/document.xml");
			body.select("w|sdt").remove();
			var fingerprint = body.select("w|p:has(w|pStyle[w:val=Fingerprint])");
			String end = fingerprint.text();
			fingerprint.remove();
			append(body, text);
			var notes = part(word, "/word/footnotes.xml");
			if (notes.select("w|footnoteRef").size() > 0) {
				text.append(" Notes ");
			}
			append(notes, text);
			return words(text + " " + end);
		}
	}

	private static Document part(OPCPackage word, String name) throws Exception {
		try (var part = word.getPart(PackagingURIHelper.createPartName(name)).getInputStream()) {
			return Jsoup.parse(part, "UTF-8", "", Parser.xmlParser());
		}
	}

	private static void append(Document part, StringBuilder text) {
		for (var paragraph : part.select("w|p")) {
			for (var run : paragraph.select("w|t, w|br")) {
				text.append("w:br".equals(run.tagName()) ? " " : run.wholeText());
			}
			text.append('\n');
		}
	}

	/** Returns the words of a PDF file in the order of its tags. */
	static List<String> pdf(byte[] file) throws IOException {
		try (var pdf = Loader.loadPDF(file)) {
			var marked = new HashMap<PDPage, Map<Integer, String>>();
			for (var page : pdf.getPages()) {
				var extractor = new PDFMarkedContentExtractor();
				extractor.processPage(page);
				var words = new HashMap<Integer, String>();
				extractor.getMarkedContents().forEach((content) -> collect(content, words));
				marked.put(page, words);
			}
			var text = new StringBuilder();
			append(pdf.getDocumentCatalog().getStructureTreeRoot(), null, marked, text);
			return words(text.toString());
		}
	}

	private static void collect(PDMarkedContent content, Map<Integer, String> words) {
		var text = new StringBuilder();
		for (Object part : content.getContents()) {
			if (part instanceof TextPosition letter) {
				text.append(letter.getUnicode());
			}
			else if (part instanceof PDMarkedContent inner) {
				collect(inner, words);
			}
		}
		words.merge(content.getMCID(), text.toString(), String::concat);
	}

	private static void append(PDStructureNode node, @Nullable PDPage page, Map<PDPage, Map<Integer, String>> marked,
			StringBuilder text) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				String type = element.getStructureType();
				if (!ADDED.contains(type)) {
					int start = text.length();
					append(element, (element.getPage() != null) ? element.getPage() : page, marked, text);
					if ("Div".equals(type) && text.substring(start).strip().startsWith("Contents\n")) {
						text.setLength(start);
					}
					text.append(BLOCKS.contains(type) ? "\n" : "");
				}
			}
			else if (kid instanceof Integer number) {
				text.append(marked.getOrDefault(page, Map.of()).getOrDefault(number, ""));
			}
			else if (kid instanceof PDMarkedContentReference reference) {
				text.append(marked.getOrDefault((reference.getPage() != null) ? reference.getPage() : page, Map.of())
					.getOrDefault(reference.getMCID(), ""));
			}
		}
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split("[\\s\\u00a0]+")).filter((word) -> !word.isEmpty()).toList();
	}

}

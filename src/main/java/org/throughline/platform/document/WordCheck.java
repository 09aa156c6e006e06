package org.throughline.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import org.springframework.stereotype.Component;

/**
 * Checks Word files: title, language, styles, order of headings, descriptions of
 * pictures, heads of tables.
 */
@Component
public class WordCheck implements DocumentCheck {

	private final DocumentWords words;

	WordCheck(DocumentWords words) {
		this.words = words;
	}

	@Override
	public String extension() {
		return ".docx";
	}

	@Override
	public CheckedDocument check(byte[] file) {
		Map<String, byte[]> parts = WordPackage.read(file);
		String place = this.words.of("place.file");
		if (!parts.keySet()
			.containsAll(List.of("word/document.xml", "word/styles.xml", "docProps/core.xml", "word/footnotes.xml"))) {
			return new CheckedDocument(List.of(this.words.problem(place, "unreadable")), "");
		}
		var problems = new ArrayList<DocumentProblem>();
		var styles = part(parts, "word/styles.xml");
		var body = part(parts, "word/document.xml");
		require(problems, !part(parts, "docProps/core.xml").select("dc|title").text().isBlank(), place, "title");
		require(problems, !styles.select("w|docDefaults w|lang").attr("w:val").isBlank(), place, "noLanguage");
		var names = new HashSet<>(styles.select("w|style").eachAttr("w:styleId"));
		for (var style : body.select("w|pStyle, w|rStyle, w|tblStyle")) {
			require(problems, names.contains(style.attr("w:val")), text(style.closest("w|p")), "style",
					style.attr("w:val"));
		}
		headings(body, problems);
		for (var picture : body.select("wp|docPr")) {
			require(problems, !picture.attr("descr").isBlank(), picture.attr("name"), "description");
		}
		for (var table : body.select("w|tbl")) {
			require(problems,
					!table.select("> w|tr:first-of-type > w|trPr > w|tblHeader").isEmpty()
							|| !table.select("> w|tblPr > w|tblLook[w:firstRow=0][w:firstColumn=1]").isEmpty(),
					this.words.of("place.table", table.select("w|tblCaption").attr("w:val")), "tableHead");
		}
		return new CheckedDocument(problems, this.words.of("check.word", body.select("w|pStyle[w:val^=Heading]").size(),
				body.select("wp|docPr").size(), body.select("w|tbl").size()));
	}

	private void headings(Document body, List<DocumentProblem> problems) {
		int before = 0;
		for (var style : body.select("w|p > w|pPr > w|pStyle[w:val^=Heading]")) {
			int level = style.attr("w:val").charAt("Heading".length()) - '0';
			String text = text(style.closest("w|p"));
			require(problems, !text.isBlank(), this.words.of("place.file"), "headingEmpty");
			require(problems, level <= before + 1, text, "headingLevel");
			before = level;
		}
	}

	private static String text(@Nullable Element paragraph) {
		return (paragraph != null) ? String.join("", paragraph.select("w|t").eachText()) : "";
	}

	private static Document part(Map<String, byte[]> parts, String name) {
		return Jsoup.parse(new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8), "",
				Parser.xmlParser());
	}

	private void require(List<DocumentProblem> problems, boolean met, String place, String key, Object... arguments) {
		if (!met) {
			problems.add(this.words.problem(place, key, arguments));
		}
	}

}

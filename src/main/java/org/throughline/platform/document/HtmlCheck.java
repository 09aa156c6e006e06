package org.throughline.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.stereotype.Component;

/**
 * Checks pages: title, language, order of headings, names of pictures, heads of tables,
 * targets of links.
 */
@Component
public class HtmlCheck implements DocumentCheck {

	private final DocumentWords words;

	HtmlCheck(DocumentWords words) {
		this.words = words;
	}

	@Override
	public String extension() {
		return ".html";
	}

	@Override
	public CheckedDocument check(byte[] file) {
		var page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
		var problems = new ArrayList<DocumentProblem>();
		String place = this.words.of("place.file");
		require(problems, !page.title().isBlank(), place, "title");
		require(problems, !page.select("html").attr("lang").isBlank(), place, "noLanguage");
		require(problems, page.select("h1").size() == 1, place, "oneTitle");
		require(problems, page.select("script, iframe, object, embed, form").isEmpty(), place, "active");
		headings(page, problems);
		for (var picture : page.select("img:not([alt]), img[alt=]")) {
			problems.add(this.words
				.problem(picture.attr("src").substring(0, Math.min(40, picture.attr("src").length())), "description"));
		}
		for (var drawing : page.select("svg:not([aria-hidden])")) {
			var figure = drawing.closest("figure");
			String name = (figure != null) ? figure.select("figcaption").text() : place;
			require(problems, !drawing.select("> desc").text().isBlank() || !drawing.attr("aria-label").isBlank(), name,
					"description");
		}
		for (var table : page.select("table")) {
			String caption = table.select("caption").text();
			require(problems, !table.select("thead th[scope=col], table:not(:has(thead)) th[scope=row]").isEmpty(),
					this.words.of("place.table", caption.isBlank() ? "?" : caption), "tableHead");
		}
		links(page, problems);
		return new CheckedDocument(problems,
				this.words.of("check.html", page.select("main h2, main h3, main h4, main h5, main h6").size(),
						page.select("img, svg:not([aria-hidden])").size(), page.select("table").size(),
						page.select("a").size()));
	}

	private void headings(Document page, List<DocumentProblem> problems) {
		int before = 1;
		for (var heading : page.select("main h2, main h3, main h4, main h5, main h6")) {
			int level = heading.tagName().charAt(1) - '0';
			require(problems, !heading.text().isBlank(), heading.id(), "headingEmpty");
			require(problems, level <= before + 1, heading.text(), "headingLevel");
			before = level;
		}
	}

	private void links(Document page, List<DocumentProblem> problems) {
		var ids = new HashSet<String>();
		for (var element : page.select("[id]")) {
			require(problems, ids.add(element.id()), element.text(), "id", element.id());
		}
		for (var link : page.select("a[href^=#]")) {
			require(problems, ids.contains(link.attr("href").substring(1)), link.text(), "linkTarget");
		}
		for (var link : page.select("a")) {
			require(problems, !link.text().isBlank() || !link.attr("aria-label").isBlank(), link.attr("href"),
					"linkWords");
		}
	}

	private void require(List<DocumentProblem> problems, boolean met, String place, String key, Object... arguments) {
		if (!met) {
			problems.add(this.words.problem(place, key, arguments));
		}
	}

}

package org.throughline.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.stereotype.Component;

/**
 * Writes documents as one long HTML page. The page has no script and no style of its own,
 * as the Content-Security-Policy asks; its style sheet is {@value #STYLE}.
 */
@Component
public class HtmlDocument implements DocumentFormat {

	/**
	 * Address of the style sheet. Pages that are kept name it: a change that they must
	 * not have gets a new number.
	 */
	public static final String STYLE = "/assets/document-1.css";

	private final DocumentWords words;

	private final DocumentRules rules;

	HtmlDocument(DocumentWords words, DocumentRules rules) {
		this.words = words;
		this.rules = rules;
	}

	/** Returns the content of the page, without cover and contents. */
	public String content(Document document) {
		this.rules.require(document);
		return Markup.of(document, this.words, false);
	}

	@Override
	public String extension() {
		return ".html";
	}

	@Override
	public byte[] write(Document document) {
		this.rules.require(document);
		var properties = document.properties();
		String title = Markup.escape(properties.title());
		String note = this.words.note(document);
		String classes = ((document.titled() ? "plain " : "") + ((note != null) ? "draft" : "")).strip();
		var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(properties.language())
			.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
			.append((note != null) ? Markup.escape(note) + ": " : "")
			.append(title)
			.append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
			.append(meta("description", properties.description()))
			.append(meta("author", properties.author()))
			.append("<link rel=\"icon\" href=\"data:,\"/>\n")
			.append("<link rel=\"stylesheet\" href=\"" + STYLE + "\"/>")
			.append("\n</head>\n<body")
			.append(classes.isEmpty() ? "" : " class=\"" + classes + "\"")
			.append(">\n<a class=\"skip\" href=\"#content\">")
			.append(Markup.escape(this.words.of("skip")))
			.append("</a>\n");
		if (note != null) {
			html.append("<p class=\"draft-mark\" role=\"note\">").append(Markup.escape(note)).append("</p>\n");
		}
		if (!document.titled()) {
			html.append("<header class=\"cover\">").append(cover(document)).append("</header>\n");
		}
		html.append("<div class=\"page\">\n")
			.append(contents(document))
			.append("<main id=\"content\">\n")
			.append(Markup.of(document, this.words, false))
			.append("</main>\n</div>\n")
			.append(footer(document))
			.append("</body>\n</html>\n");
		return html.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String meta(String name, String content) {
		return content.isBlank() ? "" : "<meta name=\"" + name + "\" content=\"" + Markup.escape(content) + "\"/>\n";
	}

	/** Returns the cover; its colour is drawn, as the page has no style of its own. */
	private String cover(Document document) {
		var cover = document.cover();
		String title = "<h1>" + Markup.escape(document.properties().title()) + "</h1>\n";
		if (cover == null) {
			return title;
		}
		var accent = new Accent(cover.accent());
		var html = new StringBuilder();
		var logo = cover.logo();
		if (logo != null) {
			html.append("<p class=\"logo\"><img alt=\"")
				.append(Markup.escape(logo.description()))
				.append("\" src=\"data:image/png;base64,")
				.append(Base64.getEncoder().encodeToString(logo.png()))
				.append("\"/></p>\n");
		}
		html.append("<div class=\"title ").append(accent.dark() ? "on-dark" : "on-light").append("\">");
		html.append("<svg class=\"colour\" aria-hidden=\"true\" viewBox=\"0 0 1 1\" preserveAspectRatio=\"none\">")
			.append("<rect width=\"1\" height=\"1\" fill=\"")
			.append(cover.accent())
			.append("\"/></svg>\n<p class=\"organisation\">")
			.append(Markup.escape(cover.organisation()))
			.append("</p>\n")
			.append(title);
		return html.append(Markup.line("subtitle", cover.subtitle()))
			.append(Markup.line("day", cover.day()))
			.append("</div>")
			.toString();
	}

	private String contents(Document document) {
		String contents = (document.cover() != null) ? Markup.contents(document, this.words, false) : "";
		return contents.isEmpty() ? ""
				: "<nav class=\"contents\" aria-labelledby=\"contents\">" + contents + "</nav>\n";
	}

	private String footer(Document document) {
		String fingerprint = document.marks().fingerprint();
		return (fingerprint != null) ? "<footer><p class=\"fingerprint\">" + Markup.escape(this.words.of("fingerprint"))
				+ ": <code>" + Markup.escape(fingerprint) + "</code></p></footer>\n" : "";
	}

}

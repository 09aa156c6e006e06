package org.throughline.browse;

import org.throughline.platform.text.Markdown;

/**
 * A section of a report.
 *
 * @param slug its slug within the report
 * @param body its text (Markdown)
 */
public record SectionText(String slug, String heading, String body) {

	/** Returns the text as HTML. */
	public String bodyHtml() {
		return Markdown.toHtml(this.body);
	}

	/** Whether it has text. */
	public boolean hasBody() {
		return !this.body.isBlank();
	}

}

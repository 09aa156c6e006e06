package org.throughline.browse;

import org.throughline.platform.text.Markdown;

/**
 * Prose of a report under a heading.
 *
 * @param slug its name within the report
 * @param heading as printed
 * @param body Markdown
 */
public record SectionText(String slug, String heading, String body) {

	/** Its body, ready for the page. */
	public String bodyHtml() {
		return Markdown.toHtml(this.body);
	}

	/** Whether it says something itself. */
	public boolean hasBody() {
		return !this.body.isBlank();
	}

}

package org.throughline.browse;

import org.jspecify.annotations.Nullable;

/**
 * A section of a report.
 *
 * @param slug its slug within the report
 * @param body its text (Markdown)
 * @param source who the text comes from, if not the authors
 * @param statementBy name and post of the scrutineer whose own statement it is
 */
public record SectionText(String slug, String heading, String body, @Nullable String source,
		@Nullable String statementBy) {

	public boolean hasBody() {
		return !this.body.isBlank();
	}

}

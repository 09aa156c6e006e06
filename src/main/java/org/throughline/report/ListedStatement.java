package org.throughline.report;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * A statement in the list of all reports.
 *
 * @param number number within the report
 * @param themes names of its themes, in one text
 * @param earlier the number of earlier statements that it continues
 */
public record ListedStatement(String reportSlug, int number, StatementKind kind, String firstLine,
		@Nullable String audience, @Nullable String themes, int earlier) {

	/** Returns its first words. */
	public String words() {
		return Markdown.firstWords(this.firstLine, 120);
	}

	/** Returns the key by which it is ticked and exported. */
	public String key() {
		return this.reportSlug + "/" + this.number;
	}

}

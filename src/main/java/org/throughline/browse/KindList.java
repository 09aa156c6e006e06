package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.StatementKind;

/**
 * A report's own words around its list of one kind.
 *
 * @param kind what is listed
 * @param introduction how the report introduces the list (Markdown)
 * @param declaredCount how many it says there are
 * @param declaredAsWritten how it says so
 * @param listed how many it lists
 */
public record KindList(StatementKind kind, @Nullable String introduction, @Nullable Integer declaredCount,
		@Nullable String declaredAsWritten, int listed) {

	/** The introduction, ready for the page. */
	public String introductionHtml() {
		return (this.introduction != null) ? Markdown.toHtml(this.introduction) : "";
	}

	/** Whether the report says another number than it lists (domain brief c.7, A1). */
	public boolean mismatch() {
		return this.declaredCount != null && this.declaredCount != this.listed;
	}

}

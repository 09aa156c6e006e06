package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * What an earlier report said and this one leaves out.
 *
 * @param place where it was said; none for a priority
 * @param report the report that said it
 * @param headline its first, short line
 * @param wording as it was said
 * @param reason why it is left out
 */
public record DroppedText(@Nullable StatementPlace place, ReportReference report, @Nullable String headline,
		String wording, String reason) {

	/** The words, ready for the page. */
	public String wordingHtml() {
		return Markdown.toInlineHtml((this.headline != null) ? this.headline : this.wording);
	}

}

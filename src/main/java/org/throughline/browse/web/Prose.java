package org.throughline.browse.web;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * Shows words written in Markdown on a page.
 */
record Prose() {

	/** As paragraphs, lists and tables. */
	public String html(@Nullable String markdown) {
		return Markdown.toHtml(markdown);
	}

	/** Within a line. */
	public String inline(@Nullable String markdown) {
		return Markdown.toInlineHtml(markdown);
	}

	/** As bare words, as for a link. */
	public String words(@Nullable String markdown) {
		return Markdown.toText(markdown);
	}

	/** An address that is one of the web; none otherwise. */
	public @Nullable String web(@Nullable String address) {
		return (address != null && address.matches("https?://\\S+")) ? address : null;
	}

}

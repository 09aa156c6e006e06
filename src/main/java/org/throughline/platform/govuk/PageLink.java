package org.throughline.platform.govuk;

import org.jspecify.annotations.Nullable;

/**
 * A link of a navigation or of breadcrumbs.
 *
 * @param text what is read
 * @param href where it leads; none for the page itself at the end of breadcrumbs
 * @param current whether it is the page one is on
 */
public record PageLink(String text, @Nullable String href, boolean current) {

	public PageLink(String text, @Nullable String href) {
		this(text, href, false);
	}

}

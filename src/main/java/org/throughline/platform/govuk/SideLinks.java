package org.throughline.platform.govuk;

import java.util.List;

/**
 * Writes the links of a side navigation for its template, for the reason of
 * {@link SelectOptions}.
 */
public class SideLinks {

	/** Returns the text of the page one is on, or the name of the navigation. */
	public String current(List<PageLink> links, String name) {
		return links.stream().filter(PageLink::current).map(PageLink::text).findFirst().orElse(name);
	}

	/**
	 * Returns the items of the list as HTML.
	 * @param root the address of the first page of the application
	 */
	public String html(List<PageLink> links, String root) {
		var html = new StringBuilder();
		for (PageLink link : links) {
			String address = String.valueOf(link.href());
			html.append("<li class=\"app-side__item").append(link.current() ? " app-side__item--current" : "");
			html.append("\"><a class=\"app-side__link\" href=\"");
			html.append(SelectOptions.escaped(address.startsWith("/") ? root + address.substring(1) : address));
			html.append(link.current() ? "\" aria-current=\"page\">" : "\">");
			html.append(SelectOptions.escaped(link.text())).append("</a></li>");
		}
		return html.toString();
	}

}

package org.throughline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;

/** Checks the breadcrumbs, the only main heading and the unique title of pages. */
class PagePlaces {

	private final Map<String, String> titles = new HashMap<>();

	private final List<String> complaints = new ArrayList<>();

	void add(String address, String content) {
		if (address.matches(".*/editions/[0-9]+/html")) {
			return; // a file, which stands alone
		}
		var page = Jsoup.parse(content);
		if (page.select(".govuk-breadcrumbs li").isEmpty() && !address.matches("/|/\\?.*|/partnerships.*")) {
			this.complaints.add(address + ": no breadcrumbs");
		}
		if (page.select("h1").size() != 1) {
			this.complaints.add(address + ": headings " + page.select("h1").eachText());
		}
		if (address.matches("/(manage/)?oxfordshire\\b.*") && page.select(".app-header__partnership").isEmpty()) {
			this.complaints.add(address + ": does not name the partnership");
		}
		String shown = address.replaceFirst("[?].*", "");
		String before = this.titles.putIfAbsent(page.title(), shown);
		if (before != null && !before.equals(shown)) {
			this.complaints.add(address + ": has the title of " + before + ": " + page.title());
		}
	}

	/** Returns what is missing on the pages. */
	List<String> complaints() {
		return this.complaints;
	}

}

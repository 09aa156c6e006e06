package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.browse.NearbyQueries;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NearbyPages;

/**
 * Finds the partnership, reports, themes or list that an address without a page is near.
 */
@Component
class PagesNearAddress implements NearbyPages {

	private static final Pattern PATH = Pattern
		.compile(Addresses.PARTNERSHIP.replace("{partnership:", "(?<partnership>").replace("+}", "+)")
				+ "(?:/(?<list>[a-z0-9-]+)(?:/(?<record>[a-z0-9-]+))?.*)?/?");

	private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}\\b.*");

	private final NearbyQueries queries;

	PagesNearAddress(NearbyQueries queries) {
		this.queries = queries;
	}

	@Override
	public List<PageLink> near(String path) {
		var parts = PATH.matcher(path.toLowerCase(Locale.ROOT));
		if (!parts.matches()) {
			return List.of();
		}
		String asked = parts.group("partnership");
		return this.queries.partnership(asked)
			.map((partnership) -> below(partnership, part(parts.group("list")), part(parts.group("record"))))
			.orElseGet(() -> this.queries.partnerships(asked));
	}

	private static String part(@Nullable String part) {
		return (part != null) ? part : "";
	}

	private List<PageLink> below(PartnershipSummary partnership, String list, String record) {
		var near = new ArrayList<PageLink>();
		String year = list.equals("reports") ? record : list;
		if (YEAR.matcher(year).matches()) {
			near.addAll(this.queries.reports(partnership, Integer.parseInt(year.substring(0, 4))));
		}
		if (list.equals("themes") && !record.isEmpty()) {
			near.addAll(this.queries.themes(partnership, record));
		}
		near.addAll(Addresses.near(partnership.slug(), list));
		near.add(new PageLink(partnership.name(), "/" + partnership.slug()));
		return near;
	}

}

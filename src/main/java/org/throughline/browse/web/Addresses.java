package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportPart;

/**
 * Addresses of the public pages. No address contains a full stop, so static files never
 * match a partnership.
 */
final class Addresses {

	/**
	 * Address of a partnership. The first words of other addresses are excluded ({@code
	 * PartnershipService} also refuses them as slugs).
	 */
	static final String PARTNERSHIP = "/{partnership:(?!(?:manage|admin|account|answer|my|calendar|sign-in|sign-out|set-up"
			+ "|one-time|assets|actuator|error|search|check|compare|partnerships|help)$)[a-z0-9-]+}";

	/** Address of the partnership's own report, below its address. */
	static final String OWN_REPORT = "/{year:(?!reports$)[a-z0-9-]+}";

	/** Address of another report, below the partnership's address. */
	static final String OTHER_REPORT = "/reports/{report:[a-z0-9-]+}";

	private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("", "Overview"),
			Map.entry("key-messages", "Key messages"), Map.entry("themes", "Themes"), Map.entry("reports", "Reports"),
			Map.entry("papers", "Council papers"), Map.entry("reviews", "Reviews"), Map.entry("actions", "Actions"),
			Map.entry("indicators", "Figures"), Map.entry("money", "Funding"), Map.entry("assurance", "Assurance"),
			Map.entry("governance", "Governance"));

	private Addresses() {
	}

	/**
	 * Returns the breadcrumbs of a partnership's page.
	 */
	static List<PageLink> breadcrumbs(PartnershipHeading partnership, PageLink... steps) {
		List<PageLink> links = new ArrayList<>();
		links.add(new PageLink("Partnerships", "/"));
		links.add(new PageLink(partnership.shortName(), (steps.length > 0) ? "/" + partnership.slug() : null));
		links.addAll(List.of(steps));
		return links;
	}

	/**
	 * Returns the breadcrumbs of a report's page; without steps, of the report itself.
	 */
	static List<PageLink> breadcrumbs(PartnershipHeading partnership, ReportHeading report, PageLink... steps) {
		String name = report.reference().own() ? report.periodLabel() : report.body() + " " + report.periodLabel();
		var links = breadcrumbs(partnership, new PageLink("Reports", "/" + partnership.slug() + "/reports"),
				new PageLink(name, (steps.length > 0) ? address(partnership, report) : null));
		links.addAll(List.of(steps));
		return links;
	}

	static String address(PartnershipHeading partnership, ReportHeading report) {
		return "/" + partnership.slug() + "/" + report.reference().path();
	}

	/** Returns the side navigation of a partnership's pages. */
	static List<PageLink> places(PartnershipHeading partnership, String here) {
		return Stream
			.of("", "key-messages", "themes", "reports", "papers", "reviews", "actions", "indicators", "money",
					"assurance", "governance")
			.map((place) -> new PageLink(PLACES.getOrDefault(place, place),
					place.isEmpty() ? "/" + partnership.slug() : "/" + partnership.slug() + "/" + place,
					place.equals(here)))
			.toList();
	}

	/** Returns the page of a partnership that has lists of this name, if it is one. */
	static List<PageLink> near(String partnership, String list) {
		String name = list.isEmpty() ? null : PLACES.get(list);
		return (name != null) ? List.of(new PageLink(name, "/" + partnership + "/" + list)) : List.of();
	}

	/** Returns the part with this slug; the overview has none. */
	static ReportPart part(String slug) {
		return Stream.of(ReportPart.values())
			.filter((part) -> part != ReportPart.OVERVIEW && part.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}

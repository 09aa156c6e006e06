package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.PartnershipHeading;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportPart;

/**
 * What the addresses of the pages have in common. No address has a full stop, so that
 * static files are never taken for a partnership's page.
 */
final class Addresses {

	/**
	 * A partnership's front page. The words with which other addresses begin name no
	 * partnership ({@code PartnershipService} refuses them too).
	 */
	static final String PARTNERSHIP = "/{partnership:(?!(?:manage|admin|account|my|calendar|sign-in|sign-out|set-up"
			+ "|one-time|assets|actuator|error|search)$)[a-z0-9-]+}";

	private static final Map<String, String> PLACES = Map.of("", "Overview", "key-messages", "Key messages", "themes",
			"Themes", "reports", "Reports", "reviews", "Reviews", "actions", "Actions", "indicators", "Figures",
			"money", "Funding", "assurance", "Assurance", "governance", "Governance");

	private Addresses() {
	}

	/**
	 * The way to a page of a partnership; the steps' addresses are below the
	 * partnership's.
	 */
	static List<PageLink> breadcrumbs(PartnershipHeading partnership, PageLink... steps) {
		List<PageLink> links = new ArrayList<>();
		links.add(new PageLink("Partnerships", "/"));
		links.add(new PageLink(partnership.shortName(), (steps.length > 0) ? "/" + partnership.slug() : null));
		links.addAll(List.of(steps));
		return links;
	}

	/** The places of a partnership, for the navigation beside its pages. */
	static List<PageLink> places(PartnershipHeading partnership, String here) {
		return Stream
			.of("", "key-messages", "themes", "reports", "reviews", "actions", "indicators", "money", "assurance",
					"governance")
			.map((place) -> new PageLink(PLACES.getOrDefault(place, place),
					place.isEmpty() ? "/" + partnership.slug() : "/" + partnership.slug() + "/" + place,
					place.equals(here)))
			.toList();
	}

	/** The page asked for; the first where nothing sensible is asked. */
	static int page(@Nullable String asked) {
		return (asked != null && asked.matches("[1-9][0-9]{0,5}")) ? Integer.parseInt(asked) : 1;
	}

	/** The part an address names; the overview has no name of its own there. */
	static ReportPart part(String slug) {
		return Stream.of(ReportPart.values())
			.filter((part) -> part != ReportPart.OVERVIEW && part.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}

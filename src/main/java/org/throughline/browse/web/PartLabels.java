package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Messages;
import org.throughline.report.ReportPart;

/**
 * Labels and navigation of a report's parts.
 */
@Component
class PartLabels {

	/** Slug of the report's page of reviews. */
	static final String REVIEWS = "reviews";

	/** Slug of the report's page of actions. */
	static final String ACTIONS = "actions";

	/** Slug of the report's page of editions. */
	static final String EDITIONS = "editions";

	/** Slug of the report's page of meetings that considered it. */
	static final String PAPERS = "papers";

	private final Messages messages;

	PartLabels(Messages messages) {
		this.messages = messages;
	}

	String of(ReportPart part) {
		return this.messages.label(part);
	}

	/**
	 * Returns the navigation of a report's parts, with its reviews and actions if there
	 * are any.
	 * @param current slug of the current part, {@link #REVIEWS} or another one that is
	 * named here
	 */
	List<PageLink> parts(PartnershipHeading partnership, ReportHeading report, String current) {
		List<PageLink> links = new ArrayList<>();
		String address = "/" + partnership.slug() + "/";
		report.parts()
			.forEach((part) -> links
				.add(new PageLink(of(part), address + report.reference().path(part), part.slug().equals(current))));
		more(report.contents().reviewed(), "Reviews", address + report.reference().path(), REVIEWS, current, links);
		more(report.contents().followedUp(), "Actions", address + report.reference().path(), ACTIONS, current, links);
		more(report.contents().considered(), "Considered by", address + report.reference().path(), PAPERS, current,
				links);
		more(!report.reference().draft(), "Downloads", address + report.reference().path(), EDITIONS, current, links);
		return links;
	}

	private static void more(boolean shown, String label, String address, String slug, String current,
			List<PageLink> links) {
		if (shown || slug.equals(current)) {
			links.add(new PageLink(label, address + "/" + slug, slug.equals(current)));
		}
	}

}

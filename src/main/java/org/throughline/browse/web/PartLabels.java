package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ReportPart;

/**
 * How the parts of a report are called in navigation.
 */
@Component
class PartLabels {

	/** Where the reader is, on the page of the report's reviews. */
	static final String REVIEWS = "reviews";

	/** Where the reader is, on the page of the report's actions. */
	static final String ACTIONS = "actions";

	private final MessageSource messages;

	PartLabels(MessageSource messages) {
		this.messages = messages;
	}

	String of(ReportPart part) {
		return this.messages.getMessage("ReportPart." + part, null, Locale.UK);
	}

	/**
	 * The way through a report's parts, and to the reviews and actions of its period
	 * where there is something to tell of them.
	 * @param current where the reader is: a part as it stands in addresses, or one of
	 * {@link #REVIEWS} and {@link #ACTIONS}
	 */
	List<PageLink> parts(PartnershipHeading partnership, ReportHeading report, String current) {
		List<PageLink> links = new ArrayList<>();
		String address = "/" + partnership.slug() + "/";
		report.parts()
			.forEach((part) -> links
				.add(new PageLink(of(part), address + report.reference().path(part), part.slug().equals(current))));
		more(report.reviewed(), "Reviews", address + report.reference().path(), REVIEWS, current, links);
		more(report.followedUp(), "Actions", address + report.reference().path(), ACTIONS, current, links);
		return links;
	}

	private static void more(boolean told, String label, String address, String slug, String current,
			List<PageLink> links) {
		if (told || slug.equals(current)) {
			links.add(new PageLink(label, address + "/" + slug, slug.equals(current)));
		}
	}

}

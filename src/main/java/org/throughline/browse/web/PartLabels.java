package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

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

	private final MessageSource messages;

	PartLabels(MessageSource messages) {
		this.messages = messages;
	}

	String of(ReportPart part) {
		return this.messages.getMessage("ReportPart." + part, null, Locale.UK);
	}

	/**
	 * The way through a report's parts, and to the reviews of its period where there is
	 * something to tell of them.
	 * @param current where the reader is; none on the page of its reviews
	 */
	List<PageLink> parts(PartnershipHeading partnership, ReportHeading report, @Nullable ReportPart current) {
		List<PageLink> links = new ArrayList<>();
		String address = "/" + partnership.slug() + "/";
		report.parts()
			.forEach((part) -> links
				.add(new PageLink(of(part), address + report.reference().path(part), part == current)));
		if (report.reviewed() || current == null) {
			links.add(new PageLink("Reviews", address + report.reference().path() + "/reviews", current == null));
		}
		return links;
	}

}

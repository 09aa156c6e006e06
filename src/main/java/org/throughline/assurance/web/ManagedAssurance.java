package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

/**
 * Finds the partnership an address names, for its business managers only, and what their
 * forms let choose from.
 */
@Component
class ManagedAssurance {

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final ObjectProvider<ReportDirectory> reports;

	private final CurrentUser user;

	ManagedAssurance(PartnershipService partnerships, OrganisationService organisations,
			ObjectProvider<ReportDirectory> reports, CurrentUser user) {
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.reports = reports;
		this.user = user;
	}

	PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		this.user.requireManager(partnership.id());
		return partnership;
	}

	/** The way from the start of the business manager's pages to a page. */
	static List<PageLink> trail(PartnershipSummary partnership, PageLink... below) {
		var links = new ArrayList<PageLink>();
		links.add(new PageLink("Manage", "/manage"));
		links.add(new PageLink(partnership.name(), "/manage/" + partnership.slug()));
		links.addAll(List.of(below));
		return links;
	}

	/** The organisations that take part in the partnership. */
	List<Choice> organisations(UUID partnershipId) {
		return this.organisations.takingPart(partnershipId)
			.stream()
			.map((organisation) -> new Choice(organisation.slug(), organisation.name()))
			.toList();
	}

	/** All reports of the partnership, the newest first. */
	List<Choice> reports(UUID partnershipId) {
		return this.reports.stream()
			.flatMap((directory) -> directory.reportsOf(partnershipId).stream())
			.map((report) -> new Choice(report.slug(), report.words()))
			.toList();
	}

}

package org.throughline.partnership.web;

import java.util.List;
import java.util.UUID;

import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Model attributes shared by the pages of an organisation. */
@Component
class OrganisationPages {

	private final OrganisationService organisations;

	OrganisationPages(OrganisationService organisations) {
		this.organisations = organisations;
	}

	/**
	 * Returns an organisation that the partnership's manager may change.
	 * @throws NotFoundException if there is none, or it has no role in the partnership
	 */
	OrganisationDetails changeable(UUID partnershipId, String slug) {
		var details = this.organisations.details(partnershipId, slug);
		if (!this.organisations.mayChange(partnershipId, details.organisation().id())) {
			throw new NotFoundException();
		}
		return details;
	}

	static String address(PartnershipSummary partnership, OrganisationDetails details) {
		return partnership.manageAddress() + "/organisations/" + details.organisation().slug();
	}

	static List<PageLink> trail(PartnershipSummary partnership, OrganisationDetails details, String page) {
		return GovernanceBreadcrumbs.of(partnership,
				new PageLink("Organisations", partnership.manageAddress() + "/organisations"),
				new PageLink(details.organisation().name(), address(partnership, details)), new PageLink(page, null));
	}

	static String saved(PartnershipSummary partnership, OrganisationDetails details, String message,
			RedirectAttributes redirect) {
		return Redirects.to(address(partnership, details), message, redirect);
	}

}

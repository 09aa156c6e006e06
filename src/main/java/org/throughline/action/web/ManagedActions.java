package org.throughline.action.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.theme.ThemeService;

/**
 * Finds the partnership an address names, for its business managers only, and what their
 * forms let choose from.
 */
@Component
class ManagedActions {

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final CurrentUser currentUser;

	ManagedActions(PartnershipService partnerships, OrganisationService organisations, ThemeService themes,
			CurrentUser currentUser) {
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.themes = themes;
		this.currentUser = currentUser;
	}

	PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		this.currentUser.requireManager(partnership.id());
		return partnership;
	}

	/** Puts the partnership and the way to the page into the model. */
	PartnershipSummary open(String slug, Model model, PageLink... below) {
		var partnership = partnership(slug);
		List<PageLink> trail = new ArrayList<>();
		trail.add(new PageLink("Manage", "/manage"));
		trail.add(new PageLink(partnership.name(), "/manage/" + slug));
		trail.addAll(List.of(below));
		model.addAttribute("partnership", partnership);
		model.addAttribute("trail", trail);
		return partnership;
	}

	/** All organisations, those of the partnership first. */
	List<Choice> organisations(UUID partnershipId) {
		return takingPart(partnershipId, this.organisations.all().stream().map(OrganisationSummary::slug).toList());
	}

	/** The organisations that take part in the partnership, then these. */
	List<Choice> takingPart(UUID partnershipId, List<String> alsoSlugs) {
		List<Choice> choices = new ArrayList<>();
		for (var organisation : this.organisations.takingPart(partnershipId)) {
			choices.add(new Choice(organisation.slug(), organisation.name()));
		}
		for (var organisation : this.organisations.all()) {
			boolean known = choices.stream().anyMatch((choice) -> choice.value().equals(organisation.slug()));
			if (!known && alsoSlugs.contains(organisation.slug())) {
				choices.add(new Choice(organisation.slug(), organisation.name()));
			}
		}
		return choices;
	}

	List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	Visibility[] visibilities() {
		return Visibility.values();
	}

}

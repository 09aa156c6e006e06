package org.throughline.action.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EditConflict;
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

	private static final Map<String, String> ENUMS = Map.of("visibility", "Visibility", "response",
			"RecommendationResponse");

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportDirectory reports;

	private final CurrentUser currentUser;

	private final MessageSource messages;

	ManagedActions(PartnershipService partnerships, OrganisationService organisations, ThemeService themes,
			ReportDirectory reports, CurrentUser currentUser, MessageSource messages) {
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.currentUser = currentUser;
		this.messages = messages;
	}

	PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		this.currentUser.requireManager(partnership.id());
		return partnership;
	}

	/** Puts the partnership and the way to the page into the model. */
	PartnershipSummary open(String slug, Model model, PageLink... below) {
		return open(partnership(slug), model, below);
	}

	/** The same where the partnership is known already to be theirs. */
	PartnershipSummary open(PartnershipSummary partnership, Model model, PageLink... below) {
		List<PageLink> trail = new ArrayList<>();
		trail.add(new PageLink("Manage", "/manage"));
		trail.add(new PageLink(partnership.name(), "/manage/" + partnership.slug()));
		trail.addAll(List.of(below));
		model.addAttribute("partnership", partnership);
		model.addAttribute("trail", trail);
		return partnership;
	}

	/** All organisations, those of the partnership first. */
	List<Choice> organisations(UUID partnershipId) {
		return choices(partnershipId, (slug) -> true);
	}

	/** The organisations that take part in the partnership, then these. */
	List<Choice> takingPart(UUID partnershipId, List<String> alsoSlugs) {
		return choices(partnershipId, Set.copyOf(alsoSlugs)::contains);
	}

	private List<Choice> choices(UUID partnershipId, Predicate<String> also) {
		Map<String, Choice> choices = new LinkedHashMap<>();
		for (var organisation : this.organisations.takingPart(partnershipId)) {
			choices.put(organisation.slug(), new Choice(organisation.slug(), organisation.name()));
		}
		for (var organisation : this.organisations.all()) {
			if (also.test(organisation.slug())) {
				choices.putIfAbsent(organisation.slug(), new Choice(organisation.slug(), organisation.name()));
			}
		}
		return List.copyOf(choices.values());
	}

	List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	List<Choice> reports(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId)
			.stream()
			.map((report) -> new Choice(report.slug(), report.words()))
			.toList();
	}

	/**
	 * What stands now beside what was typed, choices as people read them.
	 * @param choices the choices of the fields that have some
	 */
	EditConflict conflict(Record standing, Record typed, String labels, Map<String, List<Choice>> choices) {
		return EditConflict.between(standing, typed, labels, (field, value) -> {
			String type = ENUMS.get(field);
			if (type != null) {
				return this.messages.getMessage(type + "." + value, null, "", Locale.UK);
			}
			return choices.getOrDefault(field, List.of())
				.stream()
				.filter((choice) -> choice.value().equals(value))
				.findFirst()
				.map(Choice::text)
				.orElse(value);
		});
	}

	Visibility[] visibilities() {
		return Visibility.values();
	}

}

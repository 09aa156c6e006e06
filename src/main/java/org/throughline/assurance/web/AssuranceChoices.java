package org.throughline.assurance.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.assurance.NotRated;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.theme.ThemeService;

/**
 * The reports, organisations and themes that the forms of assurance offer.
 */
@Component
class AssuranceChoices {

	private final ReportDirectory reports;

	private final OrganisationChoices organisations;

	private final ThemeService themes;

	AssuranceChoices(ReportDirectory reports, OrganisationChoices organisations, ThemeService themes) {
		this.reports = reports;
		this.organisations = organisations;
		this.themes = themes;
	}

	/** The reports of the partnership, latest first. */
	List<Choice> reports(UUID partnershipId) {
		return this.reports.choices(partnershipId);
	}

	/** The names of the reports by their slugs. */
	Map<String, String> reportWords(UUID partnershipId) {
		return this.reports.words(partnershipId);
	}

	/** The members of the partnership. */
	List<Choice> organisations(UUID partnershipId) {
		return this.organisations.members(partnershipId);
	}

	/** The members that may moderate a self-assessment, and those that have. */
	List<Choice> moderators(UUID partnershipId, SelfAssessmentDetails assessment) {
		var chosen = assessment.ratings()
			.stream()
			.map((rating) -> NamedReference.slugOf(rating.moderation().by()))
			.filter(Objects::nonNull)
			.toList();
		return this.organisations.members(partnershipId, chosen)
			.stream()
			.filter((choice) -> !choice.value().equals(assessment.organisationSlug()))
			.toList();
	}

	/** The partnership itself and its members. */
	List<Choice> assessed(PartnershipSummary partnership) {
		var itself = new Choice(SelfAssessmentDetails.PARTNERSHIP, partnership.name() + " (the partnership itself)");
		return Stream.concat(Stream.of(itself), organisations(partnership.id()).stream()).toList();
	}

	List<Choice> themes() {
		return this.themes.choices();
	}

	/** The standards of a set, by number. */
	static List<Choice> standards(StandardSetDetails set) {
		return set.standards()
			.stream()
			.map((standard) -> new Choice(String.valueOf(standard.number()),
					standard.number() + ". " + standard.title()))
			.toList();
	}

	/** The levels of a scheme with their definitions, and these reasons for no rating. */
	static List<Choice> levels(RatingSchemeDetails scheme, NotRated... reasons) {
		return Stream
			.concat(scheme.levels()
				.stream()
				.map((level) -> new Choice(level.label(), level.label() + " – " + level.definition())),
					Arrays.stream(reasons).map((reason) -> new Choice(reason.label(), reason.label())))
			.toList();
	}

	/**
	 * Adds the choices of reports and organisations to the page.
	 * @param date the date of the record, for the members of the partnership;
	 * {@code null} for today
	 * @param chosen the organisations already chosen
	 */
	void show(UUID partnershipId, @Nullable LocalDate date, List<String> chosen, Model model) {
		model.addAttribute("reportChoices", reports(partnershipId));
		model.addAttribute("organisationChoices", this.organisations.members(partnershipId, date, chosen));
	}

}

package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReviewDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportContent;
import org.throughline.report.SectionDetails;
import org.throughline.statute.StatuteService;
import org.throughline.theme.ThemeService;

/**
 * Options of the forms of a report.
 */
@Component
class ReportChoices {

	private final EnumChoices constants;

	private final ThemeService themes;

	private final OrganisationChoices organisations;

	private final StatuteService statute;

	private final ReviewDirectory reviews;

	ReportChoices(EnumChoices constants, ThemeService themes, OrganisationChoices organisations, StatuteService statute,
			ReviewDirectory reviews) {
		this.constants = constants;
		this.themes = themes;
		this.organisations = organisations;
		this.statute = statute;
		this.reviews = reviews;
	}

	<E extends Enum<E>> List<Choice> of(Class<E> type) {
		return this.constants.of(type);
	}

	String label(Enum<?> constant) {
		return this.constants.label(constant);
	}

	/** Returns the sections that can have statements: all except a scrutineer's own. */
	List<Choice> sections(List<SectionDetails> sections) {
		var choices = new ArrayList<Choice>();
		choices.add(new Choice("", "None"));
		sections.stream()
			.filter((section) -> section.scrutineerId() == null)
			.forEach((section) -> choices.add(new Choice(section.slug(), section.heading())));
		return choices;
	}

	List<Choice> themes() {
		return this.themes.choices();
	}

	List<Choice> groups(PartnershipSummary partnership) {
		return this.organisations.groups(partnership.id());
	}

	List<Choice> organisations(PartnershipSummary partnership) {
		return this.organisations.members(partnership.id());
	}

	/**
	 * Returns the members of the partnership on the date of the report, and the chosen
	 * organisations.
	 */
	List<Choice> organisations(ManagedReport report, List<String> chosen) {
		return this.organisations.members(report.partnership().id(), report.summary().content().document().datedOn(),
				chosen);
	}

	List<Choice> reviews(PartnershipSummary partnership) {
		return this.reviews.choices(partnership.id());
	}

	List<Choice> regimes() {
		return this.statute.regimes().stream().map((regime) -> new Choice(regime.key(), regime.name())).toList();
	}

	/** Returns the name of statutory guidance. */
	String regime(ReportContent.Guidance guidance) {
		return Choice.textOf(String.valueOf(guidance.regimeKey()), regimes());
	}

}

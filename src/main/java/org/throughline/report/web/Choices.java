package org.throughline.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.Consent;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.RollForward;
import org.throughline.report.SectionDetails;
import org.throughline.report.VoiceGroup;
import org.throughline.report.StatementKind;
import org.throughline.statute.StatuteService;
import org.throughline.theme.ThemeService;

/**
 * Options of the forms of a report.
 */
@Component
class Choices {

	/** Message prefixes of fields that hold a constant. */
	private static final Map<String, String> PREFIXES = Map.of("kind", "StatementKind.", "part", "ReportPart.", "level",
			"ProgressLevel.", "quotation", "quotation.", "whose", "VoiceGroup.", "consent", "Consent.");

	private final MessageSource messages;

	private final ThemeService themes;

	private final GovernanceService governance;

	private final OrganisationService organisations;

	private final StatuteService statute;

	Choices(MessageSource messages, ThemeService themes, GovernanceService governance,
			OrganisationService organisations, StatuteService statute) {
		this.messages = messages;
		this.themes = themes;
		this.governance = governance;
		this.organisations = organisations;
		this.statute = statute;
	}

	List<Choice> statementKinds() {
		return of(StatementKind.values(), "StatementKind.");
	}

	List<Choice> reportKinds() {
		return of(ReportKind.values(), "ReportKind.");
	}

	List<Choice> parts() {
		return of(ReportPart.values(), "ReportPart.");
	}

	List<Choice> voices() {
		return of(VoiceGroup.values(), "VoiceGroup.");
	}

	List<Choice> consents() {
		return of(Consent.values(), "Consent.");
	}

	List<Choice> levels() {
		return of(ProgressLevel.values(), "ProgressLevel.");
	}

	List<Choice> sectionChoices() {
		return of(RollForward.SectionChoice.values(), "SectionChoice.");
	}

	List<Choice> sections(List<SectionDetails> sections) {
		var choices = new ArrayList<Choice>();
		choices.add(new Choice("", text("choice.noSection")));
		sections.forEach((section) -> choices.add(new Choice(section.slug(), section.heading())));
		return choices;
	}

	List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	List<Choice> groups(PartnershipSummary partnership) {
		return this.governance.groups(partnership.id())
			.stream()
			.map((group) -> new Choice(group.slug(), group.group().name()))
			.toList();
	}

	List<Choice> organisations() {
		return this.organisations.all()
			.stream()
			.map((organisation) -> new Choice(organisation.slug(), organisation.name()))
			.toList();
	}

	List<Choice> regimes() {
		return this.statute.regimes().stream().map((regime) -> new Choice(regime.key(), regime.name())).toList();
	}

	/** Returns the text for a value of a field. */
	String words(String field, String value) {
		String prefix = PREFIXES.get(field);
		return (prefix == null || value.isEmpty()) ? value
				: this.messages.getMessage(prefix + value, null, value, Locale.UK) + "";
	}

	String text(String key) {
		return this.messages.getMessage(key, null, Locale.UK);
	}

	private List<Choice> of(Enum<?>[] values, String prefix) {
		return Arrays.stream(values).map((value) -> new Choice(value.name(), text(prefix + value.name()))).toList();
	}

}

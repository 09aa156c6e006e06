package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.theme.ThemeService;

/**
 * What the business manager's pages on figures have in common: whose they are, the way to
 * them, and what their forms offer.
 */
@Component
class MeasurePages {

	/** The enums of which forms send a constant, by field. */
	private static final Map<String, String> ENUMS = Map.of("kind", "IndicatorKind", "direction", "GoodDirection",
			"qualifier", "Qualifier", "trend", "Trend");

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportDirectory reports;

	private final MessageSource messages;

	private final CurrentUser user;

	MeasurePages(PartnershipService partnerships, OrganisationService organisations, ThemeService themes,
			ReportDirectory reports, MessageSource messages, CurrentUser user) {
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.messages = messages;
		this.user = user;
	}

	/** The partnership, for its business managers only. */
	PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		this.user.requireManager(partnership.id());
		return partnership;
	}

	/** Puts the partnership and the way to the page into the model. */
	PartnershipSummary open(String slug, Model model, PageLink... below) {
		return open(partnership(slug), model, below);
	}

	/** The same where the partnership is known already to be theirs. */
	PartnershipSummary open(PartnershipSummary partnership, Model model, PageLink... below) {
		var trail = new ArrayList<PageLink>();
		trail.add(new PageLink("Manage", "/manage"));
		trail.add(new PageLink(partnership.name(), "/manage/" + partnership.slug()));
		trail.addAll(List.of(below));
		model.addAttribute("partnership", partnership);
		model.addAttribute("trail", trail);
		return partnership;
	}

	static PageLink library(String slug) {
		return new PageLink("Indicators", "/manage/" + slug + "/indicators");
	}

	List<Choice> reports(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId)
			.stream()
			.map((report) -> new Choice(report.slug(), report.words() + (report.published() ? "" : " (draft)")))
			.toList();
	}

	/** The reports, by slug. */
	Map<String, NamedReport> reportsBySlug(UUID partnershipId) {
		var reports = new LinkedHashMap<String, NamedReport>();
		this.reports.reportsOf(partnershipId).forEach((report) -> reports.put(report.slug(), report));
		return reports;
	}

	List<Choice> organisations(UUID partnershipId) {
		var choices = new LinkedHashMap<String, Choice>();
		this.organisations.takingPart(partnershipId)
			.forEach((each) -> choices.put(each.slug(), new Choice(each.slug(), each.name())));
		this.organisations.all()
			.forEach((each) -> choices.putIfAbsent(each.slug(), new Choice(each.slug(), each.name())));
		return List.copyOf(choices.values());
	}

	List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	/** The constants of an enum as people read them. */
	<E extends Enum<E>> List<Choice> choices(Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((each) -> new Choice(each.name(), words(type.getSimpleName(), each.name())))
			.toList();
	}

	/** What forms send, as people read it. */
	BinaryOperator<String> inWords() {
		return (field, value) -> {
			String type = ENUMS.get(field);
			return (type == null || value.isEmpty()) ? value : words(type, value);
		};
	}

	private String words(String type, String constant) {
		return Objects.requireNonNull(this.messages.getMessage(type + "." + constant, null, constant, Locale.UK));
	}

}

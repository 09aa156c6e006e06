package org.throughline.measure.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.FigureService;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.IndicatorDetails;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.theme.ThemeService;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers list, add and edit indicators.
 */
@Controller
@RequestMapping("/manage/{partnership}/indicators")
class IndicatorController {

	private static final ListColumns COLUMNS = ListColumns.sorted("name", "Indicator")
		.andSorted("category", "Category")
		.andSorted("unit", "Unit")
		.andSorted("figures", "Figures")
		.andSorted("latest", "Latest figure");

	private static final String FORM = "indicatorForm";

	private final IndicatorService indicators;

	private final FigureService figures;

	private final ReportDirectory reports;

	private final OrganisationChoices organisations;

	private final ThemeService themes;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	IndicatorController(IndicatorService indicators, FigureService figures, ReportDirectory reports,
			OrganisationChoices organisations, ThemeService themes, EnumChoices enums, FormSubmissions forms) {
		this.indicators = indicators;
		this.figures = figures;
		this.reports = reports;
		this.organisations = organisations;
		this.themes = themes;
		this.enums = enums;
		this.forms = forms;
	}

	static PageLink list(PartnershipSummary partnership) {
		return new PageLink("Indicators", partnership.manageAddress() + "/indicators");
	}

	static PageLink link(PartnershipSummary partnership, IndicatorDetails indicator) {
		return new PageLink(indicator.name(), partnership.manageAddress() + "/indicators/" + indicator.slug());
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var found = this.indicators.list(partnership.id(), request.text("q"), request.pageable(COLUMNS));
		model.addAttribute("found", found);
		model.addAttribute("listPage",
				request.page(found, COLUMNS)
					.search("q", "Name, category or survey")
					.export(partnership.manageAddress() + "/export/indicators.xlsx"));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Indicators", null)));
		return "measure/indicators";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) IndicatorForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) IndicatorForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		String slug = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.indicators.add(partnership.id(), null, form.toEdit()));
		return (slug != null) ? saved(partnership, slug, form, redirect) : form(partnership, null, model);
	}

	@GetMapping("/{indicator}")
	String show(@Managed PartnershipSummary partnership, @PathVariable String indicator, Model model) {
		var series = this.figures.series(partnership.id(), indicator);
		model.addAttribute("series", series);
		model.addAttribute("smallBelow", series.smallBelow());
		model.addAttribute("reports",
				this.reports.reportsOf(partnership.id())
					.stream()
					.collect(Collectors.toMap(ReportDirectory.NamedReport::slug, (report) -> report)));
		model.addAttribute("trail",
				partnership.breadcrumbs(list(partnership), new PageLink(series.indicator().name(), null)));
		return "measure/indicator";
	}

	@GetMapping("/{indicator}/edit")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String indicator, Model model) {
		model.addAttribute(FORM, IndicatorForm.of(this.indicators.indicator(partnership.id(), indicator)));
		return form(partnership, indicator, model);
	}

	@PostMapping("/{indicator}/edit")
	String edit(@Managed PartnershipSummary partnership, @PathVariable String indicator,
			@ModelAttribute(FORM) IndicatorForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var before = this.indicators.indicator(partnership.id(), indicator);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(before.id())
			.choices("content.kind", this.enums.of(IndicatorKind.class))
			.choices("content.measurement.direction", this.enums.of(GoodDirection.class))
			.choices("links.themes", this.themes.choices())
			.save(() -> this.indicators.edit(partnership.id(), indicator, form.toEdit(),
					FormValues.version(form.version())),
					() -> IndicatorForm.of(this.indicators.indicator(partnership.id(), indicator)));
		return saved ? saved(partnership, indicator, form, redirect) : form(partnership, indicator, model);
	}

	private String form(PartnershipSummary partnership, @Nullable String indicator, Model model) {
		String page = (indicator != null) ? "Edit indicator" : "Add an indicator";
		var names = this.indicators.names(partnership.id());
		String name = (indicator != null) ? names.get(indicator) : null;
		model.addAttribute("pageTitle", (name != null) ? page + ": " + name : page);
		model.addAttribute("trail", partnership.breadcrumbs(list(partnership), new PageLink(page, null)));
		model.addAttribute("indicatorSlug", indicator);
		model.addAttribute("kinds", this.enums.of(IndicatorKind.class));
		model.addAttribute("directions", this.enums.of(GoodDirection.class));
		model.addAttribute("sharedNames", this.indicators.sharedNames());
		model.addAttribute("categories", this.indicators.categories(partnership.id()));
		model.addAttribute("organisations", this.organisations.members(partnership.id(),
				((IndicatorForm) Objects.requireNonNull(model.getAttribute(FORM))).links().organisation()));
		model.addAttribute("themeChoices", this.themes.choices());
		List<Choice> others = names.entrySet()
			.stream()
			.filter((each) -> !each.getKey().equals(indicator))
			.map((each) -> new Choice(each.getKey(), each.getValue()))
			.toList();
		model.addAttribute("others", others);
		return "measure/indicator-edit";
	}

	private static String saved(PartnershipSummary partnership, String indicator, IndicatorForm form,
			RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/indicators/" + indicator, "flash.indicatorSaved",
				form.content().name(), redirect);
	}

}

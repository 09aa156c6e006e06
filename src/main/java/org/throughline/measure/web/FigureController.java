package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.FigureDetails;
import org.throughline.measure.FigureService;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.Trend;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Scale;

/**
 * Pages on which business managers add and edit the figures of an indicator.
 */
@Controller
@RequestMapping("/manage/{partnership}/indicators/{indicator}/figures")
class FigureController {

	private static final String FORM = "figureForm";

	private final IndicatorService indicators;

	private final FigureService figures;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	FigureController(IndicatorService indicators, FigureService figures, ReportDirectory reports, EnumChoices enums,
			FormSubmissions forms) {
		this.indicators = indicators;
		this.figures = figures;
		this.reports = reports;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String indicator, Model model) {
		model.addAttribute(FORM, FigureForm.empty());
		return form(partnership, indicator, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String indicator,
			@RequestParam(defaultValue = "") String press, @ModelAttribute(FORM) FigureForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var scale = scale(partnership, indicator);
		form.check(errors, scale);
		if (press.equals("CHECK")) {
			return form(partnership, indicator, null, model);
		}
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.figures.add(partnership.id(), indicator, form.toContent(scale)));
		return saved ? saved(partnership, indicator, form, redirect) : form(partnership, indicator, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String indicator, @PathVariable int number,
			Model model) {
		var figure = this.figures.figure(partnership.id(), indicator, number);
		model.addAttribute(FORM, FigureForm.of(figure, scale(partnership, indicator)));
		return form(partnership, indicator, figure, model);
	}

	@PostMapping("/{number}")
	String edit(@Managed PartnershipSummary partnership, @PathVariable String indicator, @PathVariable int number,
			@RequestParam(defaultValue = "") String press, @ModelAttribute(FORM) FigureForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var before = this.figures.figure(partnership.id(), indicator, number);
		var scale = scale(partnership, indicator);
		form.check(errors, scale);
		if (press.equals("CHECK")) {
			return form(partnership, indicator, before, model);
		}
		boolean saved = this.forms.of(form, errors, model)
			.record(before.id())
			.choices("number.qualifier", this.enums.of(Quantity.Qualifier.class))
			.choices("comparators.kind", this.enums.of(ComparatorKind.class))
			.choices("comparators.relation", this.enums.of(ComparatorRelation.class))
			.choices("progress.trend", this.enums.of(Trend.class))
			.choices("report", this.reports.choices(partnership.id()))
			.save(() -> this.figures.edit(partnership.id(), indicator, number, form.toContent(scale),
					FormValues.version(form.version())),
					() -> FigureForm.of(this.figures.figure(partnership.id(), indicator, number), scale));
		return saved ? saved(partnership, indicator, form, redirect) : form(partnership, indicator, before, model);
	}

	private Scale scale(PartnershipSummary partnership, String indicator) {
		return this.indicators.indicator(partnership.id(), indicator).content().measurement().scale();
	}

	private String form(PartnershipSummary partnership, String indicator, @Nullable FigureDetails figure, Model model) {
		var found = this.indicators.indicator(partnership.id(), indicator);
		String title = (figure != null) ? name(figure) : "Add a figure";
		model.addAttribute("pageTitle", title);
		model.addAttribute("trail", partnership.breadcrumbs(IndicatorController.list(partnership),
				IndicatorController.link(partnership, found), new PageLink(title, null)));
		model.addAttribute("indicator", found);
		model.addAttribute("figure", figure);
		if (model.getAttribute(FORM) instanceof FigureForm shown) {
			model.addAttribute("stored", shown.number().stored(found.content().measurement().scale()));
		}
		model.addAttribute("reports", this.reports.choices(partnership.id()));
		model.addAttribute("qualifiers", this.enums.of(Quantity.Qualifier.class));
		model.addAttribute("trends", this.enums.of(Trend.class));
		model.addAttribute("relations", this.enums.of(ComparatorRelation.class));
		return "measure/figure";
	}

	/** Returns the name of a figure: "Figure for 2018/19, under 1s". */
	static String name(FigureDetails figure) {
		var content = figure.content();
		return "Figure for " + content.period().inWords()
				+ ((content.breakdown() != null) ? ", " + content.breakdown() : "");
	}

	private static String saved(PartnershipSummary partnership, String indicator, FigureForm form,
			RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/indicators/" + indicator, "flash.figureSaved",
				form.number().asWritten(), redirect);
	}

}

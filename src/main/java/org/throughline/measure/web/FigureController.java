package org.throughline.measure.web;

import jakarta.servlet.http.HttpServletResponse;
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

import org.throughline.account.HistoryService;
import org.throughline.account.RecordHistory;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.Figure;
import org.throughline.measure.FigureService;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.Trend;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.text.Quantity;

/**
 * The figures of an indicator, one by one.
 */
@Controller
@RequestMapping("/manage/{partnership}/indicators/{indicator}/figures")
class FigureController {

	private static final String FORM = "figureForm";

	private final MeasurePages pages;

	private final IndicatorService indicators;

	private final FigureService figures;

	private final HistoryService history;

	FigureController(MeasurePages pages, IndicatorService indicators, FigureService figures, HistoryService history) {
		this.pages = pages;
		this.indicators = indicators;
		this.figures = figures;
		this.history = history;
	}

	@GetMapping("/new")
	String newForm(@PathVariable("partnership") String slug, @PathVariable String indicator, Model model) {
		model.addAttribute(FORM, FigureForm.empty());
		return form(slug, indicator, null, model);
	}

	@PostMapping("/new")
	String create(@PathVariable("partnership") String slug, @PathVariable String indicator,
			@ModelAttribute(FORM) FigureForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		this.indicators.indicator(partnership.id(), indicator);
		form.check(errors);
		if (Typed.save(errors, () -> this.figures.add(partnership.id(), indicator, Typed.id(form.id()),
				form.toContent(errors))) != Outcome.SAVED) {
			return form(slug, indicator, null, model);
		}
		return saved(slug, indicator, "flash.figureSaved", form.asWritten(), redirect);
	}

	@GetMapping("/{number}")
	String editForm(@PathVariable("partnership") String slug, @PathVariable String indicator, @PathVariable int number,
			Model model) {
		var figure = this.figures.figure(this.pages.partnership(slug).id(), indicator, number);
		model.addAttribute(FORM, FigureForm.of(figure));
		return form(slug, indicator, figure, model);
	}

	@PostMapping("/{number}")
	String edit(@PathVariable("partnership") String slug, @PathVariable String indicator, @PathVariable int number,
			@ModelAttribute(FORM) FigureForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		var before = this.figures.figure(partnership.id(), indicator, number);
		form.check(errors);
		var outcome = Typed.save(errors, () -> this.figures.edit(partnership.id(), indicator, number,
				form.toContent(errors), Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			return saved(slug, indicator, "flash.figureSaved", form.asWritten(), redirect);
		}
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("conflict",
					EditConflict.between(FigureForm.of(before), form, "measureField", this.pages.inWords()));
			model.addAttribute("standingVersion", before.version());
		}
		return form(slug, indicator, before, model);
	}

	@PostMapping("/{number}/remove")
	String remove(@PathVariable("partnership") String slug, @PathVariable String indicator, @PathVariable int number,
			RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		var figure = this.figures.figure(partnership.id(), indicator, number);
		this.figures.remove(partnership.id(), indicator, number);
		return saved(slug, indicator, "flash.figureRemoved", figure.content().quantity().asWritten(), redirect);
	}

	@GetMapping("/{number}/history")
	String history(@PathVariable("partnership") String slug, @PathVariable String indicator, @PathVariable int number,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var figure = this.figures.figure(this.pages.partnership(slug).id(), indicator, number);
		var changes = new RecordHistory(name(figure), this.history.changesOf(figure.id(), Paging.request(page)));
		String address = "/manage/" + slug + "/indicators/" + indicator + "/figures/" + number;
		model.addAttribute("history", changes);
		model.addAttribute("thingAddress", address);
		model.addAttribute("pagination", Paging.of(changes.changes(), address + "/history"));
		return "account/thing-history";
	}

	private String form(String slug, String indicator, @Nullable Figure figure, Model model) {
		var partnership = this.pages.partnership(slug);
		var found = this.indicators.indicator(partnership.id(), indicator);
		String heading = (figure != null) ? name(figure) : "Add a figure";
		model.addAttribute("pageTitle", heading);
		this.pages.open(partnership, model, MeasurePages.library(slug),
				new PageLink(found.name(), "/manage/" + slug + "/indicators/" + indicator),
				new PageLink(heading, null));
		model.addAttribute("indicator", found);
		model.addAttribute("figure", figure);
		model.addAttribute("reports", this.pages.reports(partnership.id()));
		model.addAttribute("qualifiers", this.pages.choices(Quantity.Qualifier.class));
		model.addAttribute("trends", this.pages.choices(Trend.class));
		model.addAttribute("relations", this.pages.choices(ComparatorRelation.class));
		return "measure/figure";
	}

	private static String name(Figure figure) {
		var content = figure.content();
		return "Figure for " + content.period().inWords()
				+ ((content.breakdown() != null) ? ", " + content.breakdown() : "");
	}

	private static String saved(String slug, String indicator, String flash, String name, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", name);
		return "redirect:/manage/" + slug + "/indicators/" + indicator;
	}

}

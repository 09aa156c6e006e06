package org.throughline.measure.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
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
import org.throughline.measure.IndicatorBreak;
import org.throughline.measure.IndicatorService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Breaks in series and the change history of an indicator.
 */
@Controller
@RequestMapping("/manage/{partnership}/indicators/{indicator}")
class IndicatorBreakController {

	private static final String FORM = "indicatorBreakForm";

	private final MeasurePages pages;

	private final IndicatorService indicators;

	private final HistoryService history;

	IndicatorBreakController(MeasurePages pages, IndicatorService indicators, HistoryService history) {
		this.pages = pages;
		this.indicators = indicators;
		this.history = history;
	}

	@GetMapping("/breaks/new")
	String newForm(@PathVariable("partnership") String slug, @PathVariable String indicator, Model model) {
		model.addAttribute(FORM, new IndicatorBreakForm(null, null));
		return form(slug, indicator, model);
	}

	@PostMapping("/breaks/new")
	String create(@PathVariable("partnership") String slug, @PathVariable String indicator,
			@ModelAttribute(FORM) IndicatorBreakForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		form.check(errors);
		if (Typed.save(errors, () -> this.indicators.addBreak(partnership.id(), indicator,
				new IndicatorBreak(form.from().parse().orElseThrow(), form.reason()))) != Outcome.SAVED) {
			return form(slug, indicator, model);
		}
		return saved(slug, indicator, redirect);
	}

	@PostMapping("/breaks/remove")
	String remove(@PathVariable("partnership") String slug, @PathVariable String indicator,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, RedirectAttributes redirect) {
		this.indicators.removeBreak(this.pages.partnership(slug).id(), indicator, from);
		return saved(slug, indicator, redirect);
	}

	@GetMapping("/history")
	String history(@PathVariable("partnership") String slug, @PathVariable String indicator,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.indicators.indicator(this.pages.partnership(slug).id(), indicator);
		var changes = new RecordHistory(found.name(), this.history.changesOf(found.id(), Paging.request(page)));
		String address = "/manage/" + slug + "/indicators/" + indicator;
		model.addAttribute("history", changes);
		model.addAttribute("thingAddress", address);
		model.addAttribute("pagination", Paging.of(changes.changes(), address + "/history"));
		return "account/thing-history";
	}

	private String form(String slug, String indicator, Model model) {
		var partnership = this.pages.partnership(slug);
		var found = this.indicators.indicator(partnership.id(), indicator);
		this.pages.open(partnership, model, MeasurePages.library(slug),
				new PageLink(found.name(), "/manage/" + slug + "/indicators/" + indicator),
				new PageLink("Add a break in series", null));
		model.addAttribute("indicator", found);
		return "measure/break";
	}

	private static String saved(String slug, String indicator, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "flash.breakSaved");
		return "redirect:/manage/" + slug + "/indicators/" + indicator;
	}

}

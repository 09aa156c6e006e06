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

import org.throughline.account.UndoService;
import org.throughline.measure.IndicatorService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages on which business managers add and remove breaks in series.
 */
@Controller
@RequestMapping("/manage/{partnership}/indicators/{indicator}/breaks")
class IndicatorBreakController {

	private static final String FORM = "indicatorBreakForm";

	private final IndicatorService indicators;

	private final FormSubmissions forms;

	private final UndoService undo;

	IndicatorBreakController(IndicatorService indicators, FormSubmissions forms, UndoService undo) {
		this.undo = undo;
		this.indicators = indicators;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String indicator, Model model) {
		model.addAttribute(FORM, new IndicatorBreakForm(DateParts.EMPTY, ""));
		return form(partnership, indicator, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String indicator,
			@ModelAttribute(FORM) IndicatorBreakForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.indicators.addBreak(partnership.id(), indicator, form.toBreak()));
		return saved ? saved(partnership, indicator, redirect) : form(partnership, indicator, model);
	}

	@PostMapping("/remove")
	String remove(@Managed PartnershipSummary partnership, @PathVariable String indicator,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, RedirectAttributes redirect) {
		this.indicators.removeBreak(partnership.id(), indicator, from);
		this.undo.offer(partnership, "indicators/" + indicator, redirect);
		return saved(partnership, indicator, redirect);
	}

	private String form(PartnershipSummary partnership, String indicator, Model model) {
		var found = this.indicators.indicator(partnership.id(), indicator);
		model.addAttribute("indicator", found);
		model.addAttribute("trail", partnership.breadcrumbs(IndicatorController.list(partnership),
				IndicatorController.link(partnership, found), new PageLink("Add a break in series", null)));
		return "measure/break";
	}

	private static String saved(PartnershipSummary partnership, String indicator, RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/indicators/" + indicator, "flash.breakSaved", redirect);
	}

}

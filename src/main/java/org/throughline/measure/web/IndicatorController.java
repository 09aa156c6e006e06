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

import org.throughline.measure.FigureService;
import org.throughline.measure.GoodDirection;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorService;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * The business manager's library of indicators.
 */
@Controller
@RequestMapping("/manage/{partnership}/indicators")
class IndicatorController {

	private static final String FORM = "indicatorForm";

	private final MeasurePages pages;

	private final IndicatorService indicators;

	private final FigureService figures;

	IndicatorController(MeasurePages pages, IndicatorService indicators, FigureService figures) {
		this.pages = pages;
		this.indicators = indicators;
		this.figures = figures;
	}

	@GetMapping
	String list(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var partnership = this.pages.open(slug, model, new PageLink("Indicators", null));
		String words = Typed.words(q);
		var found = this.indicators.list(partnership.id(), words, Paging.request(page));
		model.addAttribute("found", found);
		model.addAttribute("words", words);
		model.addAttribute("pages", Paging.of(found, "/manage/" + slug + "/indicators", "q", words));
		return "measure/indicators";
	}

	@GetMapping("/new")
	String newForm(@PathVariable("partnership") String slug, Model model) {
		model.addAttribute(FORM, IndicatorForm.empty());
		return form(slug, null, model);
	}

	@PostMapping("/new")
	String create(@PathVariable("partnership") String slug, @ModelAttribute(FORM) IndicatorForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		form.check(errors);
		var added = new String[1];
		if (Typed.save(errors, () -> added[0] = this.indicators.add(partnership.id(), Typed.id(form.id()),
				form.toContent())) != Outcome.SAVED) {
			return form(slug, null, model);
		}
		return saved(slug, added[0], "flash.indicatorSaved", form.name(), redirect);
	}

	@GetMapping("/{indicator}")
	String show(@PathVariable("partnership") String slug, @PathVariable String indicator, Model model) {
		var partnership = this.pages.partnership(slug);
		var series = this.figures.series(partnership.id(), indicator);
		this.pages.open(partnership, model, MeasurePages.library(slug), new PageLink(series.indicator().name(), null));
		model.addAttribute("series", series);
		model.addAttribute("smallBelow", series.smallBelow());
		model.addAttribute("reports", this.pages.reportsBySlug(partnership.id()));
		return "measure/indicator";
	}

	@GetMapping("/{indicator}/edit")
	String editForm(@PathVariable("partnership") String slug, @PathVariable String indicator, Model model) {
		var found = this.indicators.indicator(this.pages.partnership(slug).id(), indicator);
		model.addAttribute(FORM, IndicatorForm.of(found));
		return form(slug, indicator, model);
	}

	@PostMapping("/{indicator}/edit")
	String edit(@PathVariable("partnership") String slug, @PathVariable String indicator,
			@ModelAttribute(FORM) IndicatorForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		var before = this.indicators.indicator(partnership.id(), indicator);
		form.check(errors);
		var outcome = Typed.save(errors, () -> this.indicators.edit(partnership.id(), indicator, form.toContent(),
				Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			return saved(slug, indicator, "flash.indicatorSaved", form.name(), redirect);
		}
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("conflict",
					EditConflict.between(IndicatorForm.of(before), form, "measureField", this.pages.inWords()));
			model.addAttribute("standingVersion", before.version());
		}
		return form(slug, indicator, model);
	}

	@GetMapping("/{indicator}/remove")
	String askToRemove(@PathVariable("partnership") String slug, @PathVariable String indicator, Model model) {
		var partnership = this.pages.partnership(slug);
		var series = this.figures.series(partnership.id(), indicator);
		this.pages.open(partnership, model, MeasurePages.library(slug),
				new PageLink(series.indicator().name(), "/manage/" + slug + "/indicators/" + indicator),
				new PageLink("Remove", null));
		model.addAttribute("series", series);
		return "measure/indicator-remove";
	}

	@PostMapping("/{indicator}/remove")
	String remove(@PathVariable("partnership") String slug, @PathVariable String indicator, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		String name = this.indicators.indicator(partnership.id(), indicator).name();
		try {
			this.indicators.remove(partnership.id(), indicator);
		}
		catch (RuleViolation refused) {
			response.setStatus(422);
			model.addAttribute("refused", refused.key());
			return askToRemove(slug, indicator, model);
		}
		redirect.addFlashAttribute("flash", "flash.indicatorRemoved");
		redirect.addFlashAttribute("flashName", name);
		return "redirect:/manage/" + slug + "/indicators";
	}

	private String form(String slug, @Nullable String indicator, Model model) {
		String heading = (indicator != null) ? "Edit indicator" : "Add an indicator";
		var partnership = this.pages.open(slug, model, MeasurePages.library(slug), new PageLink(heading, null));
		var names = this.indicators.names(partnership.id());
		String name = (indicator != null) ? names.get(indicator) : null;
		model.addAttribute("pageTitle", (name != null) ? heading + ": " + name : heading);
		model.addAttribute("indicatorSlug", indicator);
		model.addAttribute("kinds", this.pages.choices(IndicatorKind.class));
		model.addAttribute("directions", this.pages.choices(GoodDirection.class));
		model.addAttribute("categories", this.indicators.categories(partnership.id()));
		model.addAttribute("organisations", this.pages.organisations(partnership.id()));
		model.addAttribute("themeChoices", this.pages.themes());
		model.addAttribute("others",
				names.entrySet()
					.stream()
					.filter((each) -> !each.getKey().equals(indicator))
					.map((each) -> new Choice(each.getKey(), each.getValue()))
					.toList());
		return "measure/indicator-edit";
	}

	private static String saved(String slug, String indicator, String flash, String name, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", name);
		return "redirect:/manage/" + slug + "/indicators/" + indicator;
	}

}

package org.throughline.measure.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.SuppressionSettings;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Below which number figures about children are not shown to everyone.
 */
@Controller
@RequestMapping("/manage/{partnership}/figures/small-numbers")
class SuppressionController {

	private static final String FORM = "smallNumbersForm";

	private final MeasurePages pages;

	private final SuppressionSettings settings;

	SuppressionController(MeasurePages pages, SuppressionSettings settings) {
		this.pages = pages;
		this.settings = settings;
	}

	@GetMapping
	String form(@PathVariable("partnership") String slug, Model model) {
		var setting = this.settings.of(this.pages.partnership(slug).id());
		model.addAttribute(FORM, form(setting));
		return show(slug, model);
	}

	@PostMapping
	String save(@PathVariable("partnership") String slug, @ModelAttribute(FORM) SuppressionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var partnership = this.pages.partnership(slug);
		form.check(errors);
		var outcome = Typed.save(errors, () -> this.settings.updateThreshold(partnership.id(),
				Integer.parseInt(form.smallBelow()), Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			redirect.addFlashAttribute("flash", "flash.smallBelowSaved");
			redirect.addFlashAttribute("flashName", form.smallBelow());
			return "redirect:/manage/" + slug + "/indicators";
		}
		if (outcome == Outcome.CONFLICT) {
			var standing = this.settings.of(partnership.id());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("conflict", EditConflict.between(form(standing), form, "measureField"));
			model.addAttribute("standingVersion", standing.version());
		}
		return show(slug, model);
	}

	private static SuppressionForm form(SuppressionSettings.Setting setting) {
		return new SuppressionForm(String.valueOf(setting.version()), String.valueOf(setting.smallBelow()));
	}

	private String show(String slug, Model model) {
		this.pages.open(slug, model, MeasurePages.library(slug), new PageLink("Suppression threshold", null));
		return "measure/small-numbers";
	}

}

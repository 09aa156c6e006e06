package org.throughline.measure.web;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.ContributionKind;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.ReturnFormPages;
import org.throughline.returns.ReturnKind;

/**
 * The page on which an organisation enters its return of contributions.
 */
@Controller
@RequestMapping({ "/my/returns/{partnership}/{number}/contributions", "/answer/{secret}/contributions" })
class ContributionReturnController {

	private static final String FORM = "contributionReturnForm";

	private static final List<ContributionKind> KINDS = List.of(ContributionKind.CASH, ContributionKind.IN_KIND);

	private final ReturnFormPages filling;

	ContributionReturnController(ReturnFormPages filling) {
		this.filling = filling;
	}

	@ModelAttribute("file")
	DataRequestDetails file(@PathVariable Map<String, String> path) {
		return this.filling.find(path, ReturnKind.CONTRIBUTIONS);
	}

	@GetMapping
	String editForm(@ModelAttribute("file") DataRequestDetails file, Model model) {
		model.addAttribute(FORM, ContributionReturnForm.of(file).withEmptyLines());
		return form(file, model);
	}

	@PostMapping
	String update(@ModelAttribute("file") DataRequestDetails file,
			@Valid @ModelAttribute(FORM) ContributionReturnForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		boolean saved = this.filling.save(file, form, form.toDraft(errors), errors, model, ContributionReturnForm::of);
		return saved ? this.filling.done(file, form, redirect) : form(this.filling.reload(file), model);
	}

	private String form(DataRequestDetails file, Model model) {
		this.filling.show(file, model);
		model.addAttribute("kinds", KINDS);
		return "measure/return-contributions";
	}

}

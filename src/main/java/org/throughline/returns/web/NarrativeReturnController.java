package org.throughline.returns.web;

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

import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.ReturnFormPages;
import org.throughline.returns.ReturnKind;

/**
 * The page on which the questions of a narrative are answered.
 */
@Controller
@RequestMapping({ "/my/returns/{partnership}/{number}/narrative", "/answer/{secret}/narrative" })
class NarrativeReturnController {

	private static final String FORM = "narrativeReturnForm";

	private final ReturnFormPages filling;

	NarrativeReturnController(ReturnFormPages filling) {
		this.filling = filling;
	}

	@ModelAttribute("file")
	DataRequestDetails file(@PathVariable Map<String, String> path) {
		return this.filling.find(path, ReturnKind.NARRATIVE);
	}

	@GetMapping
	String editForm(@ModelAttribute("file") DataRequestDetails file, Model model) {
		model.addAttribute(FORM, NarrativeReturnForm.of(file));
		return form(file, model);
	}

	@PostMapping
	String update(@ModelAttribute("file") DataRequestDetails file,
			@Valid @ModelAttribute(FORM) NarrativeReturnForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		boolean saved = this.filling.save(file, form, form.toDraft(file.questions(), errors), errors, model,
				NarrativeReturnForm::of);
		return saved ? this.filling.done(file, form, redirect) : form(this.filling.reload(file), model);
	}

	private String form(DataRequestDetails file, Model model) {
		this.filling.show(file, model);
		return "returns/narrative";
	}

}

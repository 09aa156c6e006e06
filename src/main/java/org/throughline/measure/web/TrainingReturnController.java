package org.throughline.measure.web;

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

import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.ReturnFormPages;
import org.throughline.returns.ReturnKind;

/**
 * The page on which an organisation enters its return of training.
 */
@Controller
@RequestMapping({ "/my/returns/{partnership}/{number}/training", "/answer/{secret}/training" })
class TrainingReturnController {

	private static final String FORM = "trainingReturnForm";

	private final ReturnFormPages filling;

	TrainingReturnController(ReturnFormPages filling) {
		this.filling = filling;
	}

	@ModelAttribute("file")
	DataRequestDetails file(@PathVariable Map<String, String> path) {
		return this.filling.find(path, ReturnKind.TRAINING);
	}

	@GetMapping
	String editForm(@ModelAttribute("file") DataRequestDetails file, Model model) {
		model.addAttribute(FORM, TrainingReturnForm.of(file).withEmptyOnes());
		return form(file, model);
	}

	@PostMapping
	String update(@ModelAttribute("file") DataRequestDetails file, @Valid @ModelAttribute(FORM) TrainingReturnForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		boolean saved = this.filling.save(file, form, form.toDraft(errors), errors, model, TrainingReturnForm::of);
		return saved ? this.filling.done(file, form, redirect) : form(this.filling.reload(file), model);
	}

	private String form(DataRequestDetails file, Model model) {
		this.filling.show(file, model);
		model.addAttribute("kinds", TrainingKind.values());
		model.addAttribute("modes", TrainingMode.values());
		model.addAttribute("charges", TrainingCharge.values());
		return "measure/return-training";
	}

}

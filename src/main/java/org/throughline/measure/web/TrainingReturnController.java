package org.throughline.measure.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
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
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.ReturnFormPages;
import org.throughline.returns.ReturnKind;

/**
 * The page on which an organisation enters its return of training.
 */
@Controller
@RequestMapping("/my/returns/{partnership}/{number}/training")
class TrainingReturnController {

	private static final String FORM = "trainingReturnForm";

	private final ReturnFormPages filling;

	TrainingReturnController(ReturnFormPages filling) {
		this.filling = filling;
	}

	@ModelAttribute("file")
	DataRequestDetails file(@PathVariable String partnership, @PathVariable int number) {
		return this.filling.find(partnership, number, ReturnKind.TRAINING);
	}

	@GetMapping
	String editForm(@ModelAttribute("file") DataRequestDetails file, Model model) {
		model.addAttribute(FORM, TrainingReturnForm.of(file).withEmptyOnes());
		return form(file, file.request().version(), model);
	}

	@PostMapping
	String update(@ModelAttribute("file") DataRequestDetails file, @Valid @ModelAttribute(FORM) TrainingReturnForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var outcome = this.filling.save(file, form, form.toDraft(errors), errors);
		if (outcome == Outcome.SAVED) {
			return this.filling.done(file, form, flash);
		}
		var standing = this.filling.reload(file);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(TrainingReturnForm.of(standing), form, FORM));
			return form(standing, standing.request().version(), model);
		}
		return form(standing, Typed.version(form.version()), model);
	}

	private String form(DataRequestDetails file, int version, Model model) {
		this.filling.show(file, version, model);
		model.addAttribute("kinds", TrainingKind.values());
		model.addAttribute("modes", TrainingMode.values());
		model.addAttribute("charges", TrainingCharge.values());
		return "measure/return-training";
	}

}

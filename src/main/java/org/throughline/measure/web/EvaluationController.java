package org.throughline.measure.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * What a training activity changed in practice: saying it, and changing what was said.
 */
@Controller
@RequestMapping("/manage/{partnership}/training/{number}/evaluations")
class EvaluationController {

	private static final String FORM = "evaluationForm";

	private final TrainingService activities;

	private final MeasurePlace place;

	EvaluationController(TrainingService activities, MeasurePlace place) {
		this.activities = activities;
		this.place = place;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.place.require(slug);
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			Model model) {
		model.addAttribute(FORM, EvaluationForm.empty());
		return form(partnership, this.activities.find(partnership.id(), number), null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@Valid EvaluationForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		var activity = this.activities.find(partnership.id(), number);
		var content = form.toContent(errors);
		var outcome = Typed.save(errors, () -> {
			if (content != null) {
				this.activities.evaluate(partnership.id(), number, Typed.id(form.id()), content);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, activity, "evaluation.added", flash)
				: form(partnership, activity, null, 0, model);
	}

	@GetMapping("/{evaluation}")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@PathVariable int evaluation, Model model) {
		var activity = this.activities.find(partnership.id(), number);
		var one = this.activities.evaluation(activity, evaluation);
		model.addAttribute(FORM, EvaluationForm.of(one));
		return form(partnership, activity, evaluation, one.version(), model);
	}

	@PostMapping("/{evaluation}")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@PathVariable int evaluation, @Valid EvaluationForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var content = form.toContent(errors);
		var outcome = Typed.save(errors, () -> {
			if (content != null) {
				this.activities.editEvaluation(partnership.id(), number, evaluation, content, version);
			}
		});
		var activity = this.activities.find(partnership.id(), number);
		if (outcome == Outcome.SAVED) {
			return saved(partnership, activity, "evaluation.changed", flash);
		}
		var standing = this.activities.evaluation(activity, evaluation);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(EvaluationForm.of(standing), form, FORM));
			return form(partnership, activity, evaluation, standing.version(), model);
		}
		return form(partnership, activity, evaluation, version, model);
	}

	@GetMapping("/{evaluation}/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@PathVariable int evaluation, Model model) {
		var activity = this.activities.find(partnership.id(), number);
		this.activities.evaluation(activity, evaluation);
		String here = TrainingController.address(partnership) + "/" + number;
		return Removal.ask("evaluation", "the evaluation of “" + activity.content().title() + "”",
				here + "/evaluations/" + evaluation + "/remove", here,
				TrainingController.trail(partnership, activity, "Remove"), model);
	}

	@PostMapping("/{evaluation}/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@PathVariable int evaluation, RedirectAttributes flash) {
		var activity = this.activities.find(partnership.id(), number);
		this.activities.removeEvaluation(partnership.id(), number, evaluation);
		return saved(partnership, activity, "evaluation.removed", flash);
	}

	private static String form(PartnershipSummary partnership, TrainingDetails activity, @Nullable Integer evaluation,
			int version, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("evaluation", evaluation);
		model.addAttribute("version", version);
		model.addAttribute("trail", TrainingController.trail(partnership, activity,
				(evaluation != null) ? "Edit evaluation" : "Add an evaluation"));
		return "measure/evaluation";
	}

	private static String saved(PartnershipSummary partnership, TrainingDetails activity, String message,
			RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", partnership.slug()).addAttribute("number", activity.number());
		return "redirect:/manage/{p}/training/{number}";
	}

}

package org.throughline.measure.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages on which business managers add and edit evaluations of training.
 */
@Controller
@RequestMapping("/manage/{partnership}/training/{number}/evaluations")
class EvaluationController {

	private final TrainingService activities;

	private final FormSubmissions forms;

	EvaluationController(TrainingService activities, FormSubmissions forms) {
		this.activities = activities;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable int number, EvaluationForm form,
			Model model) {
		return form(partnership, this.activities.find(partnership.id(), number), null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable int number, @Valid EvaluationForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var activity = this.activities.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.activities.evaluate(partnership.id(), number, form.toContent()));
		return saved ? Redirects.to(address(partnership, activity), "evaluation.added", redirect)
				: form(partnership, activity, null, model);
	}

	@GetMapping("/{evaluation}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, @PathVariable int evaluation,
			Model model) {
		var activity = this.activities.find(partnership.id(), number);
		model.addAttribute("evaluationForm", EvaluationForm.of(this.activities.evaluation(activity, evaluation)));
		return form(partnership, activity, evaluation, model);
	}

	@PostMapping("/{evaluation}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, @PathVariable int evaluation,
			@Valid EvaluationForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var activity = this.activities.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(this.activities.evaluation(activity, evaluation).id())
			.save(() -> this.activities.editEvaluation(partnership.id(), number, evaluation, form.toContent(),
					FormValues.version(form.version())),
					() -> EvaluationForm
						.of(this.activities.evaluation(this.activities.find(partnership.id(), number), evaluation)));
		return saved ? Redirects.to(address(partnership, activity), "evaluation.changed", redirect)
				: form(partnership, activity, evaluation, model);
	}

	private static String form(PartnershipSummary partnership, TrainingDetails activity, @Nullable Integer evaluation,
			Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("evaluation", evaluation);
		model.addAttribute("trail",
				partnership.breadcrumbs(new PageLink("Training", TrainingController.address(partnership)),
						new PageLink(activity.content().title(), address(partnership, activity)),
						new PageLink((evaluation != null) ? "Edit evaluation" : "Add an evaluation", null)));
		return "measure/evaluation";
	}

	private static String address(PartnershipSummary partnership, TrainingDetails activity) {
		return TrainingController.address(partnership) + "/" + activity.number();
	}

}

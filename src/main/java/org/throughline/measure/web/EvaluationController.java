package org.throughline.measure.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.EvaluationDetails;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.ManagedParent;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages on which business managers add and edit evaluations of training.
 */
@Controller
@RequestMapping("/manage/{partnership}/training/{number}/evaluations")
class EvaluationController
		extends EditController<ManagedParent<TrainingDetails>, Integer, EvaluationDetails, EvaluationForm> {

	private final TrainingService activities;

	EvaluationController(TrainingService activities, FormSubmissions forms) {
		super(forms);
		this.activities = activities;
	}

	@ModelAttribute(PARENT)
	ManagedParent<TrainingDetails> activity(@Managed PartnershipSummary partnership, @PathVariable int number) {
		return new ManagedParent<>(partnership, this.activities.find(partnership.id(), number));
	}

	@Override
	protected ManagedParent<TrainingDetails> current(ManagedParent<TrainingDetails> activity) {
		return activity(activity.partnership(), activity.record().number());
	}

	@Override
	protected EvaluationDetails find(ManagedParent<TrainingDetails> activity, Integer evaluation) {
		return this.activities.evaluation(activity.record(), evaluation);
	}

	@Override
	protected UUID id(ManagedParent<TrainingDetails> activity, EvaluationDetails evaluation) {
		return evaluation.id();
	}

	@Override
	protected EvaluationForm form(ManagedParent<TrainingDetails> activity, EvaluationDetails evaluation) {
		return EvaluationForm.of(evaluation);
	}

	@Override
	protected @Nullable String add(ManagedParent<TrainingDetails> activity, EvaluationForm form,
			FormSubmission submission, RedirectAttributes redirect) {
		boolean saved = submission.save(() -> this.activities.evaluate(activity.partnership().id(),
				activity.record().number(), form.toContent()));
		return saved ? Redirects.to(address(activity), "evaluation.added", redirect) : null;
	}

	@Override
	protected void edit(ManagedParent<TrainingDetails> activity, Integer evaluation, EvaluationForm form) {
		this.activities.editEvaluation(activity.partnership().id(), activity.record().number(), evaluation,
				form.toContent(), FormValues.version(form.version()));
	}

	@Override
	protected String saved(ManagedParent<TrainingDetails> activity, Integer evaluation, EvaluationForm form,
			RedirectAttributes redirect) {
		return Redirects.to(address(activity), "evaluation.changed", redirect);
	}

	@Override
	protected String page(ManagedParent<TrainingDetails> activity, @Nullable EvaluationDetails evaluation,
			Model model) {
		model.addAttribute("activity", activity.record());
		model.addAttribute("evaluation", (evaluation != null) ? evaluation.number() : null);
		model.addAttribute("trail",
				activity.partnership()
					.breadcrumbs(new PageLink("Training", TrainingController.address(activity.partnership())),
							new PageLink(activity.record().title(), address(activity)),
							new PageLink((evaluation != null) ? "Edit evaluation" : "Add an evaluation", null)));
		return "measure/evaluation";
	}

	private static String address(ManagedParent<TrainingDetails> activity) {
		return TrainingController.address(activity.partnership()) + "/" + activity.record().number();
	}

}

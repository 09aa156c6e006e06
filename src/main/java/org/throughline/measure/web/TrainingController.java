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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * Pages on which business managers list, add and edit training activities.
 */
@Controller
@RequestMapping("/manage/{partnership}/training")
class TrainingController {

	private final TrainingService activities;

	private final ReportDirectory reports;

	private final TrainingChoices choices;

	private final FormSubmissions forms;

	TrainingController(TrainingService activities, ReportDirectory reports, TrainingChoices choices,
			FormSubmissions forms) {
		this.activities = activities;
		this.reports = reports;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.activities.list(partnership.id(), Paging.request(page));
		model.addAttribute("activities", found);
		model.addAttribute("notEvaluated", this.activities.notEvaluated(partnership.id()));
		model.addAttribute("reports", this.reports.reportsOf(partnership.id()));
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Training", null)));
		return "measure/trainings";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String report,
			Model model) {
		model.addAttribute("trainingForm", TrainingForm.empty(report));
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid TrainingForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.activities.add(partnership.id(), form.toEdit()));
		return saved ? Redirects.to(address(partnership), "training.added", redirect) : form(partnership, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var activity = this.activities.find(partnership.id(), number);
		model.addAttribute("trainingForm", TrainingForm.of(activity));
		return form(partnership, activity, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, @Valid TrainingForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var activity = this.activities.find(partnership.id(), number);
		form.check(errors);
		var submission = this.forms.of(form, errors, model).record(activity.id());
		this.choices.of(partnership.id(), activity).forEach(submission::choices);
		boolean saved = submission.save(() -> this.activities.edit(partnership.id(), number, form.toEdit()),
				() -> TrainingForm.of(this.activities.find(partnership.id(), number)));
		return saved ? Redirects.to(address(partnership), "training.changed", redirect)
				: form(partnership, activity, model);
	}

	private String form(PartnershipSummary partnership, @Nullable TrainingDetails activity, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("formChoices", this.choices.of(partnership.id(), activity));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Training", address(partnership)),
				new PageLink((activity != null) ? activity.content().title() : "Add training", null)));
		return "measure/training";
	}

	static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/training";
	}

}

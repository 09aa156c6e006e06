package org.throughline.assurance.web;

import java.util.stream.Collectors;

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

import org.throughline.assurance.ModerationService;
import org.throughline.assurance.NotRated;
import org.throughline.assurance.QuestionResultService;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Pages on which business managers edit and moderate a self-assessment, and its results
 * by question.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments/{set}/organisations/{organisation}")
class SelfAssessmentController {

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final ModerationService moderation;

	private final QuestionResultService results;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	SelfAssessmentController(StandardSetService sets, SelfAssessmentService assessments, ModerationService moderation,
			QuestionResultService results, AssuranceChoices choices, FormSubmissions forms) {
		this.moderation = moderation;
		this.results = results;
		this.sets = sets;
		this.assessments = assessments;
		this.choices = choices;
		this.forms = forms;
	}

	/**
	 * The self-assessment that an address names.
	 */
	record Context(PartnershipSummary partnership, StandardSetDetails set, SelfAssessmentDetails assessment) {

		/** Returns the address of the set's list of self-assessments. */
		public String address() {
			return SelfAssessmentListController.address(this.partnership, this.set);
		}

	}

	@ModelAttribute("context")
	Context context(@Managed PartnershipSummary partnership, @PathVariable String set,
			@PathVariable String organisation) {
		var found = this.sets.find(partnership.id(), set);
		return new Context(partnership, found, this.assessments.details(partnership.id(), found, organisation));
	}

	@GetMapping
	String editForm(@ModelAttribute("context") Context context, Model model) {
		model.addAttribute("selfAssessmentForm", SelfAssessmentForm.of(context.assessment()));
		return form(context, model);
	}

	@PostMapping
	String update(@ModelAttribute("context") Context context, @Valid SelfAssessmentForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form.alignedTo(context.assessment()), errors, model)
			.record(context.assessment().id())
			.choices("report", this.choices.reports(context.partnership().id()))
			.save(() -> this.assessments.edit(context.partnership().id(), context.set().slug(),
					context.assessment().organisationSlug(), FormValues.version(form.version()), form.toEdit()),
					() -> SelfAssessmentForm.of(current(context)));
		return saved ? saved(context, redirect) : form(context, model);
	}

	@GetMapping("/moderation")
	String moderationForm(@ModelAttribute("context") Context context, Model model) {
		model.addAttribute("moderationForm", ModerationForm.of(context.assessment()));
		return moderation(context, model);
	}

	@PostMapping("/moderation")
	String moderate(@ModelAttribute("context") Context context, @Valid ModerationForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form.alignedTo(context.assessment()), errors, model)
			.record(context.assessment().id())
			.save(() -> this.moderation.moderate(context.partnership().id(), context.set().slug(),
					context.assessment().organisationSlug(), FormValues.version(form.version()),
					form.toRatings(context.assessment())), () -> ModerationForm.of(current(context)));
		return saved ? saved(context, redirect) : moderation(context, model);
	}

	@GetMapping("/results")
	String resultsForm(@ModelAttribute("context") Context context, Model model) {
		model.addAttribute("questionResultsForm", QuestionResultsForm.of(context.assessment()).withSpareResults());
		return results(context, model);
	}

	@PostMapping("/results")
	String saveResults(@ModelAttribute("context") Context context, @Valid QuestionResultsForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		QuestionResultLine.check(form.results(), errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(context.assessment().id())
			.save(() -> this.results.replace(context.partnership().id(), context.set().slug(),
					context.assessment().organisationSlug(), FormValues.version(form.version()), form.resultsByLine()),
					() -> QuestionResultsForm.of(current(context)));
		return saved ? saved(context, redirect) : results(context, model);
	}

	private String results(Context context, Model model) {
		show(context, model);
		model.addAttribute("standardChoices", AssuranceChoices.standards(context.set()));
		model.addAttribute("trail", SelfAssessmentListController.breadcrumbs(context.partnership(), context.set(),
				"Results of " + context.assessment().organisationName()));
		return "assurance/results";
	}

	private SelfAssessmentDetails current(Context context) {
		return this.assessments.details(context.partnership().id(), context.set(),
				context.assessment().organisationSlug());
	}

	private String form(Context context, Model model) {
		show(context, model);
		model.addAttribute("levelChoices", AssuranceChoices.levels(context.set().scheme(), NotRated.values()));
		model.addAttribute("row", this.assessments.compared(context.partnership().id(), context.assessment()));
		model.addAttribute("reportChoices", this.choices.reports(context.partnership().id()));
		model.addAttribute("trail", SelfAssessmentListController.breadcrumbs(context.partnership(), context.set(),
				context.assessment().organisationName()));
		return "assurance/assessment";
	}

	private String moderation(Context context, Model model) {
		show(context, model);
		model.addAttribute("levelChoices", AssuranceChoices.levels(context.set().scheme()));
		model.addAttribute("organisationChoices",
				this.choices.moderators(context.partnership().id(), context.assessment()));
		model.addAttribute("trail", SelfAssessmentListController.breadcrumbs(context.partnership(), context.set(),
				"Moderation of " + context.assessment().organisationName()));
		return "assurance/moderation";
	}

	private static void show(Context context, Model model) {
		model.addAttribute("assessment", context.assessment());
		model.addAttribute("set", context.set());
		model.addAttribute("standardTitles",
				context.set()
					.standards()
					.stream()
					.collect(Collectors.toMap((standard) -> String.valueOf(standard.number()),
							(standard) -> standard.number() + ". " + standard.title())));
	}

	private static String saved(Context context, RedirectAttributes redirect) {
		return Redirects.to(context.address(), "selfAssessment.saved", context.assessment().organisationName(),
				redirect);
	}

}

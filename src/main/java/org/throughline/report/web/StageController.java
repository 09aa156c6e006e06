package org.throughline.report.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.report.ReportService;
import org.throughline.report.ReportStage;
import org.throughline.report.StageService;
import org.throughline.report.StageWorkflow;

/**
 * Shows what is done and missing in a draft, and moves it from stage to stage.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/stages")
class StageController {

	private static final String FORM = "stageForm";

	private final ReportService reports;

	private final StageService stages;

	private final FormSubmissions forms;

	private final EnumChoices choices;

	StageController(ReportService reports, StageService stages, FormSubmissions forms, EnumChoices choices) {
		this.reports = reports;
		this.stages = stages;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		model.addAttribute(FORM, StageForm.of(managed.summary(), next(managed.summary().stage())));
		return managed.draft() ? page(managed, model) : "redirect:" + managed.address();
	}

	@PostMapping
	String move(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) StageForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		form.check(managed.summary().stage(), errors);
		boolean moved = this.forms.of(form, errors, model)
			.record(managed.summary().id())
			.alwaysShowConflict()
			.save(() -> this.stages.move(partnership.id(), report, FormValues.version(form.version()), form.chosen(),
					form.note()), () -> StageForm.of(this.reports.summary(partnership.id(), report), form.chosen()));
		return moved ? Redirects.to(managed.address() + "/stages", "stage.moved", managed.name(), redirect)
				: page(managed, model);
	}

	private String page(ManagedReport managed, Model model) {
		var stage = managed.summary().stage();
		model.addAttribute("page", managed);
		var moves = this.stages.moves(managed.summary());
		model.addAttribute("stages", stages(stage, StageWorkflow.done(moves)));
		model.addAttribute("next", next(stage));
		model.addAttribute("tasks", this.stages.tasks(managed.summary(), next(stage)));
		model.addAttribute("moves", moves);
		model.addAttribute("choices", this.choices.of(StageWorkflow.movesFrom(stage)));
		return "report/stages";
	}

	/** Returns the stage that follows, or the last one. */
	private static ReportStage next(ReportStage stage) {
		return ReportStage.values()[Math.min(stage.ordinal() + 1, ReportStage.SIGNED_OFF.ordinal())];
	}

	/** Returns all stages and whether they are done, passed over, current or to come. */
	private static List<StageLine> stages(ReportStage current, Set<ReportStage> done) {
		return Stream.of(ReportStage.values())
			.map((stage) -> new StageLine(stage, done.contains(stage),
					stage.compareTo(current) < 0 && !done.contains(stage), stage == current))
			.toList();
	}

	/**
	 * A stage in the list of all.
	 *
	 * @param done whether the draft has been there and moved on
	 * @param passedOver whether the draft moved on without it
	 * @param current whether the draft is there
	 */
	record StageLine(ReportStage stage, boolean done, boolean passedOver, boolean current) {

	}

}

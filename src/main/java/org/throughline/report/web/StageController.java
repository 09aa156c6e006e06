package org.throughline.report.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.Undo;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportService;
import org.throughline.report.StageService;
import org.throughline.report.StageWorkflow;

/**
 * Moves a draft from stage to stage. Its list of tasks has the form.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/stages")
class StageController {

	static final String FORM = "stageForm";

	private final ReportService reports;

	private final StageService stages;

	private final FormSubmissions forms;

	private final DraftTaskList taskList;

	StageController(ReportService reports, StageService stages, FormSubmissions forms, DraftTaskList taskList) {
		this.reports = reports;
		this.stages = stages;
		this.forms = forms;
		this.taskList = taskList;
	}

	@GetMapping
	String show(@Managed ManagedReport managed) {
		return "redirect:" + managed.address() + (managed.draft() ? "#move" : "");
	}

	@PostMapping
	String move(@Managed ManagedReport managed, @ModelAttribute(FORM) StageForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		form.check(managed.summary().stage(), errors);
		boolean moved = this.forms.of(form, errors, model)
			.record(managed.summary().id())
			.alwaysShowConflict()
			.save(() -> this.stages.move(managed.partnershipId(), managed.slug(), FormValues.version(form.version()),
					form.chosen(), form.note()),
					() -> StageForm.of(this.reports.summary(managed.partnershipId(), managed.slug()), form.chosen()));
		if (moved && StageWorkflow.allows(form.chosen(), managed.summary().stage())) {
			new Undo(managed.address() + "/stages",
					Map.of("version", List.of(FormValues.text(managed.summary().version() + 1)), "stage",
							List.of(managed.summary().stage().name()), "note", List.of("Undone")))
				.offer(redirect);
		}
		return moved ? Redirects.to(managed.address(), "stage.moved", managed.name(), redirect)
				: this.taskList.show(managed, model);
	}

}

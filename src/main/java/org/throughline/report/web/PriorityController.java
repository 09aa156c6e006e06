package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.report.EditedMeanwhile;
import org.throughline.report.PriorityDetails;
import org.throughline.report.PriorityService;
import org.throughline.report.ReportRefused;

/**
 * Adds and edits the priorities of a report with progress and evidence of impact.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/priorities")
class PriorityController {

	private static final String FORM = "priorityForm";

	private final ManagedReports reports;

	private final PriorityService priorities;

	private final PriorityPage priorityPage;

	private final Forms forms;

	PriorityController(ManagedReports reports, PriorityService priorities, PriorityPage priorityPage, Forms forms) {
		this.reports = reports;
		this.priorities = priorities;
		this.priorityPage = priorityPage;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		Forms.show(model, FORM, PriorityForm.empty());
		return this.priorityPage.show(managed, model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) PriorityForm form, BindingResult binding, Model model, RedirectAttributes redirect) {
		var managed = this.reports.report(partnership, report);
		if (FormAction.of(form.press()) == FormAction.PREVIEW) {
			return this.priorityPage.preview(managed, form, model);
		}
		if (!this.forms.valid(form, binding)) {
			return this.priorityPage.show(managed, model);
		}
		try {
			this.priorities.add(managed.partnershipId(), report, form.toNew());
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return this.priorityPage.show(managed, model);
		}
		return Saved.in(managed, redirect, "flash.priorityAdded", form.title());
	}

	@GetMapping("/{number}")
	String editForm(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		var priority = managed.priority(number);
		model.addAttribute("priority", priority);
		Forms.show(model, FORM, PriorityForm.of(priority));
		return this.priorityPage.show(managed, model);
	}

	@PostMapping("/{number}")
	String update(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) PriorityForm form, BindingResult binding, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = this.reports.report(partnership, report);
		model.addAttribute("priority", managed.priority(number));
		if (FormAction.of(form.press()) == FormAction.PREVIEW) {
			return this.priorityPage.preview(managed, form, model);
		}
		if (!this.forms.valid(form, binding)) {
			return this.priorityPage.show(managed, model);
		}
		try {
			this.priorities.edit(managed.partnershipId(), report, number, form.toEdit());
		}
		catch (EditedMeanwhile edited) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.priorityPage.conflict(managed, form, edited, edited.current(PriorityDetails.class), model);
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return this.priorityPage.show(managed, model);
		}
		return Saved.in(managed, redirect, "flash.prioritySaved", form.title());
	}

}

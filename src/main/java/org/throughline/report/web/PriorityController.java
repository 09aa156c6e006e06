package org.throughline.report.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.text.Markdown;
import org.throughline.report.Direction;
import org.throughline.report.PriorityDetails;
import org.throughline.report.PriorityService;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportService;

/**
 * Adds, edits and moves the priorities of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/priorities")
class PriorityController {

	private static final String FORM = "priorityForm";

	private final ReportService reports;

	private final ReportContentService contents;

	private final PriorityService priorities;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	PriorityController(ReportService reports, ReportContentService contents, PriorityService priorities,
			FormSubmissions forms, ReportChoices choices) {
		this.reports = reports;
		this.contents = contents;
		this.priorities = priorities;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute(FORM, PriorityForm.empty());
		return page(managed, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) PriorityForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (preview(form, model)) {
			return page(managed, null, model);
		}
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.priorities.add(partnership.id(), report, FormValues.id(form.id()), form.toEdit()));
		return saved
				? Redirects.to(managed.address(), "priority.added", FirstWords.of(form.content().title()), redirect)
				: page(managed, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		var priority = this.contents.priority(managed.summary(), number);
		model.addAttribute(FORM, PriorityForm.of(priority));
		return page(managed, priority, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) PriorityForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		var priority = this.contents.priority(managed.summary(), number);
		if (preview(form, model)) {
			return page(managed, priority, model);
		}
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(priority.progressId())
			.choices("progress.level", this.choices.of(ProgressLevel.class))
			.choices("links.organisation", this.choices.organisations(partnership))
			.choices("links.themes", this.choices.themes())
			.save(() -> this.priorities.edit(partnership.id(), report, number, form.toEdit(),
					FormValues.version(form.version())),
					() -> PriorityForm.of(this.contents.priority(managed.summary(), number)));
		return saved
				? Redirects.to(managed.address(), "priority.saved", FirstWords.of(form.content().title()), redirect)
				: page(managed, priority, model);
	}

	@PostMapping("/{number}/move")
	String move(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam Direction direction) {
		this.priorities.move(partnership.id(), report, number, direction);
		return "redirect:" + ManagedReport.find(partnership, report, this.reports).address() + "#priority-" + number;
	}

	private static boolean preview(PriorityForm form, Model model) {
		if (FormAction.of(form.press()) != FormAction.PREVIEW) {
			return false;
		}
		model.addAttribute("progressPreview", Markdown.toHtml(form.progress().progress()));
		model.addAttribute("impactPreview", Markdown.toHtml(form.progress().impact()));
		return true;
	}

	private String page(ManagedReport managed, @Nullable PriorityDetails priority, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("priority", priority);
		model.addAttribute("levels", this.choices.of(ProgressLevel.class));
		model.addAttribute("organisations", this.choices.organisations(managed.partnership()));
		model.addAttribute("themeChoices", this.choices.themes());
		return "report/priority";
	}

}

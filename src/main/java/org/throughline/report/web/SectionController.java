package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;
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

import org.throughline.platform.form.EditConflict;
import org.throughline.platform.text.Markdown;
import org.throughline.report.Direction;
import org.throughline.report.EditedMeanwhile;
import org.throughline.report.NewSection;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportRefused;
import org.throughline.report.SectionDetails;
import org.throughline.report.SectionEdit;
import org.throughline.report.SectionService;

/**
 * Adds, edits, moves and removes the sections of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/sections")
class SectionController {

	private static final String FORM = "sectionForm";

	private final ManagedReports reports;

	private final SectionService sections;

	private final Forms forms;

	private final Choices choices;

	SectionController(ManagedReports reports, SectionService sections, Forms forms, Choices choices) {
		this.reports = reports;
		this.sections = sections;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		Forms.show(model, FORM, SectionForm.empty());
		return page(managed, null, model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @PathVariable String report, @ModelAttribute(FORM) SectionForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		var managed = this.reports.report(partnership, report);
		if (FormAction.of(form.press()) == FormAction.PREVIEW) {
			model.addAttribute("preview", Markdown.toHtml(form.body()));
			return page(managed, null, model);
		}
		if (!this.forms.valid(form, binding)) {
			return page(managed, null, model);
		}
		try {
			this.sections.add(managed.partnershipId(), report, new NewSection(Forms.id(form.id()),
					Forms.choice(ReportPart.class, form.part()), form.heading(), form.body()));
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return page(managed, null, model);
		}
		return Saved.in(managed, redirect, "flash.sectionAdded", form.heading());
	}

	@GetMapping("/{section}")
	String editForm(@PathVariable String partnership, @PathVariable String report, @PathVariable String section,
			Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		Forms.show(model, FORM, SectionForm.of(managed.section(section)));
		return page(managed, section, model);
	}

	@PostMapping("/{section}")
	String update(@PathVariable String partnership, @PathVariable String report, @PathVariable String section,
			@ModelAttribute(FORM) SectionForm form, BindingResult binding, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = this.reports.report(partnership, report);
		managed.section(section);
		if (FormAction.of(form.press()) == FormAction.PREVIEW) {
			model.addAttribute("preview", Markdown.toHtml(form.body()));
			return page(managed, section, model);
		}
		if (!this.forms.valid(form, binding)) {
			return page(managed, section, model);
		}
		try {
			this.sections.edit(managed.partnershipId(), report, section,
					new SectionEdit(Forms.choice(ReportPart.class, form.part()), form.heading(), form.body(),
							Forms.version(form.version())));
		}
		catch (EditedMeanwhile edited) {
			var theirs = edited.current(SectionDetails.class);
			model.addAttribute("conflict",
					EditConflict.between(SectionForm.of(theirs), form, "field", this.choices::words)
						.savedBy(edited.changedBy(), edited.changedAt()));
			Forms.show(model, FORM, form.withVersion(theirs.version()));
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return page(managed, section, model);
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return page(managed, section, model);
		}
		return Saved.in(managed, redirect, "flash.sectionSaved", form.heading());
	}

	@PostMapping("/{section}/move")
	String move(@PathVariable String partnership, @PathVariable String report, @PathVariable String section,
			@RequestParam Direction direction) {
		var managed = this.reports.report(partnership, report);
		this.sections.move(managed.partnershipId(), report, section, direction);
		return "redirect:" + managed.address() + "#section-" + section;
	}

	@GetMapping("/{section}/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String report, @PathVariable String section,
			Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute("page", managed);
		model.addAttribute("removal", Removal.of(managed, managed.section(section)));
		return "report/remove";
	}

	@PostMapping("/{section}/remove")
	String remove(@PathVariable String partnership, @PathVariable String report, @PathVariable String section,
			RedirectAttributes redirect) {
		var managed = this.reports.report(partnership, report);
		String heading = managed.section(section).heading();
		this.sections.remove(managed.partnershipId(), report, section);
		return Saved.in(managed, redirect, "flash.sectionRemoved", heading);
	}

	private String page(ManagedReport managed, @Nullable String section, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("parts", this.choices.parts());
		if (section != null) {
			model.addAttribute("section", managed.section(section));
		}
		return "report/section";
	}

}

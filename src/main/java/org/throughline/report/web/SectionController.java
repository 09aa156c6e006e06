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
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.SectionDetails;
import org.throughline.report.SectionService;

/**
 * Adds, edits and moves the sections of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/sections")
class SectionController {

	private static final String FORM = "sectionForm";

	private final ReportService reports;

	private final ReportContentService contents;

	private final SectionService sections;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	SectionController(ReportService reports, ReportContentService contents, SectionService sections,
			FormSubmissions forms, ReportChoices choices) {
		this.reports = reports;
		this.contents = contents;
		this.sections = sections;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute(FORM, SectionForm.empty());
		return page(managed, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) SectionForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (preview(form, model)) {
			return page(managed, null, model);
		}
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.sections.add(partnership.id(), report, FormValues.id(form.id()), form.toContent()));
		return saved ? Redirects.to(managed.address(), "section.added", form.heading(), redirect)
				: page(managed, null, model);
	}

	@GetMapping("/{section}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String section,
			Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		var edited = this.contents.section(managed.summary(), section);
		model.addAttribute(FORM, SectionForm.of(edited));
		return page(managed, edited, model);
	}

	@PostMapping("/{section}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String section,
			@ModelAttribute(FORM) SectionForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		var edited = this.contents.section(managed.summary(), section);
		if (preview(form, model)) {
			return page(managed, edited, model);
		}
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(edited.id())
			.choices("part", this.choices.of(ReportPart.class))
			.save(() -> this.sections.edit(partnership.id(), report, section, form.toContent(),
					FormValues.version(form.version())),
					() -> SectionForm.of(this.contents.section(managed.summary(), section)));
		return saved ? Redirects.to(managed.address(), "section.saved", form.heading(), redirect)
				: page(managed, edited, model);
	}

	@PostMapping("/{section}/move")
	String move(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String section,
			@RequestParam Direction direction) {
		this.sections.move(partnership.id(), report, section, direction);
		return "redirect:" + ManagedReport.find(partnership, report, this.reports).address() + "#section-" + section;
	}

	private static boolean preview(SectionForm form, Model model) {
		if (FormAction.of(form.press()) != FormAction.PREVIEW) {
			return false;
		}
		model.addAttribute("preview", Markdown.toHtml(form.body()));
		return true;
	}

	private String page(ManagedReport managed, @Nullable SectionDetails section, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("parts", this.choices.of(ReportPart.class));
		model.addAttribute("section", section);
		return "report/section";
	}

}

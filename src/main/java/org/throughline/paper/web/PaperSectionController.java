package org.throughline.paper.web;

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

import org.throughline.paper.PaperSectionDetails;
import org.throughline.paper.PaperSectionService;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Shows a section of a paper with its paragraphs, and edits its heading and whether it is
 * published.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/sections")
class PaperSectionController {

	private static final String FORM = "paperSectionForm";

	private final PaperSectionService sections;

	private final FormSubmissions forms;

	PaperSectionController(PaperSectionService sections, FormSubmissions forms) {
		this.sections = sections;
		this.forms = forms;
	}

	/** Adds an optional section of the template. */
	@PostMapping
	String add(@Managed ManagedPaper managed, @RequestParam String key) {
		this.sections.add(managed.paper(), key);
		return "redirect:" + managed.below("sections/" + key);
	}

	@GetMapping("/{section}")
	String show(@Managed ManagedPaper managed, @PathVariable String section, Model model) {
		var found = this.sections.section(managed.paper(), section);
		model.addAttribute(FORM, PaperSectionForm.of(found));
		return page(found, model);
	}

	@PostMapping("/{section}")
	String save(@Managed ManagedPaper managed, @PathVariable String section,
			@ModelAttribute(FORM) PaperSectionForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var found = this.sections.section(managed.paper(), section);
		form.check(found, errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(found.id())
			.save(() -> this.sections.edit(managed.paper(), section, FormValues.version(form.version()), form.heading(),
					form.exempt().toExemption()),
					() -> PaperSectionForm.of(this.sections.section(managed.paper(), section)));
		return saved ? Redirects.to(managed.below("sections/" + section), "paperSection.saved", redirect)
				: page(found, model);
	}

	private static String page(PaperSectionDetails section, Model model) {
		model.addAttribute("section", section);
		return "paper/section";
	}

}

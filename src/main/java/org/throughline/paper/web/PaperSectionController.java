package org.throughline.paper.web;

import java.util.UUID;
import java.util.stream.Stream;

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

import org.throughline.paper.FactKind;
import org.throughline.paper.PaperFactService;
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

	private final PaperFactService facts;

	private final FormSubmissions forms;

	PaperSectionController(PaperSectionService sections, PaperFactService facts, FormSubmissions forms) {
		this.sections = sections;
		this.facts = facts;
		this.forms = forms;
	}

	/** Adds an optional section of the template. */
	@PostMapping
	String add(@Managed ManagedPaper managed, @RequestParam String key) {
		this.sections.add(managed.paper(), key);
		return "redirect:" + managed.below("sections/" + key);
	}

	@GetMapping("/{section}")
	String show(@Managed ManagedPaper managed, @PathVariable String section,
			@RequestParam(name = "facts", required = false) @Nullable FactKind kind, Model model) {
		var found = this.sections.section(managed.paper(), section);
		model.addAttribute(FORM, PaperSectionForm.of(found));
		return page(managed, found, kind, model);
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
				: page(managed, found, null, model);
	}

	/** Adds a fact of the reports to the section. */
	@PostMapping("/{section}/facts")
	String addFact(@Managed ManagedPaper managed, @PathVariable String section, @RequestParam UUID record) {
		int added = this.facts.add(managed.paper(), this.sections.section(managed.paper(), section), record);
		return "redirect:" + managed.below("sections/" + section) + "#paragraph-" + added;
	}

	/** Answers that a fact has changed since it was taken. */
	@PostMapping("/{section}/facts/{number:[0-9]+}")
	String answer(@Managed ManagedPaper managed, @PathVariable String section, @PathVariable int number,
			@RequestParam UUID record, @RequestParam PaperFactService.FactAnswer answer) {
		this.facts.answer(managed.paper(), number, record, answer);
		return "redirect:" + managed.below("sections/" + section) + "#paragraph-" + number;
	}

	/**
	 * @param chosen a kind of facts that the template does not take into the section, but
	 * the author wants to see
	 */
	private String page(ManagedPaper managed, PaperSectionDetails section, @Nullable FactKind chosen, Model model) {
		model.addAttribute("section", section);
		var usage = this.facts.usage(managed.paper());
		var kinds = this.facts.kinds(managed.paper(), section);
		model.addAttribute("facts", usage);
		model.addAttribute("unused", usage.unusedByKind(kinds));
		model.addAttribute("kinds", Stream.concat(kinds.stream(), Stream.ofNullable(chosen)).distinct().toList());
		model.addAttribute("publicDay", usage.publicDay());
		return "paper/section";
	}

}

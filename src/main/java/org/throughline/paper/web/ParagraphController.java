package org.throughline.paper.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.PaperParagraphDetails;
import org.throughline.paper.PaperParagraphService;
import org.throughline.paper.PaperSectionService;
import org.throughline.paper.ParagraphKind;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Adds, edits and moves paragraphs of a paper.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/paragraphs")
class ParagraphController extends EditController<ManagedPaper, Integer, PaperParagraphDetails, ParagraphForm> {

	private final PaperSectionService sections;

	private final PaperParagraphService paragraphs;

	ParagraphController(PaperSectionService sections, PaperParagraphService paragraphs, FormSubmissions forms) {
		super(forms);
		this.sections = sections;
		this.paragraphs = paragraphs;
	}

	@ModelAttribute(PARENT)
	ManagedPaper parent(@Managed ManagedPaper managed) {
		return managed;
	}

	@PostMapping("/{key}/move")
	String move(@ModelAttribute(name = PARENT, binding = false) ManagedPaper managed, @PathVariable Integer key,
			@RequestParam String direction) {
		this.paragraphs.move(managed.paper(), key, "UP".equals(direction));
		return "redirect:" + section(managed, key) + "#paragraph-" + key;
	}

	@Override
	protected ParagraphForm first(ManagedPaper managed, ParagraphForm empty) {
		return empty.in(this.sections.section(managed.paper(), empty.section()));
	}

	@Override
	protected PaperParagraphDetails find(ManagedPaper managed, Integer number) {
		return this.sections.around(managed.paper(), number).paragraph(number);
	}

	@Override
	protected UUID id(ManagedPaper managed, PaperParagraphDetails paragraph) {
		return paragraph.id();
	}

	@Override
	protected ParagraphForm form(ManagedPaper managed, PaperParagraphDetails paragraph) {
		return ParagraphForm.of(paragraph);
	}

	@Override
	protected @Nullable String add(ManagedPaper managed, ParagraphForm form, FormSubmission submission,
			RedirectAttributes redirect) {
		var section = this.sections.section(managed.paper(), form.section());
		var added = submission.saveFor(Integer.class, () -> this.paragraphs.add(managed.paper(), section.id(),
				FormValues.wholeNumber(form.after()), form.paragraphKind(), form.wording()));
		return (added != null) ? saved(managed, added, form, redirect) : null;
	}

	@Override
	protected void edit(ManagedPaper managed, Integer number, ParagraphForm form) {
		this.paragraphs.edit(managed.paper(), number, FormValues.version(form.version()), form.paragraphKind(),
				form.wording());
	}

	@Override
	protected String saved(ManagedPaper managed, Integer number, ParagraphForm form, RedirectAttributes redirect) {
		return Redirects.to(section(managed, number), "paragraph.saved", redirect);
	}

	@Override
	protected String page(ManagedPaper managed, @Nullable PaperParagraphDetails paragraph, Model model) {
		model.addAttribute("paragraph", paragraph);
		model.addAttribute("kinds", ParagraphKind.values());
		model.addAttribute("back", (paragraph != null) ? section(managed, paragraph.number()) : managed.address());
		return "paper/paragraph";
	}

	private String section(ManagedPaper managed, Integer number) {
		return managed.below("sections/" + this.sections.around(managed.paper(), number).key());
	}

}

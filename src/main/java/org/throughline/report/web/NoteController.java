package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.persistence.Records;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.ReasonFields;
import org.throughline.platform.form.Redirects;
import org.throughline.report.ManagedReport;
import org.throughline.report.UpdateNote;
import org.throughline.report.UpdateNoteService;

/**
 * Adds and removes update notes of a published report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/notes")
class NoteController {

	private static final String FORM = "noteForm";

	private static final String REMOVAL = "noteRemovalForm";

	private final UpdateNoteService notes;

	private final FormSubmissions forms;

	NoteController(UpdateNoteService notes, FormSubmissions forms) {
		this.notes = notes;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed ManagedReport managed, Model model) {
		model.addAttribute(FORM, new NoteForm(""));
		return managed.summary().published() ? page(managed, model) : "redirect:" + managed.address();
	}

	@PostMapping
	String add(@Managed ManagedReport managed, @ModelAttribute(FORM) NoteForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.notes.add(managed.partnershipId(), managed.slug(), form.wording()));
		return saved ? Redirects.to(managed.address() + "/notes", "note.added", redirect) : page(managed, model);
	}

	@GetMapping("/{number:[1-9][0-9]?[0-9]?}/remove")
	String confirm(@Managed ManagedReport managed, @PathVariable int number, Model model) {
		model.addAttribute(REMOVAL, ReasonFields.EMPTY);
		return removalPage(managed, number, model);
	}

	@PostMapping("/{number:[1-9][0-9]?[0-9]?}/remove")
	String remove(@Managed ManagedReport managed, @PathVariable int number, @ModelAttribute(REMOVAL) ReasonFields form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.notes.remove(managed.partnershipId(), managed.slug(), number, form.reason()));
		return saved ? Redirects.to(managed.address() + "/notes", "note.removed", redirect)
				: removalPage(managed, number, model);
	}

	private String page(ManagedReport managed, Model model) {
		model.addAttribute("notes", this.notes.of(managed.summary()));
		return "report/notes";
	}

	private String removalPage(ManagedReport managed, int number, Model model) {
		UpdateNote note = Records.one(this.notes.of(managed.summary()),
				(each) -> each.number() == number && each.removedOn() == null);
		model.addAttribute("note", note);
		return "report/remove-note";
	}

}

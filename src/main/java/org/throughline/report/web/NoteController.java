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

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
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

	private final ReportService reports;

	private final UpdateNoteService notes;

	private final FormSubmissions forms;

	NoteController(ReportService reports, UpdateNoteService notes, FormSubmissions forms) {
		this.reports = reports;
		this.notes = notes;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		model.addAttribute(FORM, new NoteForm(""));
		return managed.summary().published() ? page(managed, model) : "redirect:" + managed.address();
	}

	@PostMapping
	String add(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) NoteForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.notes.add(partnership.id(), report, form.wording()));
		return saved ? Redirects.to(managed.address() + "/notes", "note.added", redirect) : page(managed, model);
	}

	@GetMapping("/{number:[1-9][0-9]?[0-9]?}/remove")
	String confirm(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		model.addAttribute(REMOVAL, new NoteRemovalForm(""));
		return removalPage(ManagedReport.find(partnership, report, this.reports), number, model);
	}

	@PostMapping("/{number:[1-9][0-9]?[0-9]?}/remove")
	String remove(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(REMOVAL) NoteRemovalForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.notes.remove(partnership.id(), report, number, form.reason()));
		return saved ? Redirects.to(managed.address() + "/notes", "note.removed", redirect)
				: removalPage(managed, number, model);
	}

	private String page(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("notes", this.notes.of(managed.summary()));
		return "report/notes";
	}

	private String removalPage(ManagedReport managed, int number, Model model) {
		UpdateNote note = this.notes.of(managed.summary())
			.stream()
			.filter((each) -> each.number() == number && each.removedOn() == null)
			.findFirst()
			.orElseThrow(NotFoundException::new);
		model.addAttribute("page", managed);
		model.addAttribute("note", note);
		return "report/remove-note";
	}

}

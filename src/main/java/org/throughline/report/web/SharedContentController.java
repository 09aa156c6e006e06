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

import org.throughline.platform.text.Messages;
import org.throughline.account.UndoService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportPart;
import org.throughline.report.SharedContent;
import org.throughline.report.SharedContentService;

/**
 * Shows content of a report in more than one part.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/also-read")
class SharedContentController {

	private static final String FORM = "sharedContentForm";

	private static final int LONGEST_LABEL = 80;

	private final SharedContentService sharedContent;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	private final Messages messages;

	private final UndoService undo;

	SharedContentController(SharedContentService sharedContent, FormSubmissions forms, ReportChoices choices,
			Messages messages, UndoService undo) {
		this.undo = undo;
		this.sharedContent = sharedContent;
		this.forms = forms;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String list(@Managed ManagedReport managed, Model model) {
		model.addAttribute(FORM, new SharedContentForm("", ""));
		return page(managed, model);
	}

	@PostMapping
	String create(@Managed ManagedReport managed, @ModelAttribute(FORM) SharedContentForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.sharedContent.add(managed.partnershipId(), managed.slug(), form.chosenPart(),
					form.content()));
		return saved ? Redirects.to(managed.address() + "/also-read", "sharedContent.added", redirect)
				: page(managed, model);
	}

	@PostMapping("/remove")
	String remove(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) SharedContentForm form, RedirectAttributes redirect) {
		this.sharedContent.remove(partnership.id(), report, form.chosenPart(), form.content());
		String list = "reports/" + report + "/also-read";
		this.undo.offer(partnership, list, redirect);
		return Redirects.to(partnership.manageAddress() + "/" + list, "sharedContent.removed", redirect);
	}

	private String page(ManagedReport managed, Model model) {
		var summary = managed.summary();
		model.addAttribute("sharedContent", this.sharedContent.of(summary.id()));
		model.addAttribute("parts", this.choices.of(ReportPart.class));
		model.addAttribute("candidates",
				this.sharedContent.candidates(summary.id()).stream().map(this::choice).toList());
		return "report/shared-content";
	}

	private Choice choice(SharedContent.Candidate candidate) {
		String label = candidate.label();
		var kind = candidate.kind();
		if (kind != null && label.isEmpty()) {
			return new Choice(candidate.reference(), "All: " + this.messages.text("StatementKinds." + kind.name()));
		}
		String words = (label.length() > LONGEST_LABEL) ? label.substring(0, LONGEST_LABEL) + "…" : label;
		return new Choice(candidate.reference(),
				((kind == null) ? "Section" : this.choices.label(kind)) + ": " + words);
	}

}

package org.throughline.publication.web;

import java.util.List;

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
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.publication.ChecklistLine;
import org.throughline.publication.ChecklistService;
import org.throughline.publication.EvidenceKind;
import org.throughline.publication.LinkableContent;
import org.throughline.report.ManagedReport;

/**
 * Shows what law and guidance ask of a report, and edits how it answers.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/checklist")
class ChecklistController {

	private static final String PROPOSALS = "proposalsForm";

	private static final String FORM = "requirementForm";

	private final ChecklistService checklists;

	private final FormSubmissions forms;

	ChecklistController(ChecklistService checklists, FormSubmissions forms) {
		this.checklists = checklists;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed ManagedReport report, Model model) {
		model.addAttribute(PROPOSALS, new ProposalsForm(List.of(), ""));
		return page(report, model);
	}

	@PostMapping
	String confirm(@Managed ManagedReport report, @ModelAttribute(PROPOSALS) ProposalsForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		Integer confirmed = this.forms.of(form, errors, model).saveFor(Integer.class, () -> confirm(report, form));
		return (confirmed != null)
				? Redirects.to(report.below("checklist"), "checklist.confirmed", String.valueOf(confirmed), redirect)
				: page(report, model);
	}

	private int confirm(ManagedReport report, ProposalsForm form) {
		return form.everything() ? this.checklists.confirmAll(report.partnershipId(), report.slug())
				: this.checklists.confirm(report.partnershipId(), report.slug(), form.proposals());
	}

	@GetMapping("/{requirement:[A-Z][0-9]+}")
	String edit(@Managed ManagedReport report, @PathVariable String requirement, Model model) {
		var line = this.checklists.line(report.partnershipId(), report.slug(), requirement);
		model.addAttribute(FORM, RequirementForm.of(line));
		return editPage(report, line, model);
	}

	@PostMapping("/{requirement:[A-Z][0-9]+}")
	String answer(@Managed ManagedReport report, @PathVariable String requirement,
			@ModelAttribute(FORM) RequirementForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var line = this.checklists.line(report.partnershipId(), report.slug(), requirement);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.checklists.answer(report.partnershipId(), report.slug(), requirement, form.answer(),
					FormValues.version(form.version())),
					() -> RequirementForm.of(this.checklists.line(report.partnershipId(), report.slug(), requirement)));
		return saved ? Redirects.to(report.below("checklist"), "checklist.saved", requirement, redirect)
				: editPage(report, line, model);
	}

	private String page(ManagedReport report, Model model) {
		model.addAttribute("checklist", this.checklists.of(report.partnershipId(), report.slug()));
		return "publication/checklist";
	}

	private String editPage(ManagedReport report, ChecklistLine line, Model model) {
		if (!report.draft()) {
			return "redirect:" + report.below("checklist");
		}
		if (line.signatures() != null) {
			return "redirect:" + report.below("sign-offs");
		}
		var contents = this.checklists.contents(report.summary());
		model.addAttribute("line", line);
		model.addAttribute("sections", choices(contents, EvidenceKind.SECTION));
		model.addAttribute("priorities", choices(contents, EvidenceKind.PRIORITY));
		model.addAttribute("statements", choices(contents, EvidenceKind.STATEMENT));
		model.addAttribute("parts",
				contents.stream()
					.filter((content) -> content.kind() == EvidenceKind.PART)
					.map(LinkableContent::target)
					.toList());
		return "publication/requirement";
	}

	private static List<Choice> choices(List<LinkableContent> contents, EvidenceKind kind) {
		return contents.stream()
			.filter((content) -> content.kind() == kind)
			.map((content) -> new Choice(content.link().value(), content.inOneLine(), null))
			.toList();
	}

}

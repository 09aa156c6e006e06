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
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.publication.ChecklistLine;
import org.throughline.publication.ChecklistService;
import org.throughline.publication.EvidenceKind;
import org.throughline.publication.LinkableContent;
import org.throughline.report.ReportService;

/**
 * Shows what law and guidance ask of a report, and edits how it answers.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/checklist")
class ChecklistController {

	private static final String PROPOSALS = "proposalsForm";

	private static final String FORM = "requirementForm";

	private final ChecklistService checklists;

	private final ReportService reports;

	private final FormSubmissions forms;

	ChecklistController(ChecklistService checklists, ReportService reports, FormSubmissions forms) {
		this.checklists = checklists;
		this.reports = reports;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		model.addAttribute(PROPOSALS, new ProposalsForm(List.of(), ""));
		return page(partnership, report, model);
	}

	@PostMapping
	String confirm(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(PROPOSALS) ProposalsForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		Integer confirmed = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> confirm(partnership, report, form));
		return (confirmed != null)
				? Redirects.to(address(partnership, report), "checklist.confirmed", String.valueOf(confirmed), redirect)
				: page(partnership, report, model);
	}

	private int confirm(PartnershipSummary partnership, String report, ProposalsForm form) {
		return form.everything() ? this.checklists.confirmAll(partnership.id(), report)
				: this.checklists.confirm(partnership.id(), report, form.proposals());
	}

	@GetMapping("/{requirement:[A-Z][0-9]+}")
	String edit(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String requirement,
			Model model) {
		var line = this.checklists.line(partnership.id(), report, requirement);
		model.addAttribute(FORM, RequirementForm.of(line));
		return editPage(partnership, report, line, model);
	}

	@PostMapping("/{requirement:[A-Z][0-9]+}")
	String answer(@Managed PartnershipSummary partnership, @PathVariable String report,
			@PathVariable String requirement, @ModelAttribute(FORM) RequirementForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var line = this.checklists.line(partnership.id(), report, requirement);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.checklists.answer(partnership.id(), report, requirement, form.answer(),
					FormValues.version(form.version())),
					() -> RequirementForm.of(this.checklists.line(partnership.id(), report, requirement)));
		return saved ? Redirects.to(address(partnership, report), "checklist.saved", requirement, redirect)
				: editPage(partnership, report, line, model);
	}

	private String page(PartnershipSummary partnership, String report, Model model) {
		var checklist = this.checklists.of(partnership.id(), report);
		model.addAttribute("page", new ReportPage(partnership, checklist.report()));
		model.addAttribute("checklist", checklist);
		return "publication/checklist";
	}

	private String editPage(PartnershipSummary partnership, String report, ChecklistLine line, Model model) {
		var summary = this.reports.summary(partnership.id(), report);
		var page = new ReportPage(partnership, summary);
		if (!summary.draft()) {
			return "redirect:" + address(partnership, report);
		}
		if (line.signatures() != null) {
			return "redirect:" + page.address() + "/sign-offs";
		}
		var contents = this.checklists.contents(summary);
		model.addAttribute("page", page);
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

	private static String address(PartnershipSummary partnership, String report) {
		return partnership.manageAddress() + "/reports/" + report + "/checklist";
	}

}

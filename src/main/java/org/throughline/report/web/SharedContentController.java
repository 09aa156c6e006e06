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

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.SharedContent;
import org.throughline.report.SharedContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportState;

/**
 * Shows content of a report in more than one part.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/also-read")
class SharedContentController {

	private static final String FORM = "sharedContentForm";

	private static final int SHOWN = 80;

	private final ManagedReports reports;

	private final SharedContentService sharedContent;

	private final Choices choices;

	SharedContentController(ManagedReports reports, SharedContentService sharedContent, Choices choices) {
		this.reports = reports;
		this.sharedContent = sharedContent;
		this.choices = choices;
	}

	@GetMapping
	String list(@PathVariable String partnership, @PathVariable String report, Model model) {
		Forms.show(model, FORM, new SharedContentForm("", ""));
		return page(this.reports.partnership(partnership), report, model);
	}

	@PostMapping
	String create(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) SharedContentForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		var managed = this.reports.partnership(partnership);
		if (form.content().isEmpty()) {
			binding.rejectValue("content", "sharedContent.content");
		}
		if (form.chosen() == null) {
			binding.rejectValue("part", "sharedContent.part");
		}
		if (binding.hasErrors()) {
			return page(managed, report, model);
		}
		this.sharedContent.add(managed.id(), report, part(form), form.content());
		redirect.addFlashAttribute("flash", "flash.sharedContent");
		return "redirect:/manage/" + partnership + "/reports/" + report + "/also-read";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) SharedContentForm form, RedirectAttributes redirect) {
		this.sharedContent.remove(this.reports.partnership(partnership).id(), report, part(form), form.content());
		redirect.addFlashAttribute("flash", "flash.sharedContentRemoved");
		return "redirect:/manage/" + partnership + "/reports/" + report + "/also-read";
	}

	private static ReportPart part(SharedContentForm form) {
		var part = form.chosen();
		if (part == null) {
			throw new NotFoundException();
		}
		return part;
	}

	private String page(PartnershipSummary partnership, String slug, Model model) {
		var report = this.reports.summary(partnership, slug);
		model.addAttribute("name", ManagedReport.name(report));
		model.addAttribute("address", ManagedReport.address(partnership, report));
		model.addAttribute("draft", report.state() == ReportState.DRAFT);
		model.addAttribute("trail", Breadcrumbs.to(partnership, report));
		model.addAttribute("sharedContent", this.sharedContent.of(report.id()));
		model.addAttribute("parts", this.choices.parts());
		model.addAttribute("candidates",
				this.sharedContent.candidates(report.id()).stream().map(this::choice).toList());
		return "report/shared-content";
	}

	private Choice choice(SharedContent.Candidate candidate) {
		String label = (candidate.label().length() > SHOWN) ? candidate.label().substring(0, SHOWN) + "…"
				: candidate.label();
		String before = (candidate.kind() == null) ? "Section" : this.choices
			.text((candidate.label().isEmpty() ? "StatementKinds." : "StatementKind.") + candidate.kind());
		return new Choice(candidate.reference(), label.isEmpty() ? "All: " + before : before + ": " + label);
	}

}

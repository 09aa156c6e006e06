package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.Redirects;
import org.throughline.report.ManagedReport;
import org.throughline.report.AmendmentKind;
import org.throughline.report.ReportService;

/**
 * Starts an amendment or correction of a published report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/amend")
class AmendmentController {

	private final ReportService reports;

	private final ReportChoices choices;

	AmendmentController(ReportService reports, ReportChoices choices) {
		this.reports = reports;
		this.choices = choices;
	}

	@GetMapping
	String choose(@Managed ManagedReport managed, Model model) {
		if (!managed.summary().published()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute("kinds", this.choices.of(AmendmentKind.class));
		return "report/amend";
	}

	@PostMapping
	String start(@Managed ManagedReport managed, @RequestParam AmendmentKind kind, RedirectAttributes redirect) {
		if (!managed.summary().published()) {
			return "redirect:" + managed.address();
		}
		String slug = this.reports.amend(managed.partnershipId(), managed.slug(), kind);
		var started = new ManagedReport(managed.partnership(), this.reports.summary(managed.partnershipId(), slug));
		return Redirects.to(started.address(), "report.amendmentStarted", started.name(), redirect);
	}

}

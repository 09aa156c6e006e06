package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.publication.DraftCheckService;
import org.throughline.report.ReportService;

/**
 * Lists what a draft leaves open.
 */
@Controller
class DraftCheckController {

	private final ReportService reports;

	private final DraftCheckService checks;

	DraftCheckController(ReportService reports, DraftCheckService checks) {
		this.reports = reports;
		this.checks = checks;
	}

	@GetMapping("/manage/{partnership}/reports/{report}/checks")
	String show(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var page = new ReportPage(partnership, this.reports.summary(partnership.id(), report));
		if (!page.draft()) {
			return "redirect:" + page.address();
		}
		model.addAttribute("page", page);
		model.addAttribute("checks", this.checks.of(page.report()));
		return "publication/checks";
	}

}

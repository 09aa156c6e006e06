package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.partnership.Managed;
import org.throughline.publication.DraftCheckService;
import org.throughline.report.ManagedReport;

/** Lists the open points of a draft. */
@Controller
class DraftCheckController {

	private final DraftCheckService checks;

	DraftCheckController(DraftCheckService checks) {
		this.checks = checks;
	}

	@GetMapping("/manage/{partnership}/reports/{report}/checks")
	String show(@Managed ManagedReport report, Model model) {
		if (!report.draft()) {
			return "redirect:" + report.address();
		}
		model.addAttribute("checks", this.checks.of(report.summary()));
		return "publication/checks";
	}

}

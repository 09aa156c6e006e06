package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.ReportService;

/**
 * Shows what of a draft nobody should read. Each finding is removed where it stands, or
 * explained by a named person.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/disclosure")
class DisclosureController {

	private final ReportService reports;

	private final PublicTexts texts;

	DisclosureController(ReportService reports, PublicTexts texts) {
		this.reports = reports;
		this.texts = texts;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var found = this.reports.summary(partnership.id(), report);
		String address = partnership.manageAddress() + "/reports/" + report;
		if (!found.draft()) {
			return "redirect:" + address;
		}
		model.addAttribute("report", found);
		model.addAttribute("address", address);
		model.addAttribute("identifiers", this.texts.findingsInReport(partnership.id(), found.id()));
		model.addAttribute("trail",
				partnership.breadcrumbs(new PageLink(found.title(), address), new PageLink("Disclosure check", null)));
		return "publication/disclosure";
	}

	@PostMapping
	String explain(@Managed PartnershipSummary partnership, @PathVariable String report, RedirectAttributes redirect) {
		var found = this.reports.summary(partnership.id(), report);
		int given = this.texts.acceptSome(partnership.id(), found.id());
		return Redirects.to(partnership.manageAddress() + "/reports/" + report + "/disclosure",
				(given > 0) ? "disclosure.explained" : "disclosure.nothingExplained", String.valueOf(given), redirect);
	}

}

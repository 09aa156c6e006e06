package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.ManagedReport;

/**
 * Shows the texts of a draft that should not be published. Each finding is removed from
 * the text or explained by a named person.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/disclosure")
class DisclosureController {

	private final PublicTexts texts;

	DisclosureController(PublicTexts texts) {
		this.texts = texts;
	}

	@GetMapping
	String show(@Managed ManagedReport report, Model model) {
		if (!report.draft()) {
			return "redirect:" + report.address();
		}
		model.addAttribute("identifiers", this.texts.findingsInReport(report.partnershipId(), report.summary().id()));
		return "publication/disclosure";
	}

	@PostMapping
	String explain(@Managed ManagedReport report, RedirectAttributes redirect) {
		int given = this.texts.acceptSome(report.partnershipId(), report.summary().id());
		return Redirects.to(report.below("disclosure"),
				(given > 0) ? "disclosure.explained" : "disclosure.nothingExplained", String.valueOf(given), redirect);
	}

}

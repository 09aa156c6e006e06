package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.report.CommentService;

/**
 * Shows a draft with its comments to everyone who reads drafts.
 */
@Controller
class DraftReadController {

	private final CommentService comments;

	DraftReadController(CommentService comments) {
		this.comments = comments;
	}

	/** Leads from the report's own pages to its comments. */
	@GetMapping("/manage/{partnership}/reports/{report}/comments")
	String comments(@Managed PartnershipSummary partnership, @PathVariable String report) {
		return "redirect:" + DraftPage.address(partnership, report) + "/comments";
	}

	@GetMapping("/drafts/{partnership}/{report}/read")
	String read(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, Model model) {
		var draft = this.comments.draft(partnership.id(), report);
		model.addAttribute("page", new DraftPage(partnership, draft, this.comments.takesComments(draft.report())));
		return "report/read";
	}

}

package org.throughline.report.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.report.PartnerSignOff;
import org.throughline.report.ReportService;
import org.throughline.report.SignOffService;
import org.throughline.report.StageService;

/**
 * A draft for who reads it, with its stage and sign-offs.
 */
@Controller
class DraftDeskController {

	private final ReportService reports;

	private final StageService stages;

	private final SignOffService signOffs;

	DraftDeskController(ReportService reports, StageService stages, SignOffService signOffs) {
		this.reports = reports;
		this.stages = stages;
		this.signOffs = signOffs;
	}

	@GetMapping("/drafts/{partnership}/{report}")
	String show(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, Model model) {
		var draft = ReadDraft.find(partnership, report, this.reports);
		List<PartnerSignOff> partners = draft.summary().needsSignOff() ? this.signOffs.partners(draft.summary())
				: List.of();
		model.addAttribute("draft", draft);
		model.addAttribute("moves", this.stages.moves(draft.summary()));
		model.addAttribute("partners", partners);
		model.addAttribute("mine", SignController.waiting(draft, partners, this.signOffs));
		return "report/draft";
	}

}

package org.throughline.report.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.partnership.ReadsDrafts;
import org.throughline.report.PartnerSignOff;
import org.throughline.report.SignOffService;
import org.throughline.report.StageService;

/**
 * A draft for who reads it, with its stage and sign-offs.
 */
@Controller
class DraftDeskController {

	private final StageService stages;

	private final SignOffService signOffs;

	DraftDeskController(StageService stages, SignOffService signOffs) {
		this.stages = stages;
		this.signOffs = signOffs;
	}

	@GetMapping("/drafts/{partnership}/{report}")
	String show(@ReadsDrafts ReadDraft draft, Model model) {
		List<PartnerSignOff> partners = draft.summary().needsSignOff() ? this.signOffs.partners(draft.summary())
				: List.of();
		model.addAttribute("moves", this.stages.moves(draft.summary()));
		model.addAttribute("partners", partners);
		model.addAttribute("mine", SignController.waiting(draft, partners, this.signOffs));
		return "report/draft";
	}

}

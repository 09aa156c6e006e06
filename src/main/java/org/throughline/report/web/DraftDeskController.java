package org.throughline.report.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.PartnerSignOff;
import org.throughline.report.ReportService;
import org.throughline.report.SignOffService;
import org.throughline.report.StageService;

/**
 * The drafts that a person reads, and what waits for their word.
 */
@Controller
class DraftDeskController {

	private final ReportService reports;

	private final StageService stages;

	private final SignOffService signOffs;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	DraftDeskController(ReportService reports, StageService stages, SignOffService signOffs,
			PartnershipService partnerships, CurrentUser user) {
		this.reports = reports;
		this.stages = stages;
		this.signOffs = signOffs;
		this.partnerships = partnerships;
		this.user = user;
	}

	@GetMapping("/drafts")
	String list(Model model) {
		if (!this.user.readsDraftsOfAnything()) {
			throw new AccessRefused();
		}
		var readable = this.partnerships.all()
			.stream()
			.filter((partnership) -> this.user.readsDrafts(partnership.id()))
			.toList();
		var drafts = this.reports.draftsOf(readable.stream().map(PartnershipSummary::id).toList());
		model.addAttribute("groups",
				readable.stream()
					.map((partnership) -> new Group(partnership,
							drafts.stream()
								.filter((draft) -> draft.partnershipId().equals(partnership.id()))
								.map((draft) -> new ReadDraft(partnership, draft))
								.toList()))
					.toList());
		model.addAttribute("waiting", this.signOffs.waitingForMe(drafts));
		return "report/drafts";
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

	/** The drafts of a partnership. */
	record Group(PartnershipSummary partnership, List<ReadDraft> drafts) {

	}

}

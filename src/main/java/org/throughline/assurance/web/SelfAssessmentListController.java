package org.throughline.assurance.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * The business manager's self-assessments, set by set: who is asked, who has not
 * answered.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments")
class SelfAssessmentListController {

	private final ManagedAssurance managed;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final PeerReviewService peerReviews;

	SelfAssessmentListController(ManagedAssurance managed, StandardSetService sets, SelfAssessmentService assessments,
			PeerReviewService peerReviews) {
		this.managed = managed;
		this.sets = sets;
		this.assessments = assessments;
		this.peerReviews = peerReviews;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.partnership(slug);
	}

	@GetMapping
	String sets(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("sets", this.assessments.sets(partnership.id()));
		model.addAttribute("trail", ManagedAssurance.trail(partnership, new PageLink("Self-assessments", null)));
		return "assurance/assessments";
	}

	@GetMapping("/{set}")
	String list(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.sets.details(partnership.id(), set);
		boolean silentOnly = show.equals("silent");
		var asked = this.assessments.list(partnership.id(), found, silentOnly, Paging.request(page));
		String here = address(partnership) + "/" + set;
		model.addAttribute("set", found);
		model.addAttribute("silentOnly", silentOnly);
		model.addAttribute("asked", asked);
		model.addAttribute("summary",
				this.assessments.sets(partnership.id())
					.stream()
					.filter((summary) -> summary.slug().equals(set))
					.findFirst()
					.orElseThrow());
		model.addAttribute("peerReviews", this.peerReviews.list(partnership.id(), found));
		model.addAttribute("reportChoices", this.managed.reports(partnership.id()));
		model.addAttribute("pagination", Paging.of(asked, here, "show", silentOnly ? show : ""));
		model.addAttribute("trail", trail(partnership, found, null));
		return "assurance/set-assessments";
	}

	@GetMapping("/{set}/ask")
	String askForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			Model model) {
		return ask(partnership, this.sets.details(partnership.id(), set), model);
	}

	@PostMapping("/{set}/ask")
	String ask(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			@RequestParam(defaultValue = "") List<String> organisations, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		var found = this.sets.details(partnership.id(), set);
		try {
			int asked = this.assessments.request(partnership.id(), set, organisations);
			return done(partnership, set, "selfAssessment.asked", asked, flash);
		}
		catch (RuleViolation refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", refused);
			return ask(partnership, found, model);
		}
	}

	@PostMapping("/{set}/copy")
	String copy(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			RedirectAttributes flash) {
		try {
			return done(partnership, set, "selfAssessment.copied", this.assessments.copy(partnership.id(), set), flash);
		}
		catch (RuleViolation refused) {
			flash.addFlashAttribute("flash", refused.key());
			return "redirect:" + address(partnership) + "/" + set;
		}
	}

	@PostMapping("/{set}/report")
	String stateIn(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			@RequestParam(defaultValue = "") String report, RedirectAttributes flash) {
		try {
			return done(partnership, set, "selfAssessment.stated",
					this.assessments.addToReport(partnership.id(), set, report), flash);
		}
		catch (RuleViolation refused) {
			flash.addFlashAttribute("flash", refused.key());
			flash.addFlashAttribute("flashName", report);
			return "redirect:" + address(partnership) + "/" + set;
		}
	}

	private String ask(PartnershipSummary partnership, StandardSetDetails set, Model model) {
		model.addAttribute("set", set);
		model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		model.addAttribute("trail", trail(partnership, set, "Request self-assessments"));
		return "assurance/ask";
	}

	static String address(PartnershipSummary partnership) {
		return "/manage/" + partnership.slug() + "/self-assessments";
	}

	static List<PageLink> trail(PartnershipSummary partnership, StandardSetDetails set, @Nullable String page) {
		var sets = new PageLink("Self-assessments", address(partnership));
		return (page == null) ? ManagedAssurance.trail(partnership, sets, new PageLink(set.title(), null))
				: ManagedAssurance.trail(partnership, sets,
						new PageLink(set.title(), address(partnership) + "/" + set.slug()), new PageLink(page, null));
	}

	private static String done(PartnershipSummary partnership, String set, String message, int number,
			RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addFlashAttribute("flashName", number);
		return "redirect:" + address(partnership) + "/" + set;
	}

}

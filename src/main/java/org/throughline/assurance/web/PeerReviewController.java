package org.throughline.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Peer reviews of self-assessments.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments/{set}/peer-reviews")
class PeerReviewController {

	private static final String FORM = "peerReviewForm";

	private static final String SAVED = "peerReview.saved";

	/** More organisations than any area asks. */
	private static final int ALL = 2_000;

	private final ManagedAssurance managed;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final PeerReviewService peerReviews;

	PeerReviewController(ManagedAssurance managed, StandardSetService sets, SelfAssessmentService assessments,
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

	@ModelAttribute("set")
	StandardSetDetails set(@ModelAttribute("partnership") PartnershipSummary partnership,
			@PathVariable("set") String slug) {
		return this.sets.details(partnership.id(), slug);
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("set") StandardSetDetails set, Model model) {
		model.addAttribute(FORM, PeerReviewForm.empty());
		return form(partnership, set, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("set") StandardSetDetails set, @Valid @ModelAttribute(FORM) PeerReviewForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.peerReviews.add(partnership.id(), set, Typed.id(form.id()), edit);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(SAVED, partnership, set, flash)
				: form(partnership, set, null, 0, model);
	}

	@GetMapping("/{number}")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("set") StandardSetDetails set, @PathVariable int number, Model model) {
		var review = this.peerReviews.details(partnership.id(), set, number);
		model.addAttribute(FORM, PeerReviewForm.of(review));
		return form(partnership, set, review, review.version(), model);
	}

	@PostMapping("/{number}")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("set") StandardSetDetails set, @PathVariable int number,
			@Valid @ModelAttribute(FORM) PeerReviewForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		this.peerReviews.details(partnership.id(), set, number);
		int version = Typed.version(form.version());
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.peerReviews.edit(partnership.id(), set, number, version, edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(SAVED, partnership, set, flash);
		}
		var review = this.peerReviews.details(partnership.id(), set, number);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(PeerReviewForm.of(review), form, FORM));
			return form(partnership, set, review, review.version(), model);
		}
		return form(partnership, set, review, version, model);
	}

	@PostMapping("/{number}/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("set") StandardSetDetails set, @PathVariable int number, RedirectAttributes flash) {
		this.peerReviews.remove(partnership.id(), set, number);
		return saved("peerReview.removed", partnership, set, flash);
	}

	private String form(PartnershipSummary partnership, StandardSetDetails set, @Nullable PeerReviewDetails review,
			int version, Model model) {
		model.addAttribute("review", review);
		model.addAttribute("version", version);
		model.addAttribute("outcomes", PeerReviewOutcome.values());
		model.addAttribute("reportChoices", this.managed.reports(partnership.id()));
		model.addAttribute("organisationChoices",
				this.assessments.list(partnership.id(), set, false, PageRequest.of(0, ALL))
					.map((asked) -> new Choice(asked.organisationSlug(), asked.organisationName()))
					.getContent());
		model.addAttribute("trail", SelfAssessmentListController.trail(partnership, set,
				(review != null) ? "Peer review " + review.number() : "Add a peer review"));
		return "assurance/peer-review";
	}

	private static String saved(String message, PartnershipSummary partnership, StandardSetDetails set,
			RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		return "redirect:" + SelfAssessmentListController.address(partnership) + "/" + set.slug();
	}

}

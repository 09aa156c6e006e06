package org.throughline.assurance.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
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
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;

/**
 * Pages on which business managers edit peer reviews of self-assessments.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments/{set}/peer-reviews")
class PeerReviewController {

	/** More organisations than an area has. */
	private static final int MOST = 2_000;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final PeerReviewService reviews;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	PeerReviewController(StandardSetService sets, SelfAssessmentService assessments, PeerReviewService reviews,
			AssuranceChoices choices, FormSubmissions forms) {
		this.sets = sets;
		this.assessments = assessments;
		this.reviews = reviews;
		this.choices = choices;
		this.forms = forms;
	}

	@ModelAttribute("set")
	StandardSetDetails set(@Managed PartnershipSummary partnership, @PathVariable("set") String slug) {
		return this.sets.find(partnership.id(), slug);
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @ModelAttribute("set") StandardSetDetails set,
			PeerReviewForm form, Model model) {
		return form(partnership, set, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @ModelAttribute("set") StandardSetDetails set,
			@Valid PeerReviewForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.reviews.add(partnership.id(), set, form.toEdit()));
		return saved ? saved(partnership, set, redirect) : form(partnership, set, null, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@Managed PartnershipSummary partnership, @ModelAttribute("set") StandardSetDetails set,
			@PathVariable int number, Model model) {
		var review = this.reviews.details(partnership.id(), set, number);
		model.addAttribute("peerReviewForm", PeerReviewForm.of(review));
		return form(partnership, set, review, model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@Managed PartnershipSummary partnership, @ModelAttribute("set") StandardSetDetails set,
			@PathVariable int number, @Valid PeerReviewForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var review = this.reviews.details(partnership.id(), set, number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(review.id())
			.choices("organisation", organisations(partnership, set))
			.save(() -> this.reviews.edit(partnership.id(), set, number, FormValues.version(form.version()),
					form.toEdit()), () -> PeerReviewForm.of(this.reviews.details(partnership.id(), set, number)));
		return saved ? saved(partnership, set, redirect) : form(partnership, set, review, model);
	}

	private String form(PartnershipSummary partnership, StandardSetDetails set, @Nullable PeerReviewDetails review,
			Model model) {
		model.addAttribute("review", review);
		model.addAttribute("outcomes", PeerReviewOutcome.values());
		model.addAttribute("reportChoices", this.choices.reports(partnership.id()));
		model.addAttribute("organisationChoices", organisations(partnership, set));
		model.addAttribute("trail", SelfAssessmentListController.breadcrumbs(partnership, set,
				(review != null) ? "Peer review " + review.number() : "Add a peer review"));
		return "assurance/peer-review";
	}

	private List<Choice> organisations(PartnershipSummary partnership, StandardSetDetails set) {
		return this.assessments.list(partnership.id(), set, false, Pageable.ofSize(MOST))
			.map((assessment) -> new Choice(assessment.organisationSlug(), assessment.organisationName()))
			.getContent();
	}

	private static String saved(PartnershipSummary partnership, StandardSetDetails set, RedirectAttributes redirect) {
		return Redirects.to(SelfAssessmentListController.address(partnership, set), "peerReview.saved", redirect);
	}

}

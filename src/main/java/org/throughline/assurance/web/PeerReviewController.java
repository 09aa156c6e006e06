package org.throughline.assurance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.ManagedParent;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;

/**
 * Pages on which business managers edit peer reviews of self-assessments.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments/{set}/peer-reviews")
class PeerReviewController
		extends EditController<ManagedParent<StandardSetDetails>, Integer, PeerReviewDetails, PeerReviewForm> {

	/** More organisations than an area has. */
	private static final int MOST = 2_000;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final PeerReviewService reviews;

	private final AssuranceChoices choices;

	PeerReviewController(StandardSetService sets, SelfAssessmentService assessments, PeerReviewService reviews,
			AssuranceChoices choices, FormSubmissions forms) {
		super(forms);
		this.sets = sets;
		this.assessments = assessments;
		this.reviews = reviews;
		this.choices = choices;
	}

	@ModelAttribute(PARENT)
	ManagedParent<StandardSetDetails> set(@Managed PartnershipSummary partnership, @PathVariable String set,
			Model model) {
		var found = this.sets.find(partnership.id(), set);
		model.addAttribute("set", found);
		return new ManagedParent<>(partnership, found);
	}

	@Override
	protected PeerReviewDetails find(ManagedParent<StandardSetDetails> set, Integer number) {
		return this.reviews.details(set.partnership().id(), set.record(), number);
	}

	@Override
	protected UUID id(ManagedParent<StandardSetDetails> set, PeerReviewDetails review) {
		return review.id();
	}

	@Override
	protected PeerReviewForm form(ManagedParent<StandardSetDetails> set, PeerReviewDetails review) {
		return PeerReviewForm.of(review);
	}

	@Override
	protected Map<String, List<Choice>> choices(ManagedParent<StandardSetDetails> set, PeerReviewDetails review) {
		return Map.of("organisation", organisations(set));
	}

	@Override
	protected @Nullable String add(ManagedParent<StandardSetDetails> set, PeerReviewForm form,
			FormSubmission submission, RedirectAttributes redirect) {
		boolean saved = submission.save(() -> this.reviews.add(set.partnership().id(), set.record(), form.toEdit()));
		return saved ? saved(set, 0, form, redirect) : null;
	}

	@Override
	protected void edit(ManagedParent<StandardSetDetails> set, Integer number, PeerReviewForm form) {
		this.reviews.edit(set.partnership().id(), set.record(), number, FormValues.version(form.version()),
				form.toEdit());
	}

	@Override
	protected String saved(ManagedParent<StandardSetDetails> set, Integer number, PeerReviewForm form,
			RedirectAttributes redirect) {
		return Redirects.to(SelfAssessmentListController.address(set.partnership(), set.record()), "peerReview.saved",
				redirect);
	}

	@Override
	protected String page(ManagedParent<StandardSetDetails> set, @Nullable PeerReviewDetails review, Model model) {
		model.addAttribute("review", review);
		model.addAttribute("outcomes", PeerReviewOutcome.values());
		model.addAttribute("reportChoices", this.choices.reports(set.partnership().id()));
		model.addAttribute("organisationChoices", organisations(set));
		model.addAttribute("trail", SelfAssessmentListController.breadcrumbs(set.partnership(), set.record(),
				(review != null) ? "Peer review " + review.number() : "Add a peer review"));
		return "assurance/peer-review";
	}

	private List<Choice> organisations(ManagedParent<StandardSetDetails> set) {
		return this.assessments.list(set.partnership().id(), set.record(), false, Pageable.ofSize(MOST))
			.map((assessment) -> new Choice(assessment.organisationSlug(), assessment.organisationName()))
			.getContent();
	}

}

package org.throughline.review.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryEdit;
import org.throughline.review.LearningSummaryService;
import org.throughline.review.ReviewService;

/**
 * Pages on which learning summaries for practitioners are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/learning-summaries")
class LearningSummaryController extends
		RecordController<String, LearningSummaryDetails, LearningSummaryEdit, SummaryForm> implements RecordPages {

	private static final List<Visibility> VISIBILITIES = List.of(Visibility.INTERNAL, Visibility.PARTNER,
			Visibility.PUBLIC);

	private final LearningSummaryService summaries;

	private final ReviewService reviews;

	private final ReviewChoices choices;

	LearningSummaryController(FormSubmissions forms, LearningSummaryService summaries, ReviewService reviews,
			ReviewChoices choices) {
		super(new Pages("learningSummary", "learning-summaries", "Learning summaries", "Add a learning summary",
				"review/summary"), summaries, SummaryForm::of, forms);
		this.summaries = summaries;
		this.reviews = reviews;
		this.choices = choices;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("summaries", this.summaries.list(partnership.id()));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Learning summaries", null)));
		return "review/summaries";
	}

	@Override
	protected SummaryForm first(PartnershipSummary partnership, SummaryForm empty) {
		return empty.internal();
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, LearningSummaryDetails summary) {
		return Map.of("visibility", this.choices.visibilities(VISIBILITIES), "review", reviewChoices(partnership));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable LearningSummaryDetails summary, Model model) {
		model.addAttribute("current", summary);
		model.addAttribute("reviewChoices", reviewChoices(partnership));
		model.addAttribute("visibilities", this.choices.visibilities(VISIBILITIES));
	}

	private List<Choice> reviewChoices(PartnershipSummary partnership) {
		return this.reviews.list(partnership.id())
			.stream()
			.map((review) -> new Choice(review.reference(),
					review.reference()
							+ ((review.naming().pseudonym() != null) ? " – " + review.naming().pseudonym() : "")))
			.toList();
	}

}

package org.throughline.review.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.BulkListController;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.BulkOffer;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.security.Visibility;
import org.throughline.review.BulkReviewService;
import org.throughline.review.ReviewClockService;
import org.throughline.review.ReviewEditService;
import org.throughline.review.ReviewFilter;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewStatus;
import org.throughline.review.ReviewSummary;
import org.throughline.review.ReviewType;

/**
 * The list of a partnership's reviews and the page on which a review is added.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews")
class ReviewListController extends BulkListController {

	private static final ListColumns COLUMNS = ListColumns.sorted("review", "Review")
		.andSorted("type", "Type")
		.andSorted("status", "Status")
		.andSorted("visibility", "Visibility")
		.andSorted("period", "Period")
		.andSorted("newest", "Publication")
		.and("Next deadline");

	private final FormSubmissions forms;

	private final ReviewService reviews;

	private final ReviewEditService editing;

	private final ReviewClockService clocks;

	private final ReviewChoices choices;

	ReviewListController(FormSubmissions forms, ReviewService reviews, ReviewEditService editing,
			ReviewClockService clocks, ReviewChoices choices, BulkReviewService rows, BulkEdits bulk) {
		super(rows, bulk);
		this.forms = forms;
		this.reviews = reviews;
		this.editing = editing;
		this.clocks = clocks;
		this.choices = choices;
	}

	@Override
	protected String show(PartnershipSummary partnership, ListRequest request, Model model) {
		var filter = ReviewFilter.of(request);
		var found = this.reviews.page(partnership.id(), filter, request.pageable(COLUMNS));
		var themes = this.choices.themes();
		model.addAttribute("reviews", found);
		model.addAttribute("next",
				this.clocks.nextOf(partnership.id(), found.map(ReviewSummary::reference).getContent()));
		model.addAttribute("bulkOffer", BulkOffer.of(themes, visibilities()));
		model.addAttribute("listPage",
				request.page(found, COLUMNS)
					.counted(this.reviews.filterCounts(partnership.id(), filter, request.counted()))
					.search("words", "Search")
					.choice("type", "Review type", ReviewType.class)
					.choice("status", "Status", ReviewStatus.class)
					.choice("visibility", "Visibility", this.choices.visibilities(List.of(Visibility.values())))
					.choice("theme", "Theme", themes)
					.export(partnership.manageAddress() + "/export/reviews.xlsx"));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Reviews", null)));
		return "review/list";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, NewReviewForm form, Model model) {
		return form(partnership, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, NewReviewForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		String reference = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.editing.add(partnership.id(), form.toNew()));
		return (reference != null)
				? Redirects.to(partnership.manageAddress() + "/reviews/" + reference, "review.added", redirect)
				: form(partnership, model);
	}

	private String form(PartnershipSummary partnership, Model model) {
		model.addAttribute("types", this.choices.types());
		model.addAttribute("notifiers", this.choices.notifiers());
		model.addAttribute("regimes", this.choices.regimes());
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(
				new PageLink("Reviews", partnership.manageAddress() + "/reviews"), new PageLink("Add a review", null)));
		return "review/new";
	}

}

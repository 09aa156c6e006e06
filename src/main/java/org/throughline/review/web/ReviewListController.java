package org.throughline.review.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.security.Visibility;
import org.throughline.review.NotifiedBy;
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
class ReviewListController {

	private final FormSubmissions forms;

	private final ReviewService reviews;

	private final ReviewEditService editing;

	private final ReviewClockService clocks;

	private final ReviewChoices choices;

	private final EnumChoices enums;

	ReviewListController(FormSubmissions forms, ReviewService reviews, ReviewEditService editing,
			ReviewClockService clocks, ReviewChoices choices, EnumChoices enums) {
		this.forms = forms;
		this.reviews = reviews;
		this.editing = editing;
		this.clocks = clocks;
		this.choices = choices;
		this.enums = enums;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String type,
			@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String visibility,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, Model model) {
		String search = words.strip();
		var filter = new ReviewFilter(FormValues.choice(ReviewType.class, type),
				FormValues.choice(ReviewStatus.class, status), FormValues.choice(Visibility.class, visibility),
				FormValues.orNull(search));
		var found = this.reviews.page(partnership.id(), filter, Paging.request(page));
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", !(type + status + visibility + search).isEmpty());
		model.addAttribute("reviews", found);
		model.addAttribute("next",
				this.clocks.nextOf(partnership.id(), found.map(ReviewSummary::reference).getContent()));
		model.addAttribute("types", this.enums.of(ReviewType.class));
		model.addAttribute("statuses", this.enums.of(ReviewStatus.class));
		model.addAttribute("visibilities", this.choices.visibilities(List.of(Visibility.values())));
		model.addAttribute("pagination", Paging.of(found, partnership.manageAddress() + "/reviews", "type", type,
				"status", status, "visibility", visibility, "words", search));
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
		model.addAttribute("types", this.enums.of(ReviewType.class));
		model.addAttribute("notifiers", this.enums.of(NotifiedBy.class));
		model.addAttribute("regimes", this.choices.regimes());
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(
				new PageLink("Reviews", partnership.manageAddress() + "/reviews"), new PageLink("Add a review", null)));
		return "review/new";
	}

}

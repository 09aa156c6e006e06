package org.throughline.review.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.security.Visibility;
import org.throughline.review.ReviewClockService;
import org.throughline.review.ReviewFilter;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewStatus;
import org.throughline.review.ReviewSummary;
import org.throughline.review.ReviewType;

/**
 * The reviews of a partnership, and adding one.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews")
class ReviewListController {

	private static final String FORM = "newReviewForm";

	private final ManagedReviews managed;

	private final ReviewService reviews;

	private final ReviewClockService clocks;

	private final ReviewChoices choices;

	ReviewListController(ManagedReviews managed, ReviewService reviews, ReviewClockService clocks,
			ReviewChoices choices) {
		this.managed = managed;
		this.reviews = reviews;
		this.clocks = clocks;
		this.choices = choices;
	}

	@GetMapping
	String list(@PathVariable String partnership, @RequestParam(defaultValue = "") String type,
			@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String visibility,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, Model model) {
		var place = this.managed.partnership(partnership);
		var filter = new ReviewFilter(Words.choiceOrNone(ReviewType.class, type),
				Words.choiceOrNone(ReviewStatus.class, status), Words.choiceOrNone(Visibility.class, visibility),
				Words.orNone(words.strip()));
		var found = this.reviews.page(place.id(), filter, Paging.request(page));
		model.addAttribute("partnership", place);
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", !(type + status + visibility + words.strip()).isEmpty());
		model.addAttribute("reviews", found);
		model.addAttribute("next", this.clocks.nextOf(place.id(), found.map(ReviewSummary::reference).getContent()));
		model.addAttribute("types", this.choices.of(List.of(ReviewType.values())));
		model.addAttribute("statuses", this.choices.of(List.of(ReviewStatus.values())));
		model.addAttribute("visibilities", this.choices.visibilities(List.of(Visibility.values())));
		model.addAttribute("pagination", Paging.of(found, "/manage/" + place.slug() + "/reviews", "type", type,
				"status", status, "visibility", visibility, "words", words.strip()));
		model.addAttribute("trail", ManagedReviews.trail(place, new PageLink("Reviews", null)));
		return "review/list";
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, Model model) {
		model.addAttribute(FORM, NewReviewForm.empty());
		return form(this.managed.partnership(partnership), model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) NewReviewForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		form.check(errors);
		String[] reference = { "" };
		if (!Saving.done(errors, model, response, () -> reference[0] = this.reviews.add(place.id(), form.toNew()))) {
			return form(place, model);
		}
		redirect.addFlashAttribute("flash", "flash.reviewAdded");
		redirect.addFlashAttribute("flashName", reference[0]);
		return "redirect:/manage/" + place.slug() + "/reviews/" + reference[0];
	}

	private String form(PartnershipSummary place, Model model) {
		model.addAttribute("partnership", place);
		model.addAttribute("types", this.choices.of(List.of(ReviewType.values())));
		model.addAttribute("regimes", this.choices.regimes());
		model.addAttribute("trail", ManagedReviews.trail(place,
				new PageLink("Reviews", "/manage/" + place.slug() + "/reviews"), new PageLink("Add a review", null)));
		return "review/new";
	}

}

package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.PageRequest;
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

import org.throughline.account.HistoryService;
import org.throughline.action.RecommendationService;
import org.throughline.action.SourceRef;
import org.throughline.action.SourceType;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.PublicationForm;
import org.throughline.review.ReviewClockService;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewStatus;

/**
 * A review's workbench, and what is said about the review.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class ReviewController {

	private static final String FORM = "reviewForm";

	private static final int PAGE_SIZE = 50;

	private final ManagedReviews managed;

	private final Saving saving;

	private final ReviewService reviews;

	private final ReviewClockService clocks;

	private final RecommendationService recommendations;

	private final HistoryService history;

	private final ReviewChoices choices;

	private final Clock clock;

	ReviewController(ManagedReviews managed, Saving saving, ReviewService reviews, ReviewClockService clocks,
			RecommendationService recommendations, HistoryService history, ReviewChoices choices, Clock clock) {
		this.managed = managed;
		this.saving = saving;
		this.reviews = reviews;
		this.clocks = clocks;
		this.recommendations = recommendations;
		this.history = history;
		this.choices = choices;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String partnership, @PathVariable String review, Model model) {
		var page = this.managed.review(partnership, review);
		var place = page.partnership().id();
		model.addAttribute("page", page);
		var clocks = this.clocks.ofReview(page.details());
		model.addAttribute("clocks", clocks);
		model.addAttribute("waiting",
				clocks.stream().filter((reading) -> reading.triggeredOn() == null && reading.metOn() == null).toList());
		model.addAttribute("rows", page.rows(this.choices.partners(place)));
		model.addAttribute("recommendations",
				this.recommendations.ofSource(place, new SourceRef(SourceType.REVIEW, page.details().review().id())));
		model.addAttribute("summary", Markdown.toHtml(Words.shown(page.details().particulars().summary())));
		model.addAttribute("delayed", page.details().delayedOn(LocalDate.now(this.clock)));
		return "review/workbench";
	}

	@GetMapping("/details")
	String editForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute(FORM, ReviewForm.of(page.details()));
		return form(page, model);
	}

	@PostMapping("/details")
	String update(@PathVariable String partnership, @PathVariable String review, @ModelAttribute(FORM) ReviewForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.reviews.edit(page.partnership().id(), review, form.toEdit()),
				() -> ReviewForm.of(this.managed.review(partnership, review).details()))) {
			return form(page, model);
		}
		return page.saved(redirect, "flash.reviewSaved");
	}

	private String form(ManagedReview page, Model model) {
		var visibility = page.details().review().visibility();
		boolean open = visibility.summaryReadableByPublic();
		model.addAttribute("page", page);
		model.addAttribute("visibilities", this.choices.visibilities(
				open ? List.of(visibility) : List.of(Visibility.INTERNAL, Visibility.PARTNER, Visibility.COUNT_ONLY)));
		model.addAttribute("statuses", this.choices.of((visibility == Visibility.PUBLIC)
				? List.of(ReviewStatus.PUBLISHED)
				: Arrays.stream(ReviewStatus.values()).filter((status) -> status != ReviewStatus.PUBLISHED).toList()));
		model.addAttribute("publicationForms", this.choices.of(List.of(PublicationForm.values())));
		model.addAttribute("themeChoices", this.choices.themes());
		model.addAttribute("partnerChoices", this.choices.partners(page.partnership().id()));
		return "review/details";
	}

	@GetMapping("/convert")
	String convertForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute("page", page);
		model.addAttribute("convertForm", new ConvertForm(TimeOrderedId.next().toString(),
				String.valueOf(page.details().version()), DateParts.EMPTY));
		return "review/convert";
	}

	@PostMapping("/convert")
	String convert(@PathVariable String partnership, @PathVariable String review,
			@ModelAttribute("convertForm") ConvertForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		String[] led = { "" };
		if (!Saving.done(errors, model, response,
				() -> led[0] = this.reviews.convert(page.partnership().id(), review, Words.id(form.id()),
						GivenDate.day(form.decided()).orElseThrow(NotFoundException::new),
						Objects.requireNonNull(GivenDate.precision(form.decided())), Words.version(form.version())))) {
			model.addAttribute("page", page);
			return "review/convert";
		}
		redirect.addFlashAttribute("flash", "flash.reviewConverted");
		redirect.addFlashAttribute("flashName", led[0]);
		return "redirect:/manage/" + partnership + "/reviews/" + led[0];
	}

	@GetMapping("/history")
	String history(@PathVariable String partnership, @PathVariable String review,
			@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
		var page = this.managed.review(partnership, review);
		var changes = this.history.changesWithin("review_id", page.details().review().id(),
				PageRequest.of(Math.max(number, 1) - 1, PAGE_SIZE));
		model.addAttribute("page", page);
		model.addAttribute("changes", changes);
		model.addAttribute("pagination",
				Pagination.of(page.address() + "/history", changes.getNumber() + 1, changes.getTotalPages()));
		return "review/history";
	}

}

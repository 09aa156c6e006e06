package org.throughline.review.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewCountType;

/**
 * What reports declare of reviews, beside what is held here.
 */
@Controller
@RequestMapping("/manage/{partnership}/review-counts")
class ReviewCountController {

	private static final String FORM = "countForm";

	private static final String LIST = "Declared review numbers";

	private final ManagedReviews managed;

	private final Saving saving;

	private final ReviewCountService counts;

	private final ReviewChoices choices;

	ReviewCountController(ManagedReviews managed, Saving saving, ReviewCountService counts, ReviewChoices choices) {
		this.managed = managed;
		this.saving = saving;
		this.counts = counts;
		this.choices = choices;
	}

	@GetMapping
	String list(@PathVariable String partnership, Model model) {
		var place = this.managed.partnership(partnership);
		model.addAttribute("partnership", place);
		model.addAttribute("counts", this.counts.compared(place.id()));
		model.addAttribute("trail", ManagedReviews.trail(place, new PageLink(LIST, null)));
		return "review/counts";
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, Model model) {
		model.addAttribute(FORM, CountForm.empty());
		return form(this.managed.partnership(partnership), null, model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) CountForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.counts.add(place.id(), Words.id(form.id()), form.toEdit()))) {
			return form(place, null, model);
		}
		return saved(place, "flash.countSaved", redirect);
	}

	@GetMapping("/{id}")
	String editForm(@PathVariable String partnership, @PathVariable UUID id, Model model) {
		var place = this.managed.partnership(partnership);
		model.addAttribute(FORM, CountForm.of(this.counts.find(place.id(), id)));
		return form(place, id, model);
	}

	@PostMapping("/{id}")
	String update(@PathVariable String partnership, @PathVariable UUID id, @ModelAttribute(FORM) CountForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response, () -> this.counts.edit(place.id(), id, form.toEdit()),
				() -> CountForm.of(this.counts.find(place.id(), id)))) {
			return form(place, id, model);
		}
		return saved(place, "flash.countSaved", redirect);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String partnership, @PathVariable UUID id, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		this.counts.remove(place.id(), id);
		return saved(place, "flash.countRemoved", redirect);
	}

	private String form(PartnershipSummary place, @Nullable UUID id, Model model) {
		model.addAttribute("partnership", place);
		model.addAttribute("countId", id);
		model.addAttribute("pageTitle", (id != null) ? "Edit declared number" : "Add a declared number");
		model.addAttribute("measures", this.choices.of(List.of(ReviewCountType.values())));
		model.addAttribute("trail",
				ManagedReviews.trail(place, new PageLink(LIST, "/manage/" + place.slug() + "/review-counts")));
		return "review/count";
	}

	private static String saved(PartnershipSummary place, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return "redirect:/manage/" + place.slug() + "/review-counts";
	}

}

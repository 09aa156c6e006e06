package org.throughline.review.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewLearningService;
import org.throughline.theme.ThemeService;

/**
 * Pages on which learning points of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/learning")
class LearningPointController {

	private static final List<Visibility> VISIBILITIES = List.of(Visibility.INTERNAL, Visibility.PARTNER,
			Visibility.SUMMARY_PUBLIC, Visibility.PUBLIC);

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewLearningService learning;

	private final ReviewChoices choices;

	private final ThemeService themes;

	LearningPointController(ReviewPages pages, FormSubmissions forms, ReviewLearningService learning,
			ReviewChoices choices, ThemeService themes) {
		this.pages = pages;
		this.forms = forms;
		this.learning = learning;
		this.choices = choices;
		this.themes = themes;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String review, Model model) {
		this.pages.find(partnership, review, model);
		model.addAttribute("pointForm", PointForm.empty());
		return form(null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String review, PointForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.learning.addPoint(partnership.id(), review, FormValues.id(form.id()), form.content(),
					form.themes()));
		return saved ? page.saved("learningPoint.saved", redirect) : form(null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		model.addAttribute("pointForm", current(this.pages.find(partnership, review, model), number));
		return form(number, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			PointForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.reviewId())
			.choices("visibility", this.choices.visibilities(VISIBILITIES))
			.choices("themes", this.themes.choices())
			.save(() -> this.learning.editPoint(partnership.id(), review, number, form.content(), form.themes(),
					FormValues.version(form.version())), () -> current(this.pages.find(partnership, review), number));
		return saved ? page.saved("learningPoint.saved", redirect) : form(number, model);
	}

	private static PointForm current(ReviewPage page, int number) {
		return page.details()
			.learningPoints()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.map(PointForm::of)
			.orElseThrow(NotFoundException::new);
	}

	private String form(@Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("visibilities", this.choices.visibilities(VISIBILITIES));
		model.addAttribute("themeChoices", this.themes.choices());
		return "review/learning-point";
	}

}

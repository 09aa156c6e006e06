package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.PublicationForm;
import org.throughline.review.PublicationRefused;
import org.throughline.review.PublicationStep;
import org.throughline.review.ReviewClockService;
import org.throughline.review.ReviewPublicationService;
import org.throughline.review.StepDetails;
import org.throughline.statute.ClockTrigger;

/**
 * The steps before a review becomes public, publishing it, taking it back.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class ReviewPublicationController {

	private final ManagedReviews managed;

	private final Saving saving;

	private final ReviewPublicationService publication;

	private final ReviewClockService clocks;

	private final ReviewChoices choices;

	private final Clock clock;

	ReviewPublicationController(ManagedReviews managed, Saving saving, ReviewPublicationService publication,
			ReviewClockService clocks, ReviewChoices choices, Clock clock) {
		this.managed = managed;
		this.saving = saving;
		this.publication = publication;
		this.clocks = clocks;
		this.choices = choices;
		this.clock = clock;
	}

	@GetMapping("/steps/{step}")
	String stepForm(@PathVariable String partnership, @PathVariable String review, @PathVariable String step,
			Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute("stepForm", StepForm.of(find(page, step)));
		return stepPage(page, step, model);
	}

	@PostMapping("/steps/{step}")
	String answer(@PathVariable String partnership, @PathVariable String review, @PathVariable String step,
			@ModelAttribute("stepForm") StepForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		var kind = find(page, step).step();
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.publication.answer(page.partnership().id(), review, form.toStep(kind)),
				() -> StepForm.of(find(this.managed.review(partnership, review), step)))) {
			return stepPage(page, step, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.steps");
	}

	private static StepDetails find(ManagedReview page, String address) {
		return page.details()
			.steps()
			.stream()
			.filter((step) -> address(step.step()).equals(address))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static String address(PublicationStep step) {
		return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private String stepPage(ManagedReview page, String step, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("stepName", this.choices.text("PublicationStep." + find(page, step).step()));
		model.addAttribute("stepAddress", step);
		return "review/step";
	}

	@GetMapping("/publish")
	String publishForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute("publishForm", PublishForm.of(page.details()));
		return publishPage(page, model);
	}

	@PostMapping("/publish")
	String publish(@PathVariable String partnership, @PathVariable String review,
			@ModelAttribute("publishForm") PublishForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		try {
			if (Saving.done(errors, model, response,
					() -> this.publication.publish(page.partnership().id(), review, form.toOrder()))) {
				return page.saved(redirect, "flash.reviewPublished");
			}
		}
		catch (PublicationRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("reasons", refused.reasons());
		}
		return publishPage(page, model);
	}

	private String publishPage(ManagedReview page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("delayed", page.details().delayedOn(LocalDate.now(this.clock)));
		model.addAttribute("copy",
				this.clocks.ofReview(page.details())
					.stream()
					.filter((reading) -> reading.rule().metBy().contains(ClockTrigger.PANEL_COPY_SENT))
					.findFirst()
					.orElse(null));
		model.addAttribute("findings", ReviewPublicationService.identifying(page.details()));
		model.addAttribute("publicationForms", this.choices.of(List.of(PublicationForm.FULL_REPORT,
				PublicationForm.IMPROVEMENTS_ONLY, PublicationForm.LEARNING_SUMMARY_ONLY)));
		model.addAttribute("visibilities",
				this.choices.visibilities(List.of(Visibility.SUMMARY_PUBLIC, Visibility.PUBLIC)));
		return "review/publish";
	}

	@GetMapping("/withdraw")
	String withdrawForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute("withdrawForm",
				new WithdrawForm(String.valueOf(page.details().version()), Visibility.INTERNAL.name()));
		return withdrawPage(page, model);
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String partnership, @PathVariable String review,
			@ModelAttribute("withdrawForm") WithdrawForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!Saving.done(errors, model, response, () -> this.publication.withdraw(page.partnership().id(), review,
				Words.choice(Visibility.class, form.visibility()), Words.version(form.version())))) {
			return withdrawPage(page, model);
		}
		return page.saved(redirect, "flash.reviewWithdrawn");
	}

	private String withdrawPage(ManagedReview page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("visibilities",
				this.choices.visibilities(List.of(Visibility.INTERNAL, Visibility.PARTNER, Visibility.COUNT_ONLY)));
		return "review/withdraw";
	}

}

package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.persistence.Records;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.Slug;
import org.throughline.review.PublicationForm;
import org.throughline.review.PublicationRefused;
import org.throughline.review.ReviewClockService;
import org.throughline.review.ReviewPublicationService;
import org.throughline.review.StepDetails;
import org.throughline.statute.ClockTrigger;

/**
 * Pages on which a review is published and withdrawn, and the steps before publication.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class ReviewPublicationController {

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewPublicationService publication;

	private final ReviewClockService clocks;

	private final ReviewChoices choices;

	private final EnumChoices enums;

	private final PublicTexts texts;

	private final Clock clock;

	ReviewPublicationController(ReviewPages pages, FormSubmissions forms, ReviewPublicationService publication,
			ReviewClockService clocks, ReviewChoices choices, EnumChoices enums, PublicTexts texts, Clock clock) {
		this.pages = pages;
		this.forms = forms;
		this.publication = publication;
		this.clocks = clocks;
		this.choices = choices;
		this.enums = enums;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/steps/{step}")
	String stepForm(@Managed ReviewPage page, @PathVariable String step, Model model) {
		var current = find(page, step);
		model.addAttribute("stepForm", StepForm.of(current));
		return stepPage(page, current, model);
	}

	@PostMapping("/steps/{step}")
	String answer(@Managed ReviewPage page, @PathVariable String step, StepForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var current = find(page, step);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.reviewId())
			.save(() -> this.publication.answer(page.partnershipId(), page.reference(), form.toStep(current.step())),
					() -> StepForm.of(find(this.pages.find(page.partnership(), page.reference()), step)));
		return saved ? page.saved("publicationStep.saved", redirect) : stepPage(page, current, model);
	}

	private static StepDetails find(ReviewPage page, String slug) {
		return Records.one(page.details().course().steps(), (step) -> Slug.of(step.step()).equals(slug));
	}

	private String stepPage(ReviewPage page, StepDetails step, Model model) {
		var review = page.details().review();
		model.addAttribute("canBeNotNeeded", step.step().canBeNotNeeded(review.type(), review.progress().deadlines()));
		model.addAttribute("stepName", this.enums.label(step.step()));
		model.addAttribute("stepAddress", Slug.of(step.step()));
		return "review/step";
	}

	@GetMapping("/publish")
	String publishForm(@Managed ReviewPage page, Model model) {
		model.addAttribute("publishForm", PublishForm.of(page.details()));
		return publishPage(page, model);
	}

	@PostMapping("/publish")
	String publish(@Managed ReviewPage page, PublishForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		try {
			if (this.forms.of(form, errors, model)
				.savePart(() -> this.publication.publish(page.partnershipId(), page.reference(), form.toRequest()),
						() -> this.pages.version(page))) {
				return page.saved("review.published", redirect);
			}
		}
		catch (PublicationRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("reasons", refused.reasons());
		}
		return publishPage(page, model);
	}

	private String publishPage(ReviewPage page, Model model) {
		model.addAttribute("delayed", page.details().delayedOn(LocalDate.now(this.clock)));
		model.addAttribute("copy",
				this.clocks.ofReview(page.details())
					.readings()
					.stream()
					.filter((reading) -> reading.rule().events().metBy().contains(ClockTrigger.PANEL_COPY_SENT))
					.findFirst()
					.orElse(null));
		model.addAttribute("identifiers", this.texts.findingsIn(page.reviewId()));
		model.addAttribute("publicationForms", this.enums.of(List.of(PublicationForm.FULL_REPORT,
				PublicationForm.IMPROVEMENTS_ONLY, PublicationForm.LEARNING_SUMMARY_ONLY)));
		model.addAttribute("visibilities",
				this.choices.visibilities(List.of(Visibility.SUMMARY_PUBLIC, Visibility.PUBLIC)));
		return "review/publish";
	}

	@GetMapping("/withdraw")
	String withdrawForm(@Managed ReviewPage page, Model model) {
		model.addAttribute("withdrawForm",
				new WithdrawForm(FormValues.text(page.details().version()), Visibility.INTERNAL.name()));
		return withdrawPage(page, model);
	}

	@PostMapping("/withdraw")
	String withdraw(@Managed ReviewPage page, WithdrawForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean done = this.forms.of(form, errors, model)
			.savePart(() -> this.publication.withdraw(page.partnershipId(), page.reference(),
					FormValues.requiredChoice(Visibility.class, form.visibility()), FormValues.version(form.version())),
					() -> this.pages.version(page));
		return done ? page.saved("review.withdrawn", redirect) : withdrawPage(page, model);
	}

	private String withdrawPage(ReviewPage page, Model model) {
		model.addAttribute("mentions", this.publication.mentions(page.details()));
		model.addAttribute("visibilities",
				this.choices.visibilities(List.of(Visibility.INTERNAL, Visibility.PARTNER, Visibility.COUNT_ONLY)));
		return "review/withdraw";
	}

}

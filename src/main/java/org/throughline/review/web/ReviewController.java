package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.RecommendationService;
import org.throughline.action.SourceRef;
import org.throughline.action.SourceType;
import org.throughline.partnership.Managed;
import org.throughline.partnership.StatementDirectory;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.review.ReviewClockService;
import org.throughline.review.ReviewEditService;

/**
 * The page of a review, and pages on which it is edited and progressed.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class ReviewController {

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewEditService editing;

	private final ReviewClockService clocks;

	private final RecommendationService recommendations;

	private final StatementDirectory statements;

	private final DetailsChoices choices;

	private final DeadlineTimeline timeline;

	private final Clock clock;

	ReviewController(ReviewPages pages, FormSubmissions forms, ReviewEditService editing, ReviewClockService clocks,
			RecommendationService recommendations, StatementDirectory statements, DetailsChoices choices,
			DeadlineTimeline timeline, Clock clock) {
		this.pages = pages;
		this.forms = forms;
		this.editing = editing;
		this.clocks = clocks;
		this.recommendations = recommendations;
		this.statements = statements;
		this.choices = choices;
		this.timeline = timeline;
		this.clock = clock;
	}

	@GetMapping
	String show(@Managed ReviewPage page, Model model) {
		var deadlines = this.clocks.ofReview(page.details());
		model.addAttribute("clocks", deadlines);
		model.addAttribute("timeline", this.timeline.of(page.details(), deadlines, page.address() + "/deadlines/csv"));
		model.addAttribute("rows", page.rows(this.choices.partners(page)));
		model.addAttribute("recommendations",
				this.recommendations.ofSource(page.partnershipId(), new SourceRef(SourceType.REVIEW, page.reviewId())));
		model.addAttribute("statements", this.statements.aboutReview(page.partnershipId(), page.reviewId()));
		model.addAttribute("summary", Markdown.toHtml(FormValues.text(page.details().text().summary())));
		model.addAttribute("delayed", page.details().delayedOn(LocalDate.now(this.clock)));
		return "review/workbench";
	}

	@CostlyPage
	@GetMapping("/deadlines/csv")
	ResponseEntity<byte[]> deadlines(@Managed ReviewPage page) {
		return Downloads.csv(page.reference() + "-deadlines.csv",
				this.timeline.csv(this.clocks.ofReview(page.details())));
	}

	@GetMapping("/details")
	String editForm(@Managed ReviewPage page, Model model) {
		model.addAttribute("reviewForm", ReviewForm.of(page.details()));
		return form(page, model);
	}

	@PostMapping("/details")
	String update(@Managed ReviewPage page, ReviewForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		var submission = this.forms.of(form, errors, model).record(page.reviewId());
		boolean saved = this.choices.nameIn(submission, page)
			.save(() -> this.editing.edit(page.partnershipId(), page.reference(), form.toEdit()),
					() -> ReviewForm.of(this.pages.find(page.partnership(), page.reference()).details()));
		return saved ? page.saved("review.saved", redirect) : form(page, model);
	}

	private String form(ReviewPage page, Model model) {
		this.choices.add(page, model);
		return "review/details";
	}

	@GetMapping("/convert")
	String convertForm(@Managed ReviewPage page, Model model) {
		model.addAttribute("convertForm", new ConvertForm(FormValues.text(page.details().version()), DateParts.EMPTY));
		return "review/convert";
	}

	@PostMapping("/convert")
	String convert(@Managed ReviewPage page, ConvertForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		String reference = this.forms.of(form, errors, model)
			.savePartFor(String.class,
					() -> this.editing.convert(page.partnershipId(), page.reference(),
							Objects.requireNonNull(GivenDate.date(form.decided())), FormValues.version(form.version())),
					() -> this.pages.version(page));
		return (reference != null) ? Redirects.to(page.partnership().manageAddress() + "/reviews/" + reference,
				"review.converted", redirect) : "review/convert";
	}

}

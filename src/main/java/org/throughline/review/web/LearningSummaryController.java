package org.throughline.review.web;

import java.beans.PropertyEditorSupport;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryService;
import org.throughline.review.ReviewService;

/**
 * Pages on learning summaries for practitioners.
 */
@Controller
class LearningSummaryController {

	private static final String PAGES = "/manage/{partnership}/learning-summaries";

	private static final List<Visibility> VISIBILITIES = List.of(Visibility.INTERNAL, Visibility.PARTNER,
			Visibility.PUBLIC);

	private final FormSubmissions forms;

	private final PartnershipService partnerships;

	private final LearningSummaryService summaries;

	private final ReviewService reviews;

	private final ReviewChoices choices;

	LearningSummaryController(FormSubmissions forms, PartnershipService partnerships, LearningSummaryService summaries,
			ReviewService reviews, ReviewChoices choices) {
		this.forms = forms;
		this.partnerships = partnerships;
		this.summaries = summaries;
		this.reviews = reviews;
		this.choices = choices;
	}

	/** Ignores text that is sent in place of a file. */
	@InitBinder("summaryForm")
	void ignoreTextForFile(WebDataBinder binder) {
		binder.registerCustomEditor(MultipartFile.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(String text) {
				setValue(null);
			}
		});
	}

	@GetMapping(PAGES)
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("summaries", this.summaries.list(partnership.id()));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Learning summaries", null)));
		return "review/summaries";
	}

	@GetMapping(PAGES + "/new")
	String newForm(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("summaryForm", SummaryForm.empty());
		return form(partnership, null, model);
	}

	@PostMapping(PAGES + "/new")
	String create(@Managed PartnershipSummary partnership, SummaryForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.summaries.add(partnership.id(), null, form.toEdit()));
		return saved ? saved(partnership, form, redirect) : form(partnership, null, model);
	}

	@GetMapping(PAGES + "/{summary}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String summary, Model model) {
		var details = this.summaries.details(partnership.id(), summary);
		model.addAttribute("summaryForm", SummaryForm.of(details));
		return form(partnership, details, model);
	}

	@PostMapping(PAGES + "/{summary}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String summary, SummaryForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var details = this.summaries.details(partnership.id(), summary);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.id())
			.choices("visibility", this.choices.visibilities(VISIBILITIES))
			.choices("review", reviewChoices(partnership))
			.save(() -> this.summaries.edit(partnership.id(), summary, form.toEdit()),
					() -> SummaryForm.of(this.summaries.details(partnership.id(), summary)));
		return saved ? saved(partnership, form, redirect) : form(partnership, details, model);
	}

	private String form(PartnershipSummary partnership, @Nullable LearningSummaryDetails details, Model model) {
		model.addAttribute("current", details);
		model.addAttribute("reviewChoices", reviewChoices(partnership));
		model.addAttribute("visibilities", this.choices.visibilities(VISIBILITIES));
		model.addAttribute("breadcrumbTrail",
				partnership.breadcrumbs(
						new PageLink("Learning summaries", partnership.manageAddress() + "/learning-summaries"),
						new PageLink((details != null) ? details.content().title() : "Add a learning summary", null)));
		return "review/summary";
	}

	private List<Choice> reviewChoices(PartnershipSummary partnership) {
		return this.reviews.list(partnership.id())
			.stream()
			.map((review) -> new Choice(review.reference(),
					review.reference()
							+ ((review.naming().pseudonym() != null) ? " – " + review.naming().pseudonym() : "")))
			.toList();
	}

	private static String saved(PartnershipSummary partnership, SummaryForm form, RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/learning-summaries", "learningSummary.saved",
				form.content().title(), redirect);
	}

	/** Serves the file to readers of the summary, as a download only. */
	@GetMapping("/{partnership}/learning-summaries/{summary}/file")
	ResponseEntity<byte[]> file(@PathVariable String partnership, @PathVariable String summary) {
		var file = this.summaries.file(this.partnerships.require(partnership).id(), summary);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(file.content());
	}

}

package org.throughline.review.web;

import java.beans.PropertyEditorSupport;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryService;
import org.throughline.review.ReviewService;

/**
 * What practitioners are given to learn from reviews.
 */
@Controller
class LearningSummaryController {

	private static final String PAGES = "/manage/{partnership}/learning-summaries";

	private static final String FORM = "summaryForm";

	private final ManagedReviews managed;

	private final Saving saving;

	private final PartnershipService partnerships;

	private final LearningSummaryService summaries;

	private final ReviewService reviews;

	private final ReviewChoices choices;

	LearningSummaryController(ManagedReviews managed, Saving saving, PartnershipService partnerships,
			LearningSummaryService summaries, ReviewService reviews, ReviewChoices choices) {
		this.managed = managed;
		this.saving = saving;
		this.partnerships = partnerships;
		this.summaries = summaries;
		this.reviews = reviews;
		this.choices = choices;
	}

	/** Text sent in place of a file is no file. */
	@InitBinder(FORM)
	void filesAreFiles(WebDataBinder binder) {
		binder.registerCustomEditor(MultipartFile.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(String text) {
				setValue(null);
			}

		});
	}

	@GetMapping(PAGES)
	String list(@PathVariable String partnership, Model model) {
		var place = this.managed.partnership(partnership);
		model.addAttribute("partnership", place);
		model.addAttribute("summaries", this.summaries.list(place.id()));
		model.addAttribute("trail", ManagedReviews.trail(place, new PageLink("Learning summaries", null)));
		return "review/summaries";
	}

	@GetMapping(PAGES + "/new")
	String newForm(@PathVariable String partnership, Model model) {
		model.addAttribute(FORM, SummaryForm.empty());
		return form(this.managed.partnership(partnership), null, model);
	}

	@PostMapping(PAGES + "/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) SummaryForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.summaries.add(place.id(), Words.id(form.id()), form.toEdit()))) {
			return form(place, null, model);
		}
		return saved(place, form.title(), "flash.summarySaved", redirect);
	}

	@GetMapping(PAGES + "/{summary}")
	String editForm(@PathVariable String partnership, @PathVariable String summary, Model model) {
		var place = this.managed.partnership(partnership);
		var details = this.summaries.details(place.id(), summary);
		model.addAttribute(FORM, SummaryForm.of(details));
		return form(place, details, model);
	}

	@PostMapping(PAGES + "/{summary}")
	String update(@PathVariable String partnership, @PathVariable String summary,
			@ModelAttribute(FORM) SummaryForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		var details = this.summaries.details(place.id(), summary);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.summaries.edit(place.id(), summary, form.toEdit()),
				() -> SummaryForm.of(this.summaries.details(place.id(), summary)))) {
			return form(place, details, model);
		}
		return saved(place, form.title(), "flash.summarySaved", redirect);
	}

	private String form(PartnershipSummary place, @Nullable LearningSummaryDetails details, Model model) {
		model.addAttribute("partnership", place);
		model.addAttribute("held", details);
		model.addAttribute("reviewChoices",
				this.reviews.list(place.id())
					.stream()
					.map((review) -> new Choice(review.reference(),
							review.reference() + ((review.pseudonym() != null) ? " – " + review.pseudonym() : "")))
					.toList());
		model.addAttribute("visibilities",
				this.choices.visibilities(List.of(Visibility.INTERNAL, Visibility.PARTNER, Visibility.PUBLIC)));
		model.addAttribute("trail", trail(place, (details != null) ? details.title() : "Add a learning summary"));
		return "review/summary";
	}

	private static List<PageLink> trail(PartnershipSummary place, String page) {
		return ManagedReviews.trail(place,
				new PageLink("Learning summaries", "/manage/" + place.slug() + "/learning-summaries"),
				new PageLink(page, null));
	}

	@GetMapping(PAGES + "/{summary}/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String summary, Model model) {
		var place = this.managed.partnership(partnership);
		model.addAttribute("partnership", place);
		var details = this.summaries.details(place.id(), summary);
		model.addAttribute("held", details);
		model.addAttribute("trail", trail(place, details.title()));
		return "review/remove-summary";
	}

	@PostMapping(PAGES + "/{summary}/remove")
	String remove(@PathVariable String partnership, @PathVariable String summary, RedirectAttributes redirect) {
		var place = this.managed.partnership(partnership);
		var details = this.summaries.details(place.id(), summary);
		this.summaries.remove(place.id(), summary);
		return saved(place, details.title(), "flash.summaryRemoved", redirect);
	}

	private static String saved(PartnershipSummary place, String title, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", title);
		return "redirect:/manage/" + place.slug() + "/learning-summaries";
	}

	/** The file, for whoever may read the summary; a download, never shown in place. */
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

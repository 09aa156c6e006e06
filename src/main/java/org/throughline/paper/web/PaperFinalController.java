package org.throughline.paper.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.PaperEditionService;
import org.throughline.paper.PaperFinalService;
import org.throughline.paper.PaperPreview;
import org.throughline.paper.PaperPreviewService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.form.Redirects;
import org.throughline.statute.WorkingDays;

/**
 * Makes a paper final, and publishes a change of a final one as its next edition.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/final")
class PaperFinalController {

	private static final String FORM = "paperFinalForm";

	/** The agenda is public five clear days before the meeting. */
	private static final int DAYS_BEFORE = 6;

	private final PaperFinalService finals;

	private final PaperPreviewService previews;

	private final PaperEditionService editions;

	private final FormSubmissions forms;

	private final PublicTexts texts;

	private final WorkingDays workingDays;

	private final Clock clock;

	PaperFinalController(PaperFinalService finals, PaperPreviewService previews, PaperEditionService editions,
			FormSubmissions forms, PublicTexts texts, WorkingDays workingDays, Clock clock) {
		this.finals = finals;
		this.previews = previews;
		this.editions = editions;
		this.forms = forms;
		this.texts = texts;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	@GetMapping
	String form(@Managed PartnershipSummary partnership, @PathVariable int paper, Model model) {
		var preview = this.previews.preview(partnership.id(), paper);
		var day = proposed(preview);
		model.addAttribute(FORM,
				new PaperFinalForm(this.finals.fingerprint(partnership.id(), paper), DateParts.of(day), ""));
		model.addAttribute("obstacles",
				this.finals.obstacles(partnership.id(), paper, day, null)
					.stream()
					.filter((obstacle) -> !obstacle.field().equals("changes"))
					.toList());
		return page(partnership, preview, model);
	}

	@PostMapping
	String makeFinal(@Managed PartnershipSummary partnership, @PathVariable int paper, PaperFinalForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		boolean done = false;
		try {
			done = this.forms.of(form, errors, model)
				.alwaysShowConflict()
				.save(() -> this.finals.makeFinal(partnership.id(), paper, form.version(),
						form.publicFrom().parse().orElseThrow(), form.changes()),
						() -> new PaperFinalForm(this.finals.fingerprint(partnership.id(), paper), form.publicFrom(),
								form.changes()));
		}
		catch (DocumentRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("problems", refused.problems());
		}
		var preview = this.previews.preview(partnership.id(), paper);
		return done ? Redirects.to(PaperPreviewController.address(partnership, paper) + "/preview", "paper.final.saved",
				preview.title(), redirect) : page(partnership, preview, model);
	}

	private LocalDate proposed(PaperPreview preview) {
		var today = LocalDate.now(this.clock);
		var meetsOn = preview.meetsOn();
		var agenda = (meetsOn != null) ? this.workingDays.before(meetsOn, DAYS_BEFORE) : today;
		return agenda.isBefore(today) ? today : agenda;
	}

	private String page(PartnershipSummary partnership, PaperPreview preview, Model model) {
		model.addAttribute("preview", preview);
		model.addAttribute("editions", this.editions.all(partnership.id(), preview.id()));
		model.addAttribute("identifiers", this.texts.findingsIn(preview.id()));
		model.addAttribute("address", PaperPreviewController.address(partnership, preview.number()));
		model.addAttribute("crumbs",
				partnership.breadcrumbs(PaperPreviewController.breadcrumbs(partnership, preview, "Make final")));
		return "paper/final";
	}

}

package org.throughline.paper.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.PaperFinalService;
import org.throughline.paper.PaperFinalCheck;
import org.throughline.partnership.Managed;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.form.Redirects;

/**
 * Makes a paper final, and publishes a change of a final one as its next edition.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/final")
class PaperFinalController {

	private static final String FORM = "paperFinalForm";

	private final PaperFinalService finals;

	private final FormSubmissions forms;

	private final PublicTexts texts;

	PaperFinalController(PaperFinalService finals, FormSubmissions forms, PublicTexts texts) {
		this.finals = finals;
		this.forms = forms;
		this.texts = texts;
	}

	@GetMapping
	String form(@Managed ManagedPaper managed, Model model) {
		var check = check(managed);
		model.addAttribute(FORM, new PaperFinalForm(check.fingerprint(), DateParts.of(check.publicFrom()), ""));
		model.addAttribute("obstacles", check.obstacles());
		return page(managed, check, model);
	}

	@PostMapping
	String makeFinal(@Managed ManagedPaper managed, PaperFinalForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		try {
			if (this.forms.of(form, errors, model)
				.record(managed.paper().id())
				.alwaysShowConflict()
				.save(() -> this.finals.makeFinal(managed.partnership().id(), managed.paper().number(), form.version(),
						form.publicFrom().parse().orElseThrow(), form.changes()),
						() -> new PaperFinalForm(check(managed).fingerprint(), form.publicFrom(), form.changes()))) {
				return Redirects.to(managed.below("preview"), "paper.final.saved", managed.paper().title(), redirect);
			}
		}
		catch (DocumentRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("problems", refused.problems());
		}
		return page(managed, check(managed), model);
	}

	private PaperFinalCheck check(ManagedPaper managed) {
		return this.finals.check(managed.partnership().id(), managed.paper().number());
	}

	private String page(ManagedPaper managed, PaperFinalCheck check, Model model) {
		model.addAttribute("found", check);
		model.addAttribute("identifiers", this.texts.findingsIn(check.id()));
		return "paper/final";
	}

}

package org.throughline.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.UndoService;
import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationOutcome;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Records the response to a recommendation and its outcome.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations/{reference}")
class RecommendationDecisionController {

	private final RecommendationService recommendations;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	private final UndoService undo;

	RecommendationDecisionController(RecommendationService recommendations, EnumChoices enums, FormSubmissions forms,
			UndoService undo) {
		this.recommendations = recommendations;
		this.enums = enums;
		this.forms = forms;
		this.undo = undo;
	}

	@GetMapping("/response")
	String responseForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.recommendations.details(partnership.id(), reference);
		model.addAttribute("responseForm", ResponseForm.of(details));
		return showResponse(partnership, details, model);
	}

	@PostMapping("/response")
	String respond(@Managed PartnershipSummary partnership, @PathVariable String reference, ResponseForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var details = this.recommendations.details(partnership.id(), reference);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.recommendation().id())
			.choices("response", this.enums.of(RecommendationResponse.class))
			.save(() -> this.recommendations.respond(partnership.id(), reference, form.toResponse(),
					FormValues.version(form.version())),
					() -> ResponseForm.of(this.recommendations.details(partnership.id(), reference)));
		return saved ? saved(partnership, reference, "recommendation.flash.responded", redirect)
				: showResponse(partnership, details, model);
	}

	@GetMapping("/outcome")
	String outcomeForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.recommendations.details(partnership.id(), reference);
		model.addAttribute("outcomeForm", OutcomeForm.of(details));
		return showOutcome(partnership, details, model);
	}

	@PostMapping("/outcome")
	String close(@Managed PartnershipSummary partnership, @PathVariable String reference, OutcomeForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var details = this.recommendations.details(partnership.id(), reference);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.recommendation().id())
			.choices("outcome", this.enums.of(RecommendationOutcome.class))
			.save(() -> this.recommendations.close(partnership.id(), reference, form.toOutcome(),
					FormValues.version(form.version())),
					() -> OutcomeForm.of(this.recommendations.details(partnership.id(), reference)));
		return saved ? saved(partnership, reference, "recommendation.flash.closed", redirect)
				: showOutcome(partnership, details, model);
	}

	private String saved(PartnershipSummary partnership, String reference, String message,
			RedirectAttributes redirect) {
		this.undo.offer(partnership, "recommendations/" + reference, redirect);
		return Redirects.to(ManagePages.recommendation(partnership, reference), message, redirect);
	}

	private static String showResponse(PartnershipSummary partnership, RecommendationDetails details, Model model) {
		model.addAttribute("responses", RecommendationResponse.values());
		return show("action/response", partnership, details, model);
	}

	private static String showOutcome(PartnershipSummary partnership, RecommendationDetails details, Model model) {
		model.addAttribute("outcomes", RecommendationOutcome.values());
		return show("action/outcome", partnership, details, model);
	}

	private static String show(String view, PartnershipSummary partnership, RecommendationDetails details,
			Model model) {
		var recommendation = details.recommendation();
		model.addAttribute("details", details);
		model.addAttribute("base", ManagePages.recommendation(partnership, recommendation.reference()));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				ManagePages.recommendationsLink(partnership), ManagePages.link(partnership, recommendation)));
		return view;
	}

}

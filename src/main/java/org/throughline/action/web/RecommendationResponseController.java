package org.throughline.action.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationService;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * How a recommendation is answered.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations/{reference}")
class RecommendationResponseController {

	private final ManagedActions managed;

	private final RecommendationService recommendations;

	RecommendationResponseController(ManagedActions managed, RecommendationService recommendations) {
		this.managed = managed;
		this.recommendations = recommendations;
	}

	@GetMapping("/response")
	String responseForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var details = show(slug, reference, model);
		model.addAttribute("responseForm", ResponseForm.of(details));
		return "action/response";
	}

	@PostMapping("/response")
	String respond(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("responseForm") ResponseForm form, BindingResult result, Model model,
			HttpServletResponse page, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		var response = Typed.choice(RecommendationResponse.class, form.response());
		if (response.isEmpty()) {
			result.rejectValue("response", "recommendation.response.missing");
		}
		var outcome = Typed.save(result, () -> this.recommendations.respond(partnership.id(), reference,
				response.orElseThrow(), form.reason(), Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			return saved(slug, reference, "recommendation.flash.responded", redirect);
		}
		var standing = ResponseForm.of(show(slug, reference, model));
		if (outcome == Outcome.CONFLICT) {
			page.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", this.managed.conflict(standing, form, "responseForm", Map.of()));
		}
		model.addAttribute("version", (outcome == Outcome.CONFLICT) ? standing.version() : form.version());
		return "action/response";
	}

	private RecommendationDetails show(String slug, String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var details = this.recommendations.details(partnership.id(), reference);
		this.managed.open(partnership, model, RecommendationController.actions(slug),
				RecommendationController.list(slug), RecommendationController.one(slug, details.recommendation()));
		model.addAttribute("details", details);
		model.addAttribute("version", String.valueOf(details.version()));
		model.addAttribute("base", "/manage/" + slug + "/recommendations/" + reference);
		model.addAttribute("responses", RecommendationResponse.values());
		return details;
	}

	static String saved(String slug, String reference, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return "redirect:/manage/" + slug + "/recommendations/" + reference;
	}

}

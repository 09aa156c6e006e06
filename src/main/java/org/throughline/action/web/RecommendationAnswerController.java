package org.throughline.action.web;

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
import org.throughline.platform.web.ChangeRefused;

/**
 * How a recommendation is answered: in words and by actions.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations/{reference}")
class RecommendationAnswerController {

	private final ManagedActions managed;

	private final RecommendationService recommendations;

	RecommendationAnswerController(ManagedActions managed, RecommendationService recommendations) {
		this.managed = managed;
		this.recommendations = recommendations;
	}

	@GetMapping("/response")
	String responseForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var details = show(slug, reference, model);
		model.addAttribute("answerForm", AnswerForm.of(details));
		return "action/response";
	}

	@PostMapping("/response")
	String respond(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("answerForm") AnswerForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		var response = Typed.choice(RecommendationResponse.class, form.response());
		if (response.isEmpty()) {
			result.rejectValue("response", "recommendation.response.missing");
		}
		else {
			try {
				this.recommendations.respond(partnership.id(), reference, response.get(), form.reason(),
						Typed.version(form.version()));
				return saved(slug, reference, redirect);
			}
			catch (ChangeRefused refused) {
				Typed.refuse(refused, result);
			}
		}
		show(slug, reference, model);
		return "action/response";
	}

	@GetMapping("/actions")
	String linksForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var details = show(slug, reference, model);
		model.addAttribute("linkedActionsForm", LinkedActionsForm.of(details));
		return "action/linked-actions";
	}

	@PostMapping("/actions")
	String link(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("linkedActionsForm") LinkedActionsForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		try {
			this.recommendations.linkActions(partnership.id(), reference, Typed.names(form.actionReferences()),
					Typed.version(form.version()));
			return saved(slug, reference, redirect);
		}
		catch (ChangeRefused refused) {
			Typed.refuse(refused, result);
			show(slug, reference, model);
			return "action/linked-actions";
		}
	}

	private RecommendationDetails show(String slug, String reference, Model model) {
		var partnership = this.managed.open(slug, model, RecommendationController.actions(slug),
				RecommendationController.list(slug), RecommendationController.one(slug, reference));
		var details = this.recommendations.details(partnership.id(), reference);
		model.addAttribute("details", details);
		model.addAttribute("base", "/manage/" + slug + "/recommendations/" + reference);
		model.addAttribute("responses", RecommendationResponse.values());
		return details;
	}

	static String saved(String slug, String reference, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "action.flash.saved");
		redirect.addFlashAttribute("flashName", reference);
		return "redirect:/manage/" + slug + "/recommendations/" + reference;
	}

}

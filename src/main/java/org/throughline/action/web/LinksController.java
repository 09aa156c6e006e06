package org.throughline.action.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
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

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionService;
import org.throughline.action.ActionSummary;
import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Ties actions to the recommendations they answer, from either side: by words looked for
 * and ticked, or by references typed.
 */
@Controller
@RequestMapping("/manage/{partnership}")
class LinksController {

	private final ManagedActions managed;

	private final ActionService actions;

	private final RecommendationService recommendations;

	LinksController(ManagedActions managed, ActionService actions, RecommendationService recommendations) {
		this.managed = managed;
		this.actions = actions;
		this.recommendations = recommendations;
	}

	@GetMapping("/actions/{reference}/recommendations")
	String answeredForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var action = this.actions.forEditing(partnership.id(), reference);
		var form = standing(action);
		model.addAttribute("linksForm", form);
		return showAnswered(partnership, action, form, form.version(), model);
	}

	@PostMapping("/actions/{reference}/recommendations")
	String answered(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("linksForm") LinksForm form, BindingResult result, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		var outcome = form.looksOnly() ? Outcome.REFUSED : Typed.save(result, () -> this.actions
			.linkRecommendations(partnership.id(), reference, form.all(), Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			return ManagedActionController.saved(slug, reference, "action.flash.linked", redirect);
		}
		var action = this.actions.forEditing(partnership.id(), reference);
		String version = (outcome == Outcome.CONFLICT) ? conflict(standing(action), form, response, model)
				: form.version();
		return showAnswered(partnership, action, form, version, model);
	}

	@GetMapping("/recommendations/{reference}/actions")
	String answeringForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var recommendation = this.recommendations.details(partnership.id(), reference);
		var form = standing(recommendation);
		model.addAttribute("linksForm", form);
		return showAnswering(partnership, recommendation, form, form.version(), model);
	}

	@PostMapping("/recommendations/{reference}/actions")
	String answering(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("linksForm") LinksForm form, BindingResult result, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		var outcome = form.looksOnly() ? Outcome.REFUSED : Typed.save(result, () -> this.recommendations
			.linkActions(partnership.id(), reference, form.all(), Typed.version(form.version())));
		if (outcome == Outcome.SAVED) {
			return RecommendationResponseController.saved(slug, reference, "recommendation.flash.linked", redirect);
		}
		var recommendation = this.recommendations.details(partnership.id(), reference);
		String version = (outcome == Outcome.CONFLICT) ? conflict(standing(recommendation), form, response, model)
				: form.version();
		return showAnswering(partnership, recommendation, form, version, model);
	}

	private static LinksForm standing(ActionDetails action) {
		return LinksForm.of(action.action().version(),
				action.recommendations().stream().map(RecommendationSummary::reference).toList());
	}

	private static LinksForm standing(RecommendationDetails recommendation) {
		return LinksForm.of(recommendation.version(),
				recommendation.actions().stream().map(ActionSummary::reference).toList());
	}

	private static String conflict(LinksForm standing, LinksForm form, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("conflict", EditConflict.between(standing.chosen(), form.chosen(), "linksForm"));
		return standing.version();
	}

	private String showAnswered(PartnershipSummary partnership, ActionDetails details, LinksForm form, String version,
			Model model) {
		var action = details.action();
		var ticked = this.recommendations.withReferences(partnership.id(), form.ticked());
		Page<RecommendationSummary> found = form.words().isEmpty() ? Page.empty() : this.recommendations.list(
				partnership.id(), new RecommendationFilter(null, null, null, null, null, null, form.words()), first());
		String address = "/manage/" + partnership.slug() + "/actions/" + action.reference();
		var page = new LinksPage("Link recommendations", "For example, rec-0007, rec-0012", action.title(),
				action.inOneLine(), address + "/recommendations", address,
				choices(ticked, found, RecommendationSummary::reference, LinksController::choice),
				found.getTotalElements());
		return show(partnership, page, RecommendationController.actions(partnership.slug()), version, model);
	}

	private String showAnswering(PartnershipSummary partnership, RecommendationDetails details, LinksForm form,
			String version, Model model) {
		var recommendation = details.recommendation();
		var ticked = this.actions.withReferences(partnership.id(), form.ticked());
		Page<ActionSummary> found = form.words().isEmpty() ? Page.empty() : this.actions.list(partnership.id(),
				new ActionFilter(null, null, null, null, null, null, form.words()), first());
		String address = "/manage/" + partnership.slug() + "/recommendations/" + recommendation.reference();
		var page = new LinksPage("Link actions", "For example, act-0003, act-0012", recommendation.title(),
				recommendation.inOneLine(), address + "/actions", address,
				choices(ticked, found, ActionSummary::reference, LinksController::choice), found.getTotalElements());
		return show(partnership, page, RecommendationController.list(partnership.slug()), version, model);
	}

	private String show(PartnershipSummary partnership, LinksPage page, PageLink list, String version, Model model) {
		this.managed.open(partnership, model, list, new PageLink(page.title(), page.away()));
		model.addAttribute("page", page);
		model.addAttribute("version", version);
		return "action/links";
	}

	private static PageRequest first() {
		return PageRequest.of(0, LinksPage.SHOWN);
	}

	private static <T> List<Choice> choices(List<T> ticked, Page<T> found, Function<T, String> reference,
			Function<T, Choice> choice) {
		Map<String, Choice> each = new LinkedHashMap<>();
		ticked.forEach((one) -> each.put(reference.apply(one), choice.apply(one)));
		found.forEach((one) -> each.putIfAbsent(reference.apply(one), choice.apply(one)));
		return new ArrayList<>(each.values());
	}

	private static Choice choice(RecommendationSummary one) {
		String number = (one.numberAsWritten() != null) ? ", " + one.numberAsWritten() : "";
		return new Choice(one.reference(), one.inOneLine(), one.reference() + ". " + one.sourceTitle() + number);
	}

	private static Choice choice(ActionSummary one) {
		String owner = (one.owner() != null) ? ". " + one.owner() : "";
		return new Choice(one.reference(), one.inOneLine(), DueDates.line(one) + owner);
	}

}

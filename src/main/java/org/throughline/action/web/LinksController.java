package org.throughline.action.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * Ties actions to the recommendations they answer, from either side: by words looked for
 * and ticked, or by references typed.
 */
@Controller
@RequestMapping("/manage/{partnership}")
class LinksController {

	private final ActionService actions;

	private final RecommendationService recommendations;

	private final FormSubmissions forms;

	LinksController(ActionService actions, RecommendationService recommendations, FormSubmissions forms) {
		this.actions = actions;
		this.recommendations = recommendations;
		this.forms = forms;
	}

	@GetMapping("/actions/{reference}/recommendations")
	String recommendationsForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var action = this.actions.forEditing(partnership.id(), reference);
		var form = current(action);
		model.addAttribute("linksForm", form);
		return showRecommendations(partnership, action, form, model);
	}

	@PostMapping("/actions/{reference}/recommendations")
	String linkRecommendations(@Managed PartnershipSummary partnership, @PathVariable String reference, LinksForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var action = this.actions.forEditing(partnership.id(), reference);
		boolean saved = !form.searching() && this.forms.of(form.chosen(), errors, model)
			.record(action.action().id())
			.save(() -> this.actions.linkRecommendations(partnership.id(), reference, form.all(),
					FormValues.version(form.version())),
					() -> current(this.actions.forEditing(partnership.id(), reference)));
		return saved ? Redirects.to(ManagePages.action(partnership, reference), "action.flash.linked", redirect)
				: showRecommendations(partnership, action, form, model);
	}

	@GetMapping("/recommendations/{reference}/actions")
	String actionsForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var recommendation = this.recommendations.details(partnership.id(), reference);
		var form = current(recommendation);
		model.addAttribute("linksForm", form);
		return showActions(partnership, recommendation, form, model);
	}

	@PostMapping("/recommendations/{reference}/actions")
	String linkActions(@Managed PartnershipSummary partnership, @PathVariable String reference, LinksForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var recommendation = this.recommendations.details(partnership.id(), reference);
		boolean saved = !form.searching() && this.forms.of(form.chosen(), errors, model)
			.record(recommendation.recommendation().id())
			.save(() -> this.recommendations.linkActions(partnership.id(), reference, form.all(),
					FormValues.version(form.version())),
					() -> current(this.recommendations.details(partnership.id(), reference)));
		return saved ? Redirects.to(ManagePages.recommendation(partnership, reference), "recommendation.flash.linked",
				redirect) : showActions(partnership, recommendation, form, model);
	}

	private static LinksForm current(ActionDetails action) {
		return LinksForm.of(action.action().identity().version(),
				action.recommendations().stream().map(RecommendationSummary::reference).toList());
	}

	private static LinksForm current(RecommendationDetails recommendation) {
		return LinksForm.of(recommendation.recommendation().identity().version(),
				recommendation.actions().stream().map(ActionSummary::reference).toList());
	}

	private String showRecommendations(PartnershipSummary partnership, ActionDetails details, LinksForm form,
			Model model) {
		var action = details.action();
		var ticked = this.recommendations.withReferences(partnership.id(), form.ticked());
		Page<RecommendationSummary> found = form.words().isEmpty() ? Page.empty()
				: this.recommendations.list(partnership.id(), RecommendationFilter.containing(form.words()), first());
		String address = ManagePages.action(partnership, action.reference());
		var page = new LinksPage("Link recommendations", "For example, rec-0007, rec-0012", action.title(),
				action.inOneLine(), address + "/recommendations", address,
				choices(ticked, found, RecommendationSummary::reference, LinksController::choice),
				found.getTotalElements());
		return show(partnership, page, ManagePages.actionsLink(partnership), model);
	}

	private String showActions(PartnershipSummary partnership, RecommendationDetails details, LinksForm form,
			Model model) {
		var recommendation = details.recommendation();
		var ticked = this.actions.withReferences(partnership.id(), form.ticked());
		Page<ActionSummary> found = form.words().isEmpty() ? Page.empty() : this.actions.list(partnership.id(),
				new ActionFilter(null, null, null, null, null, null, form.words()), first());
		String address = ManagePages.recommendation(partnership, recommendation.reference());
		var page = new LinksPage("Link actions", "For example, act-0003, act-0012", recommendation.title(),
				recommendation.inOneLine(), address + "/actions", address,
				choices(ticked, found, ActionSummary::reference, LinksController::choice), found.getTotalElements());
		return show(partnership, page, ManagePages.recommendationsLink(partnership), model);
	}

	private static String show(PartnershipSummary partnership, LinksPage page, PageLink list, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(list, new PageLink(page.title(), page.away())));
		model.addAttribute("page", page);
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
		var citation = one.content().citation();
		String number = (citation.number() != null) ? ", " + citation.number() : "";
		return new Choice(one.reference(), one.inOneLine(), one.reference() + ". " + citation.title() + number);
	}

	private static Choice choice(ActionSummary one) {
		String owner = (one.owner() != null) ? ". " + one.owner() : "";
		return new Choice(one.reference(), one.inOneLine(), DueDates.line(one) + owner);
	}

}

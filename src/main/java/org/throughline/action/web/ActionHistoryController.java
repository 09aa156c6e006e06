package org.throughline.action.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.HistoryService;
import org.throughline.account.RecordHistory;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.RecommendationService;
import org.throughline.platform.govuk.Paging;

/**
 * Who changed what of an action, a recommendation or a plan, and when.
 */
@Controller
@RequestMapping("/manage/{partnership}")
class ActionHistoryController {

	private final ManagedActions managed;

	private final ActionService actions;

	private final RecommendationService recommendations;

	private final ActionPlanService plans;

	private final HistoryService history;

	ActionHistoryController(ManagedActions managed, ActionService actions, RecommendationService recommendations,
			ActionPlanService plans, HistoryService history) {
		this.managed = managed;
		this.actions = actions;
		this.recommendations = recommendations;
		this.plans = plans;
		this.history = history;
	}

	@GetMapping("/actions/{reference}/history")
	String ofAction(@PathVariable("partnership") String slug, @PathVariable String reference,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.actions.forEditing(this.managed.partnership(slug).id(), reference).action();
		return show(found.id(), "Action: " + found.title(), "/manage/" + slug + "/actions/" + reference, page, model);
	}

	@GetMapping("/recommendations/{reference}/history")
	String ofRecommendation(@PathVariable("partnership") String slug, @PathVariable String reference,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.recommendations.details(this.managed.partnership(slug).id(), reference).recommendation();
		return show(found.id(), "Recommendation: " + found.title(), "/manage/" + slug + "/recommendations/" + reference,
				page, model);
	}

	@GetMapping("/plans/{plan}/history")
	String ofPlan(@PathVariable("partnership") String slug, @PathVariable String plan,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.plans.plan(this.managed.partnership(slug).id(), plan);
		return show(found.id(), "Action plan: " + found.title(), "/manage/" + slug + "/plans/" + plan, page, model);
	}

	private String show(UUID thing, String name, String address, String page, Model model) {
		var found = new RecordHistory(name, this.history.changesOf(thing, Paging.request(page)));
		model.addAttribute("history", found);
		model.addAttribute("thingAddress", address);
		model.addAttribute("pagination", Paging.of(found.changes(), address + "/history"));
		return "account/thing-history";
	}

}

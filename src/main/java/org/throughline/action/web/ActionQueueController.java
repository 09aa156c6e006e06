package org.throughline.action.web;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionCounts;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.Attention;
import org.throughline.action.DueDateService;
import org.throughline.action.OwnerCounts;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * The business manager's actions: what waits for them, whose actions are overdue or
 * silent, and all of them to search in.
 */
@Controller
class ActionQueueController {

	private static final int FIRST = 10;

	private final ManagedActions managed;

	private final ActionService actions;

	private final ActionPlanService plans;

	private final DueDateService dates;

	ActionQueueController(ManagedActions managed, ActionService actions, ActionPlanService plans,
			DueDateService dates) {
		this.managed = managed;
		this.actions = actions;
		this.plans = plans;
		this.dates = dates;
	}

	@GetMapping("/manage/{partnership}/actions")
	String list(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "") String attention,
			@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "") String theme,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, Model model) {
		var partnership = this.managed.open(slug, model, new PageLink("Actions", null));
		var filter = new ActionFilter(Typed.choice(Attention.class, attention).orElse(null),
				Typed.choice(ActionStatus.class, status).orElse(null), Typed.orNothing(Typed.text(owner)),
				Typed.orNothing(Typed.text(plan)), Typed.orNothing(Typed.text(theme)), null,
				Typed.orNothing(Typed.text(words)));
		var found = this.actions.list(partnership.id(), filter, Paging.request(page));
		var owners = this.actions.byOwner(partnership.id());
		boolean all = filter.equals(ActionFilter.ALL);
		model.addAttribute("actions", found);
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", !all);
		model.addAttribute("counts", ActionCounts.sum(owners.stream().map(OwnerCounts::counts).toList()));
		model.addAttribute("owners", owners);
		model.addAttribute("attentions", Attention.values());
		model.addAttribute("statuses", ActionStatus.values());
		model.addAttribute("ownerChoices",
				owners.stream()
					.filter((one) -> one.ownerSlug() != null)
					.map((one) -> new Choice(String.valueOf(one.ownerSlug()), String.valueOf(one.ownerName())))
					.toList());
		model.addAttribute("planChoices",
				this.plans.plans(partnership.id()).stream().map((one) -> new Choice(one.slug(), one.title())).toList());
		model.addAttribute("themeChoices", this.managed.themes());
		model.addAttribute("pagination", Paging.of(found, "/manage/" + slug + "/actions", "attention", attention,
				"status", status, "owner", owner, "plan", plan, "theme", theme, "words", words));
		if (all && found.getNumber() == 0) {
			var first = PageRequest.of(0, FIRST);
			model.addAttribute("toVerify", this.actions.toVerify(partnership.id(), FIRST));
			model.addAttribute("requests", this.dates.openRequests(partnership.id(), first));
		}
		return "action/queue";
	}

	@GetMapping("/manage/{partnership}/actions/requests")
	String requests(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "1") String page,
			Model model) {
		var partnership = this.managed.open(slug, model, new PageLink("Actions", "/manage/" + slug + "/actions"),
				new PageLink("Requests for new due dates", null));
		var requests = this.dates.openRequests(partnership.id(), Paging.request(page));
		model.addAttribute("requests", requests);
		model.addAttribute("pagination", Paging.of(requests, "/manage/" + slug + "/actions/requests"));
		return "action/requests";
	}

}

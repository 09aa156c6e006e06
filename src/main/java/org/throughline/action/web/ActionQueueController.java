package org.throughline.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionCounts;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.Attention;
import org.throughline.action.DueDateService;
import org.throughline.action.OwnerCounts;
import org.throughline.action.VerificationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.theme.ThemeService;

/**
 * The business manager's actions: what waits for them, whose actions are overdue or
 * silent, and all of them to search in.
 */
@Controller
class ActionQueueController {

	private static final int FIRST = 10;

	private final ActionService actions;

	private final VerificationService verification;

	private final ActionPlanService plans;

	private final DueDateService dates;

	private final ThemeService themes;

	private final OrganisationChoices organisations;

	ActionQueueController(ActionService actions, VerificationService verification, ActionPlanService plans,
			DueDateService dates, ThemeService themes, OrganisationChoices organisations) {
		this.actions = actions;
		this.verification = verification;
		this.plans = plans;
		this.dates = dates;
		this.themes = themes;
		this.organisations = organisations;
	}

	@GetMapping("/manage/{partnership}/actions")
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String attention,
			@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "") String theme,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Actions", null)));
		var filter = new ActionFilter(FormValues.choice(Attention.class, attention),
				FormValues.choice(ActionStatus.class, status), FormValues.orNull(FormValues.normalise(owner)),
				FormValues.orNull(FormValues.normalise(plan)), FormValues.orNull(FormValues.normalise(theme)), null,
				FormValues.orNull(FormValues.normalise(words)));
		var found = this.actions.list(partnership.id(), filter, Paging.request(page));
		var owners = this.actions.byOwner(partnership.id(), CountedPage.MOST + 1);
		var counts = ActionCounts.sum(owners.stream().map(OwnerCounts::counts).toList());
		boolean more = counts.all() > CountedPage.MOST;
		boolean all = filter.equals(ActionFilter.ALL);
		model.addAttribute("actions", found);
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", !all);
		model.addAttribute("counts", counts);
		model.addAttribute("more", more);
		model.addAttribute("owners", owners);
		model.addAttribute("attentions", Attention.values());
		model.addAttribute("statuses", ActionStatus.values());
		model.addAttribute("ownerChoices",
				more ? this.organisations.members(partnership.id(), filter.ownerSlug())
						: owners.stream()
							.filter((one) -> one.ownerSlug() != null)
							.map((one) -> new Choice(String.valueOf(one.ownerSlug()), String.valueOf(one.ownerName())))
							.toList());
		model.addAttribute("planChoices",
				this.plans.plans(partnership.id())
					.stream()
					.map((one) -> new Choice(one.slug(), one.content().title()))
					.toList());
		model.addAttribute("themeChoices", this.themes.choices());
		model.addAttribute("pagination", Paging.of(found, ManagePages.actions(partnership), "attention", attention,
				"status", status, "owner", owner, "plan", plan, "theme", theme, "words", words));
		if (all && found.getNumber() == 0) {
			model.addAttribute("toVerify", this.verification.first(partnership.id(), FIRST));
			model.addAttribute("requests", this.dates.oldestRequests(partnership.id(), FIRST));
		}
		return "action/queue";
	}

	@GetMapping("/manage/{partnership}/actions/owners")
	String owners(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				new PageLink("Actions by organisation", null)));
		model.addAttribute("owners", this.actions.byOwner(partnership.id()));
		return "action/owners";
	}

	@GetMapping("/manage/{partnership}/actions/requests")
	String requests(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page,
			Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				new PageLink("Requests for new due dates", null)));
		var requests = this.dates.openRequests(partnership.id(), Paging.request(page));
		model.addAttribute("requests", requests);
		model.addAttribute("pagination", Paging.of(requests, ManagePages.action(partnership, "requests")));
		return "action/requests";
	}

}

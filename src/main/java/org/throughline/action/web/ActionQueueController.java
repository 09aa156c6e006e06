package org.throughline.action.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionCounts;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.Attention;
import org.throughline.action.BulkActionService;
import org.throughline.action.DueDateService;
import org.throughline.action.OwnerCounts;
import org.throughline.partnership.BulkListController;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.BulkOffer;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListPage;
import org.throughline.platform.list.ListRequest;
import org.throughline.theme.ThemeService;

/**
 * The actions of a partnership for its business manager: those to decide on, overdue
 * ones, those without an update, and all with a search.
 */
@Controller
@RequestMapping("/manage/{partnership}/actions")
class ActionQueueController extends BulkListController {

	private static final ListColumns COLUMNS = ListColumns.sorted("wording", "Action")
		.andSorted("status", "Status")
		.andSorted("owner", "Owner")
		.andSorted("due", "Due date")
		.andSorted("updated", "Last update")
		.andSorted("plan", "Plan");

	private final ActionService actions;

	private final ActionPlanService plans;

	private final DueDateService dates;

	private final ThemeService themes;

	private final OrganisationChoices organisations;

	ActionQueueController(ActionService actions, ActionPlanService plans, DueDateService dates, ThemeService themes,
			OrganisationChoices organisations, BulkActionService rows, BulkEdits bulk) {
		super(rows, bulk);
		this.actions = actions;
		this.plans = plans;
		this.dates = dates;
		this.organisations = organisations;
		this.themes = themes;
	}

	@Override
	protected String show(PartnershipSummary partnership, ListRequest request, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Actions", null)));
		var filter = ActionFilter.of(request);
		var found = this.actions.list(partnership.id(), filter, request.pageable(COLUMNS));
		var owners = this.actions.byOwner(partnership.id(), CountedPage.MOST + 1);
		var counts = ActionCounts.sum(owners.stream().map(OwnerCounts::counts).toList());
		boolean more = counts.all() > CountedPage.MOST;
		var themes = this.themes.choices();
		var members = this.organisations.members(partnership.id(), filter.ownerSlug());
		var list = request.page(found, COLUMNS)
			.counted(this.actions.filterCounts(partnership.id(), filter, request.counted()));
		filters(partnership, list, more ? members : named(owners)).choice("theme", "Theme", themes);
		model.addAttribute("listPage", list.export(partnership.manageAddress() + "/export/actions.xlsx"));
		model.addAttribute("bulkOffer", new BulkOffer(members, true, themes, visibilities(), false));
		model.addAttribute("actions", found);
		model.addAttribute("filter", filter);
		model.addAttribute("counts", counts);
		model.addAttribute("more", more);
		return "action/queue";
	}

	private ListPage filters(PartnershipSummary partnership, ListPage list, List<Choice> owners) {
		var plans = this.plans.plans(partnership.id())
			.stream()
			.map((one) -> new Choice(one.slug(), one.content().title()))
			.toList();
		return list.search("words", "Search")
			.choice("attention", "Needs attention", Attention.class)
			.choice("status", "Status", ActionStatus.class)
			.choice("owner", "Owner", owners)
			.choice("plan", "Plan", plans);
	}

	private static List<Choice> named(List<OwnerCounts> owners) {
		return owners.stream()
			.filter((one) -> one.ownerSlug() != null)
			.map((one) -> new Choice(String.valueOf(one.ownerSlug()), String.valueOf(one.ownerName())))
			.toList();
	}

	@GetMapping("/owners")
	String owners(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				new PageLink("Actions by organisation", null)));
		model.addAttribute("owners", this.actions.byOwner(partnership.id()));
		return "action/owners";
	}

	@GetMapping("/requests")
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

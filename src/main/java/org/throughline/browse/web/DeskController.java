package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

import org.throughline.action.ActionFilter;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.Attention;
import org.throughline.action.OwnActionService;
import org.throughline.action.RecommendationService;
import org.throughline.browse.Notices;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.web.KeptForReader;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.ReturnService;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.form.EnumChoices;

/**
 * Shows a partner agency's desk: its actions and other open requests.
 */
@Controller
class DeskController {

	private static final String DESK = "/my";

	private static final List<Attention> ATTENTION = List.of(Attention.OVERDUE, Attention.DUE_SOON, Attention.NO_UPDATE,
			Attention.RESPONSE_OVERDUE, Attention.NEW_DATE_REQUESTED);

	private static final ListColumns COLUMNS = ListColumns.sorted("due", "Due date")
		.andSorted("status", "Status")
		.andSorted("updated", "Last update")
		.andSorted("plan", "Plan")
		.andSorted("wording", "Action");

	/** The maximum number of returns and notices beside the list. */
	private static final int BESIDE = 3;

	private final OwnActionService actions;

	private final RecommendationService recommendations;

	private final ReturnService returns;

	private final ObjectProvider<Notices> notices;

	private final EnumChoices enums;

	private final Clock clock;

	DeskController(OwnActionService actions, RecommendationService recommendations, ReturnService returns,
			ObjectProvider<Notices> notices, EnumChoices enums, Clock clock) {
		this.actions = actions;
		this.recommendations = recommendations;
		this.returns = returns;
		this.notices = notices;
		this.enums = enums;
		this.clock = clock;
	}

	@KeptForReader
	@GetMapping(DESK)
	String show(ListRequest request, Model model) {
		if (!this.actions.actsForAgency()) {
			throw new NotFoundException();
		}
		var filter = ActionFilter.of(request);
		var found = this.actions.list(filter, request.pageable(COLUMNS));
		model.addAttribute("organisations", String.join(", ", this.actions.organisations()));
		var counts = this.actions.counts(CountedPage.MOST + 1);
		model.addAttribute("counts", counts);
		model.addAttribute("more", counts.all() > CountedPage.MOST);
		var page = request.page(found, COLUMNS)
			.withoutSaved()
			.search("words", "Search")
			.choice("attention", "Needs attention", this.enums.of(ATTENTION))
			.choice("status", "Status", ActionStatus.class)
			.choice("plan", "Plan",
					this.actions.plans().stream().map((plan) -> new Choice(plan.slug(), plan.name())).toList())
			.file(found, (one) -> one.dates().dueOn(), ActionSummary::status, (one) -> one.dates().lastResponseOn(),
					(one) -> (one.plan() != null) ? one.plan().name() : null, ActionSummary::inOneLine);
		model.addAttribute("listPage", page);
		model.addAttribute("list", page.query());
		model.addAttribute("rows", found.map((action) -> row(action, page.query())));
		model.addAttribute("filter", filter);
		addBeside(model);
		return "browse/desk";
	}

	private void addBeside(Model model) {
		model.addAttribute("requests", this.returns.waiting(BESIDE));
		model.addAttribute("returnCounts", this.returns.myCounts());
		model.addAttribute("recommendations", this.recommendations.countAddressedToMine());
		var person = this.notices.getIfAvailable();
		model.addAttribute("notices", (person != null) ? person.newest(BESIDE) : List.of());
	}

	private Row row(ActionSummary action, String list) {
		var due = action.dates().dueOn();
		long late = (due != null && action.overdue()) ? ChronoUnit.DAYS.between(due, LocalDate.now(this.clock)) : 0;
		return new Row(action, late, list);
	}

	/**
	 * An action in the list.
	 *
	 * @param daysLate the days since its due date; 0 if it is not overdue
	 * @param list the filter and sort of the list, as a query
	 */
	record Row(ActionSummary action, long daysLate, String list) {

		/** Returns the address of its update, which leads back to this list. */
		public String address() {
			return "/my/actions/%s?in=%s".formatted(this.action.reference(), this.action.identity().partnershipSlug())
					+ (this.list.isEmpty() ? "" : "&list=" + UriUtils.encode(this.list, StandardCharsets.UTF_8));
		}

		/** Returns what a form sends for this action. */
		public String key() {
			return this.action.identity().partnershipSlug() + "/" + this.action.reference();
		}

	}

}

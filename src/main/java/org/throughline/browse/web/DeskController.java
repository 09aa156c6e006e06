package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import org.throughline.action.ActionFilter;
import org.throughline.action.ActionOrder;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.Attention;
import org.throughline.action.OwnActionService;
import org.throughline.action.RecommendationService;
import org.throughline.browse.Notices;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.ReturnService;

/**
 * The desk of a partner agency: its actions, and beside them what else is asked of it.
 */
@Controller
class DeskController {

	private static final String DESK = "/my";

	private static final List<Attention> ATTENTION = List.of(Attention.OVERDUE, Attention.DUE_SOON, Attention.SILENT,
			Attention.RESPONSE_OVERDUE, Attention.NEW_DATE_ASKED);

	/** The most returns and notices beside the list. */
	private static final int BESIDE = 3;

	private final OwnActionService actions;

	private final RecommendationService recommendations;

	private final ReturnService returns;

	private final ObjectProvider<Notices> notices;

	private final Clock clock;

	DeskController(OwnActionService actions, RecommendationService recommendations, ReturnService returns,
			ObjectProvider<Notices> notices, Clock clock) {
		this.actions = actions;
		this.recommendations = recommendations;
		this.returns = returns;
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping(DESK)
	String show(@RequestParam(defaultValue = "") String attention, @RequestParam(defaultValue = "") String status,
			@RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") String page, Model model) {
		if (!this.actions.actsForAgency()) {
			throw new NotFoundException();
		}
		var filter = new ActionFilter(FormValues.choice(Attention.class, attention),
				FormValues.choice(ActionStatus.class, status), null, FormValues.orNull(FormValues.normalise(plan)),
				null, null, FormValues.orNull(FormValues.normalise(words)));
		var order = order(sort, filter.attention());
		var found = this.actions.list(filter, order, Paging.request(page));
		model.addAttribute("organisations", String.join(", ", this.actions.organisations()));
		var counts = this.actions.counts(CountedPage.MOST + 1);
		model.addAttribute("counts", counts);
		model.addAttribute("more", counts.all() > CountedPage.MOST);
		String list = list("attention", attention, "status", status, "plan", plan, "words", words, "sort", sort);
		model.addAttribute("list", list);
		model.addAttribute("rows", found.map((action) -> row(action, list)));
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", !filter.equals(ActionFilter.ALL));
		model.addAttribute("order", order);
		model.addAttribute("pagination", Paging.of(found, DESK, "attention", attention, "status", status, "plan", plan,
				"words", words, "sort", sort));
		addChoices(model);
		addBeside(model);
		return "browse/desk";
	}

	/** Returns the filter and sort of the list as a query; forms lead back to it. */
	private static String list(String... question) {
		var query = new StringJoiner("&");
		for (int place = 0; place < question.length; place += 2) {
			if (!question[place + 1].isEmpty()) {
				query.add(question[place] + "=" + UriUtils.encode(question[place + 1], StandardCharsets.UTF_8));
			}
		}
		return query.toString();
	}

	private static ActionOrder order(String sort, @Nullable Attention attention) {
		var chosen = FormValues.choice(ActionOrder.class, sort);
		if (chosen != null) {
			return chosen;
		}
		return (attention == Attention.SILENT) ? ActionOrder.LAST_HEARD : ActionOrder.URGENT;
	}

	private void addChoices(Model model) {
		model.addAttribute("attentions", ATTENTION);
		model.addAttribute("statuses", ActionStatus.values());
		model.addAttribute("orders", ActionOrder.values());
		model.addAttribute("planChoices",
				this.actions.plans().stream().map((plan) -> new Choice(plan.slug(), plan.name())).toList());
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

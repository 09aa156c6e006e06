package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Messages;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.DataReturnDetails;
import org.throughline.returns.ReturnAccepted;
import org.throughline.returns.ReturnContents;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnPresenter;

/**
 * Shows returns of contributions, and adds accepted ones to the budget of the period.
 */
@Component
class ReturnedContributions implements ReturnPresenter {

	private static final List<String> COLUMNS = List.of("Type", "Amount", "Description", "Paid every year");

	private final BudgetService budgets;

	private final BudgetLineService<ContributionDetails, ContributionEdit> contributions;

	private final ContributionRepository lines;

	private final MoneyQueries queries;

	private final Messages messages;

	ReturnedContributions(BudgetService budgets, BudgetLineService<ContributionDetails, ContributionEdit> contributions,
			ContributionRepository lines, MoneyQueries queries, Messages messages) {
		this.budgets = budgets;
		this.contributions = contributions;
		this.lines = lines;
		this.queries = queries;
		this.messages = messages;
	}

	@Override
	public ReturnKind kind() {
		return ReturnKind.CONTRIBUTIONS;
	}

	@Override
	public ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		var rows = answer.answer(ContributionAnswer.class)
			.lines()
			.stream()
			.map((line) -> List.of(this.messages.label(line.kind()), amount(line.amount()),
					Objects.requireNonNullElse(line.description(), ""), line.recurring() ? "Yes" : "No"))
			.toList();
		return new ReturnContents(COLUMNS, rows, List.of(), existing(request));
	}

	@Override
	public Optional<PageLink> recorded(DataRequestSummary request) {
		return budget(request).map((budget) -> new PageLink("Budget " + budget.period().label(),
				"/manage/" + request.partnership().slug() + "/money/" + budget.slug()));
	}

	private static String amount(@Nullable BigDecimal amount) {
		return (amount != null) ? Pounds.shown(amount) : "Not stated";
	}

	private List<String> existing(DataRequestSummary request) {
		return this.lines
			.findPaid(request.partnership().id(), request.content().periodLabel(), request.links().reportSlug(),
					request.addressee().id())
			.stream()
			.map(Contribution::content)
			.map((one) -> this.messages.label(one.kind()) + ": " + amount(one.stated().amount())
					+ ((one.description() != null) ? ", " + one.description() : ""))
			.toList();
	}

	/** Returns the budget of the request's report and period. */
	private Optional<BudgetDetails> budget(DataRequestSummary request) {
		return this.queries.all(request.partnership().id())
			.stream()
			.filter((budget) -> budget.period().label().equals(request.content().periodLabel())
					&& Objects.equals(budget.reportSlug(), request.links().reportSlug()))
			.findFirst();
	}

	/**
	 * Adds accepted contributions; fills in lines without an amount first.
	 */
	@EventListener
	void accepted(ReturnAccepted event) {
		var request = event.request();
		if (request.content().kind() != ReturnKind.CONTRIBUTIONS) {
			return;
		}
		var partnership = request.partnership().id();
		String budget = budget(request).map(BudgetDetails::slug)
			.orElseGet(() -> this.budgets.add(partnership, budgetOf(request), null));
		var waiting = new ArrayList<>(this.budgets.find(partnership, budget)
			.contributions()
			.stream()
			.filter((one) -> paidBy(request, one) && placeholder(one))
			.toList());
		var added = new ArrayList<ContributionEdit>();
		for (var line : event.accepted().answer(ContributionAnswer.class).lines()) {
			var fitting = fitting(waiting, line).orElse(null);
			if (fitting != null) {
				waiting.remove(fitting);
				this.contributions.edit(partnership, budget, fitting.number(),
						edit(request, line, fitting.content(), fitting.version()));
			}
			else {
				added.add(edit(request, line, ContributionContent.of(line.kind()), 0));
			}
		}
		this.contributions.addAll(partnership, budget, added);
	}

	private static BudgetEdit budgetOf(DataRequestSummary request) {
		var period = new BudgetPeriod(request.content().periodLabel(), request.content().startsOn(),
				request.content().endsOn());
		return new BudgetEdit(BudgetContent.of(period), request.links().reportSlug(), 0);
	}

	private static boolean paidBy(DataRequestSummary request, ContributionDetails one) {
		var payer = one.payerOrganisation();
		return payer != null && payer.id().equals(request.addressee().id());
	}

	/** Whether it is a line copied from the previous year without an amount. */
	private static boolean placeholder(ContributionDetails one) {
		return one.own() && one.content().stated().equals(StatedAmount.NONE);
	}

	/**
	 * Returns the line that a returned one fills in. Contributions in kind often have no
	 * amount and are distinguished by their descriptions.
	 */
	private static Optional<ContributionDetails> fitting(List<ContributionDetails> waiting,
			ContributionAnswer.Line line) {
		var sameKind = waiting.stream().filter((one) -> one.kind() == line.kind()).toList();
		return sameKind.stream()
			.filter((one) -> Objects.equals(one.content().description(), line.description()))
			.findFirst()
			.or(() -> sameKind.stream()
				.filter((one) -> line.kind() == ContributionKind.CASH || one.content().description() == null)
				.findFirst());
	}

	private static ContributionEdit edit(DataRequestSummary request, ContributionAnswer.Line line,
			ContributionContent before, int version) {
		return new ContributionEdit(before.returned(line), request.addressee().slug(), null, version);
	}

}

package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.DataReturnDetails;
import org.throughline.returns.ReturnAccepted;
import org.throughline.returns.ReturnContents;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnPresenter;

import static java.util.Locale.UK;

/**
 * Shows returns of contributions, and adds accepted ones to the budget of the period.
 */
@Component
class ReturnedContributions implements ReturnPresenter {

	private static final List<String> COLUMNS = List.of("Type", "Amount", "Description", "Paid every year");

	private final BudgetService budgets;

	private final BudgetLineService lines;

	private final MoneyQueries reading;

	private final MessageSource messages;

	ReturnedContributions(BudgetService budgets, BudgetLineService lines, MoneyQueries reading,
			MessageSource messages) {
		this.budgets = budgets;
		this.lines = lines;
		this.reading = reading;
		this.messages = messages;
	}

	@Override
	public ReturnKind kind() {
		return ReturnKind.CONTRIBUTIONS;
	}

	@Override
	public List<Subject> subjects(UUID partnershipId) {
		return List.of();
	}

	@Override
	public ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		var rows = answer.answer(ContributionAnswer.class)
			.lines()
			.stream()
			.map((line) -> List.of(words(line.kind()), amount(line.amount()),
					Objects.requireNonNullElse(line.description(), ""), line.recurring() ? "Yes" : "No"))
			.toList();
		return new ReturnContents(COLUMNS, rows, List.of(), held(request));
	}

	private static String amount(@Nullable BigDecimal amount) {
		return (amount != null) ? Pounds.shown(amount) : "Not stated";
	}

	private String words(ContributionKind kind) {
		return Objects.requireNonNull(this.messages.getMessage("ContributionKind." + kind, null, kind.name(), UK));
	}

	private List<String> held(DataRequestSummary request) {
		var held = new ArrayList<String>();
		budget(request).ifPresent((budget) -> budget.contributions()
			.stream()
			.filter((one) -> request.organisationId().equals(one.payerId()) && !placeholder(one))
			.forEach((one) -> held.add(words(one.kind()) + ": " + amount(one.amount())
					+ ((one.description() != null) ? ", " + one.description() : ""))));
		return held;
	}

	/** Returns the budget of the request's report and period. */
	private Optional<BudgetDetails> budget(DataRequestSummary request) {
		return this.reading.all(request.partnershipId())
			.stream()
			.filter((budget) -> budget.periodLabel().equals(request.periodLabel())
					&& Objects.equals(budget.reportSlug(), request.reportSlug()))
			.findFirst();
	}

	/**
	 * Adds accepted contributions; fills in lines without an amount first.
	 */
	@EventListener
	void accepted(ReturnAccepted event) {
		var request = event.request();
		if (request.kind() != ReturnKind.CONTRIBUTIONS) {
			return;
		}
		var place = request.partnershipId();
		String budget = budget(request).map(BudgetDetails::slug)
			.orElseGet(() -> this.budgets.add(place, TimeOrderedId.next(), new BudgetEdit(request.reportSlug(),
					request.periodLabel(), request.startsOn(), request.endsOn(), null, null, null, null, null, 0),
					null));
		var waiting = new ArrayList<>(this.budgets.find(place, budget)
			.contributions()
			.stream()
			.filter((one) -> request.organisationId().equals(one.payerId()) && placeholder(one))
			.toList());
		int number = 0;
		for (var line : event.accepted().answer(ContributionAnswer.class).lines()) {
			number++;
			var fitting = waiting.stream().filter((one) -> one.kind() == line.kind()).findFirst();
			if (fitting.isPresent()) {
				waiting.remove(fitting.get());
				this.lines.edit(place, budget, fitting.get().number(),
						edit(request, line, fitting.get().payerName(), fitting.get().version()));
			}
			else {
				this.lines.add(place, budget, TimeOrderedId.next(), edit(request, line, null, 0),
						"return-" + request.number() + "-" + number);
			}
		}
	}

	/** Whether it is a line copied from the previous year without an amount. */
	private static boolean placeholder(ContributionDetails one) {
		return one.own() && one.amount() == null && one.asWritten() == null;
	}

	private static ContributionEdit edit(DataRequestSummary request, ContributionAnswer.Line line,
			@Nullable String payerName, int version) {
		return new ContributionEdit(request.organisationSlug(), payerName, null, null, line.kind(), line.amount(), null,
				line.description(), line.recurring(), null, version);
	}

}

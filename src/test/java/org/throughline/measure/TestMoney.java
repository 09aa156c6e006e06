package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.CurrentUser;

/**
 * Adds money, training and communications for tests.
 */
@TestComponent
public class TestMoney {

	private final BudgetService budgets;

	private final BudgetLineService<ContributionDetails, ContributionEdit> contributions;

	private final BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures;

	private final TrainingService training;

	private final CommunicationService communications;

	private final CurrentUser user;

	TestMoney(BudgetService budgets, BudgetLineService<ContributionDetails, ContributionEdit> contributions,
			BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures, TrainingService training,
			CommunicationService communications, CurrentUser user) {
		this.budgets = budgets;
		this.contributions = contributions;
		this.expenditures = expenditures;
		this.training = training;
		this.communications = communications;
		this.user = user;
	}

	/**
	 * Adds the budget of a financial year.
	 * @return its slug
	 */
	public String budget(UUID partnership, @Nullable String report, String label, int year) {
		var period = new BudgetPeriod(label, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
		return this.user.asProcess("test",
				() -> this.budgets.add(partnership, new BudgetEdit(BudgetContent.of(period), report, 0), null));
	}

	/** Returns a budget. */
	public BudgetDetails budget(UUID partnership, String slug) {
		return this.user.asProcess("test", () -> this.budgets.find(partnership, slug));
	}

	/** Returns the budgets of a period. */
	public List<BudgetDetails> budgets(UUID partnership, String period) {
		return this.user.asProcess("test", () -> this.budgets.list(partnership))
			.stream()
			.filter((budget) -> budget.period().label().equals(period))
			.toList();
	}

	/** Adds contributions in cash to a budget. */
	public void contributions(UUID partnership, String budget, ContributionEdit... contributions) {
		run(() -> this.contributions.addAll(partnership, budget, List.of(contributions)));
	}

	/** A contribution in cash of an organisation. */
	public static ContributionEdit cash(@Nullable String payer, @Nullable String payerName, @Nullable String amount) {
		var stated = new StatedAmount((amount != null) ? new BigDecimal(amount) : null, null);
		return new ContributionEdit(new ContributionContent(ContributionKind.CASH, stated, payerName, null, null, false,
				null, ContributionDecision.NONE), payer, null, 0);
	}

	/** A contribution in cash of somebody who is no organisation here. */
	public static ContributionEdit cash(String payerName, @Nullable String amount) {
		return cash(null, payerName, amount);
	}

	/** Changes the amounts of all contributions to a budget. */
	public void restate(UUID partnership, String budget, String amount) {
		for (var one : budget(partnership, budget).contributions()) {
			var old = one.content();
			var content = new ContributionContent(old.kind(),
					new StatedAmount(new BigDecimal(amount), old.stated().asWritten()), old.payerName(),
					old.recipientName(), old.description(), old.recurring(), old.partOf(), old.decision());
			run(() -> this.contributions.edit(partnership, budget, one.number(),
					new ContributionEdit(content, NamedReference.slugOf(one.payerOrganisation()),
							NamedReference.slugOf(one.recipientOrganisation()), one.version())));
		}
	}

	/** Adds as many contributions and lines of expenditure. */
	public void lines(UUID partnership, String budget, int count) {
		contributions(partnership, budget,
				IntStream.rangeClosed(1, count)
					.mapToObj((number) -> cash("Payer " + number, String.valueOf(number)))
					.toArray(ContributionEdit[]::new));
		run(() -> this.expenditures.addAll(partnership, budget,
				IntStream.rangeClosed(1, count)
					.mapToObj((number) -> new ExpenditureEdit(new ExpenditureContent(ExpenditureCategory.OTHER,
							"Line " + number, new StatedAmount(BigDecimal.valueOf(number), null), null), null, 0))
					.toList()));
	}

	/** Adds training activities. */
	public void training(UUID partnership, EvaluatedTraining... training) {
		run(() -> this.training.addAll(partnership, List.of(training), null));
	}

	/** A course without an evaluation. */
	public static EvaluatedTraining course(@Nullable String report, String title, String... themes) {
		var content = new TrainingContent(TrainingKind.COURSE, title, EventDate.UNKNOWN,
				new TrainingAttendance(null, null, false, null, null, TrainingPlaces.NONE),
				new TrainingDelivery(TrainingMode.ONLINE, TrainingCharge.FREE, null), TrainingDescription.NONE);
		return new EvaluatedTraining(new TrainingEdit(content, report, null, null, Arrays.asList(themes)), null);
	}

	/** A course with an evaluation. */
	public static EvaluatedTraining evaluatedCourse(@Nullable String report, String title) {
		return new EvaluatedTraining(course(report, title).activity(),
				new EvaluationContent("Fewer cases drift", null, null));
	}

	/** Adds an evaluation to the activity with this title. */
	public void evaluate(UUID partnership, String title, EvaluationContent evaluation) {
		int number = this.user.asProcess("test", () -> this.training.all(partnership))
			.stream()
			.filter((one) -> one.content().title().equals(title))
			.findFirst()
			.orElseThrow()
			.number();
		run(() -> this.training.evaluate(partnership, number, evaluation));
	}

	/** Adds a newsletter. */
	public void newsletter(UUID partnership, @Nullable String report, String title) {
		var content = new CommunicationContent(CommunicationKind.NEWSLETTER, title, null, null, null, null);
		run(() -> this.communications.add(partnership, new CommunicationEdit(content, report)));
	}

	private void run(Runnable work) {
		this.user.asProcess("test", () -> {
			work.run();
			return true;
		});
	}

}

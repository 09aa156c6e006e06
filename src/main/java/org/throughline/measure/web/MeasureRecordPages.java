package org.throughline.measure.web;

import java.util.UUID;
import java.util.function.BiFunction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.measure.BudgetLineDetails;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.CommunicationService;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.measure.FigureService;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.TrainingService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of figures, money, training and communications.
 */
@Configuration(proxyBeanMethods = false)
class MeasureRecordPages {

	@Bean
	RecordPages indicatorPages(IndicatorService indicators) {
		return new Pages("indicators/{indicator}", "indicator", (partnership, path) -> {
			var indicator = indicators.indicator(partnership, path.text("indicator"));
			return new RecordPages.Found(indicator.id(), indicator.name(), indicator.version(), "Indicators",
					"indicators");
		}, (partnership, path, version) -> indicators.remove(partnership, path.text("indicator"), version));
	}

	@Bean
	RecordPages figurePages(IndicatorService indicators, FigureService figures) {
		return new Pages("indicators/{indicator}/figures/{number}", "figure", (partnership, path) -> {
			var indicator = indicators.indicator(partnership, path.text("indicator"));
			var figure = figures.figure(partnership, indicator.slug(), path.number());
			return new RecordPages.Found(figure.id(), FigureController.name(figure), figure.version(), indicator.name(),
					"indicators/" + indicator.slug());
		}, (partnership, path, version) -> figures.remove(partnership, path.text("indicator"), path.number(), version));
	}

	@Bean
	RecordPages budgetPages(BudgetService budgets) {
		return new Pages("money/{budget}", "budget", (partnership, path) -> {
			var budget = budgets.summary(partnership, path.text("budget"));
			return new RecordPages.Found(budget.id(), BudgetPage.name(budget.period()), budget.version(), "Budgets",
					"money")
				.within("budget_id");
		}, (partnership, path, version) -> budgets.remove(partnership, path.text("budget"), version));
	}

	@Bean
	RecordPages contributionPages(BudgetService budgets,
			BudgetLineService<ContributionDetails, ContributionEdit> contributions) {
		return linePages("contribution", "contributions", budgets, contributions);
	}

	@Bean
	RecordPages expenditurePages(BudgetService budgets,
			BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures) {
		return linePages("expenditure", "expenditure", budgets, expenditures);
	}

	private static RecordPages linePages(String kind, String address, BudgetService budgets,
			BudgetLineService<?, ?> lines) {
		return new Pages("money/{budget}/" + address + "/{number}", kind, (partnership, path) -> {
			var budget = budgets.find(partnership, path.text("budget"));
			BudgetLineDetails line = lines.find(budget, path.number());
			return new RecordPages.Found(line.id(), line.title(), line.version(), BudgetPage.name(budget.period()),
					"money/" + budget.slug());
		}, (partnership, path, version) -> lines.remove(partnership, path.text("budget"), path.number(), version));
	}

	@Bean
	RecordPages trainingPages(TrainingService activities) {
		return new Pages("training/{number}", "training", (partnership, path) -> {
			var activity = activities.find(partnership, path.number());
			return new RecordPages.Found(activity.id(), activity.content().title(), activity.version(), "Training",
					"training");
		}, (partnership, path, version) -> activities.remove(partnership, path.number(), version));
	}

	@Bean
	RecordPages evaluationPages(TrainingService activities) {
		return new Pages("training/{number}/evaluations/{evaluation}", "evaluation", (partnership, path) -> {
			var activity = activities.find(partnership, path.number());
			var evaluation = activities.evaluation(activity, path.number("evaluation"));
			return new RecordPages.Found(evaluation.id(), "Evaluation of " + activity.content().title(),
					evaluation.version(), activity.content().title(), "training/" + activity.number());
		}, (partnership, path, version) -> activities.removeEvaluation(partnership, path.number(),
				path.number("evaluation"), version));
	}

	@Bean
	RecordPages communicationPages(CommunicationService communications) {
		return new Pages("communications/{number}", "communication", (partnership, path) -> {
			var communication = communications.find(partnership, path.number());
			return new RecordPages.Found(communication.id(), communication.content().title(), communication.version(),
					"Communications", "communications");
		}, (partnership, path, version) -> communications.remove(partnership, path.number(), version));
	}

	/** The pages of one kind of record. */
	private record Pages(String path, String kind, BiFunction<UUID, RecordPath, Found> finder,
			Removal removal) implements RecordPages {

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			return this.finder.apply(partnershipId, path);
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.removal.remove(partnershipId, path, version);
		}

	}

	/** Removes a record. */
	@FunctionalInterface
	private interface Removal {

		void remove(UUID partnershipId, RecordPath path, int version);

	}

}

package org.throughline.measure.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.measure.BudgetLineDetails;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.measure.FigureService;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.TrainingService;
import org.throughline.platform.form.RecordKind;

/**
 * The history and the removal of figures, money and evaluations of training.
 */
@Configuration(proxyBeanMethods = false)
class MeasureRecordPages {

	@Bean
	RecordKind indicatorPages(IndicatorService indicators) {
		return new RecordKind("indicator", "indicators/{indicator}", (partnership, path) -> {
			var indicator = indicators.indicator(partnership, path.text("indicator"));
			return new RecordKind.Found(indicator.id(), indicator.name(), indicator.version(), "Indicators",
					"indicators");
		}, (partnership, path, version) -> indicators.remove(partnership, path.text("indicator"), version));
	}

	@Bean
	RecordKind figurePages(IndicatorService indicators, FigureService figures) {
		return new RecordKind("figure", "indicators/{indicator}/figures/{number}", (partnership, path) -> {
			var indicator = indicators.indicator(partnership, path.text("indicator"));
			var figure = figures.figure(partnership, indicator.slug(), path.number());
			return new RecordKind.Found(figure.id(), FigureController.name(figure), figure.version(), indicator.name(),
					"indicators/" + indicator.slug());
		}, (partnership, path, version) -> figures.remove(partnership, path.text("indicator"), path.number(), version));
	}

	@Bean
	RecordKind budgetPages(BudgetService budgets) {
		return new RecordKind("budget", "money/{budget}", (partnership, path) -> {
			var budget = budgets.summary(partnership, path.text("budget"));
			return new RecordKind.Found(budget.id(), BudgetPage.name(budget.period()), budget.version(), "Budgets",
					"money")
				.within("budget_id");
		}, (partnership, path, version) -> budgets.remove(partnership, path.text("budget"), version));
	}

	@Bean
	RecordKind contributionPages(BudgetService budgets,
			BudgetLineService<ContributionDetails, ContributionEdit> contributions) {
		return linePages("contribution", "contributions", budgets, contributions);
	}

	@Bean
	RecordKind expenditurePages(BudgetService budgets,
			BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures) {
		return linePages("expenditure", "expenditure", budgets, expenditures);
	}

	private static RecordKind linePages(String kind, String address, BudgetService budgets,
			BudgetLineService<?, ?> lines) {
		return new RecordKind(kind, "money/{budget}/" + address + "/{number}", (partnership, path) -> {
			var budget = budgets.find(partnership, path.text("budget"));
			BudgetLineDetails line = lines.find(budget, path.number());
			return new RecordKind.Found(line.id(), line.title(), line.version(), BudgetPage.name(budget.period()),
					"money/" + budget.slug());
		}, (partnership, path, version) -> lines.remove(partnership, path.text("budget"), path.number(), version));
	}

	@Bean
	RecordKind evaluationPages(TrainingService activities) {
		return new RecordKind("evaluation", "training/{number}/evaluations/{evaluation}", (partnership, path) -> {
			var activity = activities.find(partnership, path.number());
			var evaluation = activities.evaluation(activity, path.number("evaluation"));
			return new RecordKind.Found(evaluation.id(), "Evaluation of " + activity.content().title(),
					evaluation.version(), activity.content().title(), "training/" + activity.number());
		}, (partnership, path, version) -> activities.removeEvaluation(partnership, path.number(),
				path.number("evaluation"), version));
	}

}

package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.assurance.AuditQueries;
import org.throughline.assurance.RatingQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportMoney;
import org.throughline.browse.ReviewQueries;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.PublicFigureService;
import org.throughline.measure.TrainingQueries;
import org.throughline.measure.TrainingTotals;
import org.throughline.report.ReportPart;

/**
 * Content of a part of a report in addition to its statements: figures, funding, ratings
 * and others.
 */
@Component
class PartContent {

	private final PublicFigureService figures;

	private final ReportMoney money;

	private final TrainingQueries training;

	private final RatingQueries ratings;

	private final AuditQueries audits;

	private final ReviewQueries reviews;

	PartContent(PublicFigureService figures, ReportMoney money, TrainingQueries training, RatingQueries ratings,
			AuditQueries audits, ReviewQueries reviews) {
		this.figures = figures;
		this.money = money;
		this.training = training;
		this.ratings = ratings;
		this.audits = audits;
		this.reviews = reviews;
	}

	/**
	 * Adds the content of a part to the model: surveys also to voices, and the workforce
	 * also to governance.
	 * @return the template fragments of what there is
	 */
	List<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		boolean has = report.contents().has(part);
		var shown = new ArrayList<String>();
		switch (part) {
			case FIGURES -> add(shown, has && figures(partnership, report, List.of(), model), "figures :: part");
			case VOICES -> add(shown, has && figures(partnership, report, List.of(IndicatorKind.SURVEY), model),
					"figures :: part");
			case GOVERNANCE -> add(shown, has && figures(partnership, report, List.of(IndicatorKind.WORKFORCE), model),
					"figures :: part");
			case MONEY -> add(shown, money(partnership, report, model), "money :: part");
			case TRAINING -> add(shown, training(partnership, report, model), "training :: part");
			case LEARNING -> add(shown, learning(partnership, report, model), "reviews :: learning");
			case RISKS -> add(shown, has && risks(partnership, report, model), "risks :: part");
			case ASSURANCE -> {
				add(shown, ratings(report, partnership, model), "ratings :: part");
				add(shown, has && audits(partnership, report, model), "audits :: part");
			}
			default -> {
			}
		}
		return shown;
	}

	private static void add(List<String> shown, boolean present, String fragment) {
		if (present) {
			shown.add("browse/" + fragment);
		}
	}

	private boolean figures(PartnershipHeading partnership, ReportHeading report, List<IndicatorKind> kinds,
			Model model) {
		var stated = this.figures.ofReport(partnership.id(), report.slug(), kinds);
		model.addAttribute("figureGroups", FigureGroup.of(stated));
		model.addAttribute("trends", IndicatorTrends.of(stated));
		return !stated.isEmpty();
	}

	private boolean money(PartnershipHeading partnership, ReportHeading report, Model model) {
		var budgets = this.money.in(partnership, report).stream().map(StatedBudget::of).toList();
		model.addAttribute("budgets", budgets);
		return !budgets.isEmpty();
	}

	private boolean training(PartnershipHeading partnership, ReportHeading report, Model model) {
		var activities = this.training.activitiesIn(partnership.id(), report.slug());
		var communications = this.training.communicationsIn(partnership.id(), report.slug());
		model.addAttribute("activities", activities);
		model.addAttribute("sums", TrainingTotals.of(activities));
		model.addAttribute("communications", communications);
		return !activities.isEmpty() || !communications.isEmpty();
	}

	private boolean learning(PartnershipHeading partnership, ReportHeading report, Model model) {
		var summaries = this.reviews.summaries(partnership, report);
		model.addAttribute("summaries", summaries);
		return !summaries.isEmpty();
	}

	private boolean risks(PartnershipHeading partnership, ReportHeading report, Model model) {
		var risks = this.audits.risks(partnership.id(), report.id(), report.datedOn());
		model.addAttribute("risks", risks);
		return !risks.empty();
	}

	private boolean ratings(ReportHeading report, PartnershipHeading partnership, Model model) {
		var rated = this.ratings.ofReport(partnership.id(), report.id());
		model.addAttribute("rated", rated);
		return !rated.isEmpty();
	}

	private boolean audits(PartnershipHeading partnership, ReportHeading report, Model model) {
		var audits = this.audits.audits(partnership.id(), report.id(), report.datedOn());
		model.addAttribute("audits", audits);
		return !audits.empty();
	}

}

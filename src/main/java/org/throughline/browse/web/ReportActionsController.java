package org.throughline.browse.web;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.PublicActionService;
import org.throughline.action.RecommendationService;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportQueries;
import org.throughline.browse.ReviewQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.PublishedPage;

/**
 * Page of a report's plans, recommendations and actions, as far as the reader may see
 * them.
 */
@Controller
@PublishedPage
@RequestMapping(Addresses.PARTNERSHIP)
class ReportActionsController {

	private static final int PAGE = 50;

	private final ReportQueries reports;

	private final ReviewQueries reviews;

	private final ActionService actions;

	private final RecommendationService recommendations;

	private final ActionPlanService plans;

	private final PublicActionService counts;

	private final PartLabels labels;

	ReportActionsController(ReportQueries reports, ReviewQueries reviews, ActionService actions,
			RecommendationService recommendations, ActionPlanService plans, PublicActionService counts,
			PartLabels labels) {
		this.reports = reports;
		this.reviews = reviews;
		this.actions = actions;
		this.recommendations = recommendations;
		this.plans = plans;
		this.counts = counts;
		this.labels = labels;
	}

	@GetMapping({ Addresses.OWN_REPORT + "/actions", Addresses.OTHER_REPORT + "/actions" })
	String show(PartnershipHeading heading, ReportHeading report, @RequestParam(defaultValue = "") String page,
			Model model) {
		var asked = this.reviews.followUp(heading, report);
		var actions = this.actions.ofReport(heading.id(), asked, Paging.request(page, PAGE));
		var recommended = this.recommendations.ofReport(heading.id(), asked, PageRequest.of(0, PAGE));
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.ACTIONS));
		model.addAttribute("counts", this.counts.ofReport(heading.id(), asked));
		model.addAttribute("plans", this.plans.ofReport(heading.id(), report.slug()));
		model.addAttribute("sources", SourceGroup.of(recommended.getContent()));
		model.addAttribute("recommended", recommended);
		model.addAttribute("actions", actions);
		model.addAttribute("pager", Paging.of(actions, Addresses.address(heading, report) + "/actions"));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, report, new PageLink("Actions", null)));
		return "browse/report-actions";
	}

}

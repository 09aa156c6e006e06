package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.PublicActionService;
import org.throughline.action.RecommendationService;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportQueries;
import org.throughline.browse.ReviewQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.web.NotFoundException;
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

	private final PartnershipQueries partnerships;

	private final ReportQueries reports;

	private final ReviewQueries reviews;

	private final ActionService actions;

	private final RecommendationService recommendations;

	private final ActionPlanService plans;

	private final PublicActionService counts;

	private final PartLabels labels;

	ReportActionsController(PartnershipQueries partnerships, ReportQueries reports, ReviewQueries reviews,
			ActionService actions, RecommendationService recommendations, ActionPlanService plans,
			PublicActionService counts, PartLabels labels) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.reviews = reviews;
		this.actions = actions;
		this.recommendations = recommendations;
		this.plans = plans;
		this.counts = counts;
		this.labels = labels;
	}

	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/actions")
	String ofReport(@PathVariable String partnership, @PathVariable String year,
			@RequestParam(required = false) @Nullable String page, Model model) {
		return show(partnership, year, true, Addresses.page(page), model);
	}

	@GetMapping("/reports/{report:[a-z0-9-]+}/actions")
	String ofOtherReport(@PathVariable String partnership, @PathVariable String report,
			@RequestParam(required = false) @Nullable String page, Model model) {
		return show(partnership, report, false, Addresses.page(page), model);
	}

	private String show(String partnership, String slug, boolean own, int page, Model model) {
		var heading = this.partnerships.heading(partnership);
		var report = this.reports.heading(heading, slug, own);
		var asked = this.reviews.followUp(heading, report);
		var actions = this.actions.ofReport(heading.id(), asked, PageRequest.of(page - 1, PAGE));
		int pages = Math.max(1, actions.getTotalPages());
		if (page > pages) {
			throw new NotFoundException();
		}
		var recommended = this.recommendations.ofReport(heading.id(), asked, PageRequest.of(0, PAGE));
		String address = "/" + heading.slug() + "/" + report.reference().path();
		model.addAttribute("partnership", heading);
		model.addAttribute("report", report);
		model.addAttribute("prose", new Prose());
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.ACTIONS));
		model.addAttribute("counts", this.counts.ofReport(heading.id(), asked));
		model.addAttribute("plans", this.plans.ofReport(heading.id(), report.slug()));
		model.addAttribute("sources", SourceGroup.of(recommended.getContent()));
		model.addAttribute("recommended", recommended);
		model.addAttribute("actions", actions);
		model.addAttribute("pager", Pagination.of(address + "/actions", page, pages));
		List<PageLink> steps = new ArrayList<>();
		steps.add(new PageLink("Reports", "/" + heading.slug() + "/reports"));
		steps.add(new PageLink(own ? report.periodLabel() : report.body() + " " + report.periodLabel(), address));
		steps.add(new PageLink("Actions", null));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, steps.toArray(PageLink[]::new)));
		return "browse/report-actions";
	}

}

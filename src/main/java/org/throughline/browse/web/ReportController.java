package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportPage;
import org.throughline.browse.ReportQueries;
import org.throughline.partnership.GovernanceService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.PublishedPage;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportPart;

/**
 * Pages of reports: the partnership's own below the partnership's address, others below
 * {@code reports}.
 */
@Controller
@PublishedPage
@RequestMapping(Addresses.PARTNERSHIP)
class ReportController {

	private final PartnershipQueries partnerships;

	private final ReportQueries reports;

	private final ReportDeadlineService deadlines;

	private final GovernanceService governance;

	private final PartLabels labels;

	private final StatementAnswers answers;

	private final List<PartContent> contents;

	ReportController(PartnershipQueries partnerships, ReportQueries reports, ReportDeadlineService deadlines,
			GovernanceService governance, PartLabels labels, StatementAnswers answers, List<PartContent> contents) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.deadlines = deadlines;
		this.governance = governance;
		this.labels = labels;
		this.answers = answers;
		this.contents = contents;
	}

	@GetMapping({ "/{year:[a-z0-9-]+}", "/{year:[a-z0-9-]+}/{part:[a-z-]+}" })
	String own(@PathVariable String partnership, @PathVariable String year,
			@PathVariable(required = false) @Nullable String part, Model model) {
		return show(partnership, year, true, part, model);
	}

	@GetMapping({ "/reports/{report:[a-z0-9-]+}", "/reports/{report:[a-z0-9-]+}/{part:[a-z-]+}" })
	String other(@PathVariable String partnership, @PathVariable String report,
			@PathVariable(required = false) @Nullable String part, Model model) {
		return show(partnership, report, false, part, model);
	}

	private String show(String partnership, String slug, boolean own, @Nullable String partSlug, Model model) {
		var part = (partSlug == null) ? ReportPart.OVERVIEW : Addresses.part(partSlug);
		PartnershipHeading heading = this.partnerships.heading(partnership);
		ReportPage page = this.reports.page(heading, slug, own, part);
		ReportHeading report = page.report();
		model.addAttribute("partnership", heading);
		model.addAttribute("report", report);
		model.addAttribute("deadline", this.deadlines.publication(report.report()).orElse(null));
		model.addAttribute("part", part);
		model.addAttribute("passages", page.text().passages());
		model.addAttribute("text", page.text());
		model.addAttribute("parts", this.labels.parts(heading, report, part.slug()));
		model.addAttribute("crumbs", breadcrumbs(heading, report, part));
		var contents = this.contents.stream()
			.flatMap((each) -> each.show(heading, report, part, model).stream())
			.toList();
		model.addAttribute("contents", contents);
		if (contents.isEmpty() && part != ReportPart.GOVERNANCE) {
			model.addAttribute("linked", this.answers.of(heading, page.text().statements()));
		}
		if (part == ReportPart.GOVERNANCE) {
			model.addAttribute("governance",
					new GovernanceView(this.governance.snapshotOf(heading.id(), report.datedOn(), report.startsOn()),
							report.datedOn(), report.startsOn()));
		}
		return "browse/report";
	}

	private List<PageLink> breadcrumbs(PartnershipHeading partnership, ReportHeading report, ReportPart part) {
		List<PageLink> steps = new ArrayList<>();
		steps.add(new PageLink("Reports", "/" + partnership.slug() + "/reports"));
		String name = report.reference().own() ? report.periodLabel() : report.body() + " " + report.periodLabel();
		if (part == ReportPart.OVERVIEW) {
			steps.add(new PageLink(name, null));
		}
		else {
			steps.add(new PageLink(name, "/" + partnership.slug() + "/" + report.reference().path()));
			steps.add(new PageLink(this.labels.of(part), null));
		}
		return Addresses.breadcrumbs(partnership, steps.toArray(PageLink[]::new));
	}

}

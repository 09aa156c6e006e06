package org.throughline.browse.web;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipHeading;
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

	private final ReportQueries reports;

	private final ReportDeadlineService deadlines;

	private final GovernanceService governance;

	private final PartLabels labels;

	private final StatementAnswers answers;

	private final PartContent contents;

	ReportController(ReportQueries reports, ReportDeadlineService deadlines, GovernanceService governance,
			PartLabels labels, StatementAnswers answers, PartContent contents) {
		this.reports = reports;
		this.deadlines = deadlines;
		this.governance = governance;
		this.labels = labels;
		this.answers = answers;
		this.contents = contents;
	}

	@GetMapping({ "/{year:[a-z0-9-]+}", "/{year:[a-z0-9-]+}/{part:[a-z-]+}", Addresses.OTHER_REPORT,
			Addresses.OTHER_REPORT + "/{part:[a-z-]+}" })
	String show(PartnershipHeading heading, @PathVariable Map<String, String> path, Model model) {
		boolean own = path.containsKey("year");
		String slug = path.getOrDefault(own ? "year" : "report", "");
		var part = path.containsKey("part") ? Addresses.part(path.getOrDefault("part", "")) : ReportPart.OVERVIEW;
		ReportPage page = this.reports.page(heading, slug, own, part);
		ReportHeading report = page.report();
		model.addAttribute("report", report);
		model.addAttribute("deadline", this.deadlines.publication(report.report()).orElse(null));
		model.addAttribute("part", part);
		model.addAttribute("passages", page.text().passages());
		model.addAttribute("text", page.text());
		model.addAttribute("parts", this.labels.parts(heading, report, part.slug()));
		model.addAttribute("crumbs", (part == ReportPart.OVERVIEW) ? Addresses.breadcrumbs(heading, report)
				: Addresses.breadcrumbs(heading, report, new PageLink(this.labels.of(part), null)));
		var contents = this.contents.show(heading, report, part, model);
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

}

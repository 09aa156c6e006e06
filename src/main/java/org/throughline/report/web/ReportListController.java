package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportService;

/**
 * Lists the reports of a partnership for its business managers, with withdrawn ones.
 */
@Controller
class ReportListController {

	private final ReportService reports;

	private final ReportDeadlineService deadlines;

	ReportListController(ReportService reports, ReportDeadlineService deadlines) {
		this.reports = reports;
		this.deadlines = deadlines;
	}

	@GetMapping("/manage/{partnership}/reports")
	String list(@Managed PartnershipSummary partnership, Model model) {
		var years = ReportsByYear.of(partnership, this.reports.reportsOf(partnership.id()), this.deadlines);
		model.addAttribute("years", years.years());
		model.addAttribute("withdrawn", this.reports.withdrawn(partnership.id()));
		model.addAttribute("latest", years.latestOfPartnership());
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Reports", null)));
		return "report/reports";
	}

}

package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportService;
import org.throughline.returns.RequestService;

/**
 * Lists the partnerships a person manages, and the reports of each.
 */
@Controller
@RequestMapping("/manage")
class ManageController {

	private final PartnershipService partnerships;

	private final ReportService reports;

	private final ReportDeadlineService deadlines;

	private final RequestService requests;

	private final CurrentUser user;

	ManageController(PartnershipService partnerships, ReportService reports, ReportDeadlineService deadlines,
			RequestService requests, CurrentUser user) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.deadlines = deadlines;
		this.requests = requests;
		this.user = user;
	}

	@GetMapping
	String list(Model model) {
		if (!this.user.managesAnything()) {
			throw new NotFoundException();
		}
		model.addAttribute("partnerships",
				this.partnerships.all().stream().filter((each) -> this.user.manages(each.id())).toList());
		return "report/partnerships";
	}

	@GetMapping("/{partnership}")
	String show(@Managed PartnershipSummary partnership, Model model) {
		var years = ReportsByYear.of(partnership, this.reports.reportsOf(partnership.id()), this.deadlines);
		model.addAttribute("years", years.years());
		model.addAttribute("withdrawn", this.reports.withdrawn(partnership.id()));
		model.addAttribute("returnCounts", this.requests.counts(partnership.id()));
		model.addAttribute("latest", years.latestOfPartnership());
		model.addAttribute("trail", partnership.breadcrumbs());
		return "report/partnership";
	}

}

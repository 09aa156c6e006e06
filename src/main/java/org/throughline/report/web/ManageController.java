package org.throughline.report.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ReportService;
import org.throughline.returns.RequestService;

/**
 * Lists the partnerships a person manages, and the reports of each.
 */
@Controller
@RequestMapping("/manage")
class ManageController {

	private final ManagedReports managedReports;

	private final ReportService reports;

	private final RequestService requests;

	ManageController(ManagedReports managedReports, ReportService reports, RequestService requests) {
		this.managedReports = managedReports;
		this.reports = reports;
		this.requests = requests;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("partnerships", this.managedReports.partnerships());
		return "report/partnerships";
	}

	@GetMapping("/{partnership}")
	String show(@PathVariable("partnership") String slug, Model model) {
		var partnership = this.managedReports.partnership(slug);
		var years = ReportsByYear.of(partnership, this.reports.reportsOf(partnership.id()));
		model.addAttribute("partnership", partnership);
		model.addAttribute("years", years.years());
		model.addAttribute("returnCounts", this.requests.counts(partnership.id()));
		model.addAttribute("latest", years.latestOfPartnership());
		model.addAttribute("trail", List.of(new PageLink("Manage", "/manage"), new PageLink(partnership.name(), null)));
		return "report/partnership";
	}

}

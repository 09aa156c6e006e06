package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.HistoryService;
import org.throughline.partnership.Managed;
import org.throughline.platform.govuk.Paging;
import org.throughline.report.ManagedReport;

/**
 * Shows the change history of a whole report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/history")
class ReportHistoryController {

	private final HistoryService history;

	ReportHistoryController(HistoryService history) {
		this.history = history;
	}

	@GetMapping
	String history(@Managed ManagedReport managed, @RequestParam(defaultValue = "1") String page, Model model) {
		var changes = this.history.changesWithin("report_id", managed.summary().id(), Paging.request(page));
		model.addAttribute("recordName", managed.name());
		model.addAttribute("days", changes.days());
		model.addAttribute("manage", managed.partnership().manageAddress());
		model.addAttribute("pagination", Paging.of(changes.changes(), managed.address() + "/history"));
		model.addAttribute("breadcrumbTrail", managed.breadcrumbs());
		return "account/record-history";
	}

}

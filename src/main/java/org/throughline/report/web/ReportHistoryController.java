package org.throughline.report.web;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.Change;
import org.throughline.account.HistoryService;
import org.throughline.platform.govuk.Pagination;

/**
 * Shows the change history of a report, section, statement or priority.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class ReportHistoryController {

	private static final int PAGE_SIZE = 50;

	private final ManagedReports reports;

	private final HistoryService history;

	ReportHistoryController(ManagedReports reports, HistoryService history) {
		this.reports = reports;
		this.history = history;
	}

	@GetMapping("/history")
	String ofReport(@PathVariable String partnership, @PathVariable String report,
			@RequestParam(defaultValue = "1") int page, Model model) {
		var within = this.reports.partnership(partnership);
		var summary = this.reports.summary(within, report);
		var changes = this.history.changesWithin("report_id", summary.id(), at(page));
		model.addAttribute("trail", Breadcrumbs.to(within, summary));
		return show(ManagedReport.address(within, summary), summary.title(), "/history", changes, model);
	}

	@GetMapping("/sections/{section}/history")
	String ofSection(@PathVariable String partnership, @PathVariable String report, @PathVariable String section,
			@RequestParam(defaultValue = "1") int page, Model model) {
		var managed = this.reports.report(partnership, report);
		var found = managed.section(section);
		return page(managed, found.heading(), "/sections/" + section + "/history", changes(found.id(), page), model);
	}

	@GetMapping("/statements/{number}/history")
	String ofStatement(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam(defaultValue = "1") int page, Model model) {
		var managed = this.reports.report(partnership, report);
		var found = managed.statement(number);
		String headline = found.headline();
		return page(managed, Texts.firstWords((headline != null) ? headline : found.wording()),
				"/statements/" + number + "/history", changes(found.id(), page), model);
	}

	@GetMapping("/priorities/{number}/history")
	String ofPriority(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam(defaultValue = "1") int page, Model model) {
		var managed = this.reports.report(partnership, report);
		var found = managed.priority(number);
		var changes = this.history.changesOf(List.of(found.id(), found.progressId()), at(page));
		return page(managed, found.title(), "/priorities/" + number + "/history", changes, model);
	}

	private Page<Change> changes(UUID thing, int page) {
		return this.history.changesOf(thing, at(page));
	}

	private static PageRequest at(int page) {
		return PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE);
	}

	private static String page(ManagedReport managed, String thing, String below, Page<Change> changes, Model model) {
		model.addAttribute("trail", managed.breadcrumbs());
		return show(managed.address(), thing, below, changes, model);
	}

	private static String show(String address, String thing, String below, Page<Change> changes, Model model) {
		model.addAttribute("thing", thing);
		model.addAttribute("changes", changes);
		model.addAttribute("pagination",
				Pagination.of(address + below, changes.getNumber() + 1, changes.getTotalPages()));
		return "report/history";
	}

}

package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.web.KeptForReader;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportService;
import org.throughline.report.web.ReportLines.ReportLine;

/**
 * Lists the reports of a partnership for its business managers, with withdrawn ones.
 */
@Controller
class ReportListController {

	private static final ShortList<ReportLine> LIST = ShortList
		.<ReportLine>sorted("title", "Report", (one) -> one.report().title())
		.andSorted("period", "Period", (one) -> one.report().endsOn(), (one) -> one.report().periodLabel())
		.andSorted("body", "Report of", (one) -> one.report().body())
		.andSorted("stage", "Status", (one) -> one.report().stage())
		.and("Next step")
		.search((one) -> one.report().name() + " " + one.report().body())
		.filter("period", "Period", (one) -> one.report().periodLabel())
		.filter("kind", "Type", (one) -> one.report().kind())
		.filter("state", "Status", ReportListController::state);

	private final ReportService reports;

	private final ReportDeadlineService deadlines;

	ReportListController(ReportService reports, ReportDeadlineService deadlines) {
		this.reports = reports;
		this.deadlines = deadlines;
	}

	private static Enum<?> state(ReportLine line) {
		return line.report().draft() ? line.report().stage() : line.report().state();
	}

	@KeptForReader
	@GetMapping("/manage/{partnership}/reports")
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var all = ReportLines.of(partnership, this.reports.reportsOf(partnership.id()), this.deadlines);
		LIST.show("reports", all.lines(), request, model);
		model.addAttribute("none", all.lines().isEmpty());
		model.addAttribute("withdrawn", this.reports.withdrawn(partnership.id()));
		model.addAttribute("latest", all.latestOfPartnership());
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Reports", null)));
		return "report/reports";
	}

}

package org.throughline.report.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.BulkListController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.BulkOffer;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.report.BulkStatementService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementFilter;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementQueries;

/**
 * The statements of all reports of a partnership.
 */
@Controller
@RequestMapping("/manage/{partnership}/statements")
class AllStatementsController extends BulkListController {

	private static final ListColumns COLUMNS = ListColumns.sorted("wording", "Statement")
		.andSorted("kind", "Type")
		.andSorted("report", "Report")
		.andSorted("audience", "Audience")
		.and("Themes")
		.andSorted("earlier", "Repeated");

	private final StatementQueries statements;

	private final ReportService reports;

	private final ReportChoices choices;

	AllStatementsController(StatementQueries statements, ReportService reports, ReportChoices choices,
			BulkStatementService rows, BulkEdits bulk) {
		super(rows, bulk);
		this.statements = statements;
		this.reports = reports;
		this.choices = choices;
	}

	@Override
	protected String show(PartnershipSummary partnership, ListRequest request, Model model) {
		var filter = StatementFilter.of(request);
		var found = this.statements.page(partnership.id(), filter, request.pageable(COLUMNS));
		var reports = this.reports.reportsOf(partnership.id());
		var themes = this.choices.themes();
		model.addAttribute("statements", found);
		model.addAttribute("reports",
				reports.stream().collect(Collectors.toMap(ReportSummary::slug, Function.identity())));
		model.addAttribute("bulkOffer", new BulkOffer(List.of(), false, themes, List.of(), true));
		model.addAttribute("listPage", request.page(found, COLUMNS)
			.counted(this.statements.filterCounts(partnership.id(), filter, request.counted()))
			.search("words", "Search")
			.choice("kind", "Type", StatementKind.class)
			.choice("report", "Report", reports.stream().map((one) -> new Choice(one.slug(), one.name())).toList())
			.choice("theme", "Theme", themes)
			.choice("audience", "Audience",
					this.statements.audiences(partnership.id()).stream().map((one) -> new Choice(one, one)).toList())
			.flag("repeated", "Repeated from an earlier report only")
			.flag("editable", "Drafts that can be edited only")
			.export(partnership.manageAddress() + "/export/statements.xlsx"));
		model.addAttribute("trail", partnership.breadcrumbs(
				new PageLink("Reports", partnership.manageAddress() + "/reports"), new PageLink("Statements", null)));
		return "report/all-statements";
	}

}

package org.throughline.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.ManagedReport;
import org.throughline.report.PriorityDetails;
import org.throughline.report.PriorityEdit;
import org.throughline.report.PriorityService;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Pages of the priorities of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/priorities")
class PriorityController extends ReportPartController<Integer, PriorityDetails, PriorityEdit, PriorityForm> {

	PriorityController(PriorityService priorities, ReportService reports, ReportContentService contents,
			FormSubmissions forms, ReportChoices choices) {
		super("priority", "priorities", priorities, reports, contents, forms, choices);
	}

	@Override
	Integer key(RecordPath path) {
		return path.number("part");
	}

	@Override
	PriorityDetails find(ReportSummary report, Integer number) {
		return this.contents.priority(report, number);
	}

	@Override
	PriorityForm empty(String statementKind) {
		return PriorityForm.empty();
	}

	@Override
	PriorityForm form(PriorityDetails priority) {
		return PriorityForm.of(priority);
	}

	@Override
	ReportPart place(ReportSummary report, PriorityForm priority) {
		return ReportPart.PRIORITIES;
	}

	@Override
	List<UUID> rows(PriorityDetails priority) {
		return List.of(priority.id(), priority.progressId());
	}

	@Override
	Map<String, List<Choice>> choices(ManagedReport report, @Nullable PriorityDetails priority) {
		var organisations = this.choices.organisations(report,
				(priority != null) ? priority.links().organisations() : List.of());
		return Map.of("progress.level", this.choices.of(ProgressLevel.class), "links.organisation", organisations,
				"links.sharedWith", organisations, "links.themes", this.choices.themes());
	}

}

package org.throughline.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.throughline.platform.time.Dates;
import org.throughline.report.ListDetails;
import org.throughline.report.OutstandingTasks;
import org.throughline.report.ReportDetails;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

/**
 * The content of a report page.
 *
 * @param kinds statements by kind
 * @param kindsWithout kinds without statements
 * @param outstanding what is missing in the draft
 * @param dated the document date in words
 */
record ReportContents(List<StatementGroup> kinds, List<StatementGroup> kindsWithout,
		List<OutstandingTasks.OutstandingTask> outstanding, String dated) {

	static ReportContents of(ReportDetails report) {
		var all = Arrays.stream(StatementKind.values())
			.map((kind) -> new StatementGroup(kind, KindSlug.of(kind), report.list(kind), report.statements(kind)));
		var byUse = all.collect(Collectors.partitioningBy(StatementGroup::used));
		return new ReportContents(byUse.getOrDefault(true, List.of()), byUse.getOrDefault(false, List.of()),
				OutstandingTasks.of(report), Dates.inWords(report.report().datedOn(), report.report().datePrecision()));
	}

	/**
	 * The statements of one kind.
	 *
	 * @param slug the kind's slug
	 * @param list the introduction of the list
	 * @param statements in order
	 */
	record StatementGroup(StatementKind statementKind, String slug, ListDetails list,
			List<StatementDetails> statements) {

		boolean used() {
			return !this.statements.isEmpty() || this.list.id() != null;
		}

	}

}

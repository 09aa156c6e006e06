package org.throughline.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Slug;
import org.throughline.platform.time.Dates;
import org.throughline.report.ListDetails;
import org.throughline.report.OutstandingTask;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportPart;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;

/**
 * The content of a report page.
 *
 * @param kinds statements by kind
 * @param kindsWithout kinds without statements
 * @param sections its sections in order
 * @param outstanding what is missing in the draft
 * @param dated the document date in words
 */
record ReportContents(List<StatementGroup> kinds, List<StatementGroup> kindsWithout, List<SectionDetails> sections,
		List<OutstandingTask> outstanding, String dated) {

	/** Returns the contents of a whole report. */
	static ReportContents of(ReportDetails report) {
		return of(report,
				Arrays.stream(StatementKind.values()).map((kind) -> group(report, kind, report.statements(kind))),
				report.sections(), report.outstanding());
	}

	/** Returns what one part of a report shows or, without a part, all of it. */
	static ReportContents of(ReportDetails report, @Nullable ReportPart part) {
		if (part == null) {
			return of(report);
		}
		var groups = Arrays.stream(StatementKind.values())
			.map((kind) -> group(report, kind,
					report.statements(kind).stream().filter((each) -> report.placeOf(each) == part).toList()))
			.filter((group) -> group.statementKind().part() == part || !group.statements().isEmpty());
		return of(report, groups, report.sections().stream().filter((section) -> section.part() == part).toList(),
				report.outstanding().stream().filter((task) -> task.part() == part).toList());
	}

	private static ReportContents of(ReportDetails report, Stream<StatementGroup> groups, List<SectionDetails> sections,
			List<OutstandingTask> outstanding) {
		var byUse = groups.collect(Collectors.partitioningBy(StatementGroup::used));
		return new ReportContents(byUse.getOrDefault(true, List.of()), byUse.getOrDefault(false, List.of()), sections,
				outstanding, Dates.inWords(report.report().datedOn(), report.report().datePrecision()));
	}

	private static StatementGroup group(ReportDetails report, StatementKind kind, List<StatementDetails> statements) {
		return new StatementGroup(kind, Slug.of(kind), report.list(kind), statements);
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

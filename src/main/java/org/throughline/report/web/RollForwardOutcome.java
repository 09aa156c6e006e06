package org.throughline.report.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.report.DroppedDetails;
import org.throughline.report.Lineage;
import org.throughline.report.PriorityDetails;
import org.throughline.report.StatementDetails;

/**
 * What came of rolling a report forward, read from the new draft.
 *
 * @param carried statements said again in the same words
 * @param reworded statements said again in other words
 * @param priorities the priorities it goes on with
 * @param dropped what was left out, and why
 * @param open what the new report still has to say
 */
record RollForwardOutcome(List<StatementDetails> carried, List<StatementDetails> reworded,
		List<PriorityDetails> priorities, List<DroppedDetails> dropped, List<OpenPoints.OpenPoint> open) {

	static RollForwardOutcome of(ManagedReport report) {
		var details = report.details();
		var again = details.statements().stream().filter((statement) -> fromEarlier(statement.lineage())).toList();
		return new RollForwardOutcome(again.stream().filter((statement) -> !reworded(statement.lineage())).toList(),
				again.stream().filter((statement) -> reworded(statement.lineage())).toList(), details.priorities(),
				details.dropped(), OpenPoints.of(details));
	}

	private static boolean fromEarlier(@Nullable Lineage lineage) {
		return lineage != null && lineage.fromReportSlug() != null;
	}

	private static boolean reworded(@Nullable Lineage lineage) {
		return lineage != null && lineage.kind() == Lineage.Kind.REWORDED;
	}

}

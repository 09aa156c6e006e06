package org.throughline.report.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.report.DroppedDetails;
import org.throughline.report.Lineage;
import org.throughline.report.OutstandingTask;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportDetails;
import org.throughline.report.StatementDetails;

/**
 * Summary of a roll forward, read from the new draft.
 *
 * @param kept statements kept unchanged
 * @param reworded statements reworded
 * @param priorities continuing priorities
 * @param removed removed content with reasons
 * @param outstanding what is missing in the new report
 */
record RollForwardOutcome(List<StatementDetails> kept, List<StatementDetails> reworded,
		List<PriorityDetails> priorities, List<DroppedDetails> removed, List<OutstandingTask> outstanding) {

	static RollForwardOutcome of(ReportDetails details) {
		var again = details.statements()
			.stream()
			.filter((statement) -> fromEarlier(statement.trace().lineage()))
			.toList();
		return new RollForwardOutcome(
				again.stream().filter((statement) -> !reworded(statement.trace().lineage())).toList(),
				again.stream().filter((statement) -> reworded(statement.trace().lineage())).toList(),
				details.priorities(), details.dropped(), details.outstanding());
	}

	private static boolean fromEarlier(@Nullable Lineage lineage) {
		return lineage != null && lineage.fromReportSlug() != null;
	}

	private static boolean reworded(@Nullable Lineage lineage) {
		return lineage != null && lineage.kind() == Lineage.Kind.REWORDED;
	}

}

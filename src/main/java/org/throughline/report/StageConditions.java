package org.throughline.report;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All conditions that are checked before a draft moves to its next stage. Modules above
 * add to them.
 */
@Component
class StageConditions {

	private final ObjectProvider<StageCondition> conditions;

	StageConditions(ObjectProvider<StageCondition> conditions) {
		this.conditions = conditions;
	}

	/** Returns what is done and missing for a stage. */
	List<StageTask> tasks(ReportSummary report, ReportStage stage) {
		return this.conditions.orderedStream().flatMap((condition) -> condition.check(report, stage).stream()).toList();
	}

	/** Returns what prevents a move to a stage. */
	List<StageObstacle> blocking(ReportSummary report, ReportStage stage) {
		return tasks(report, stage).stream()
			.flatMap((task) -> task.obstacles().stream())
			.filter(StageObstacle::blocking)
			.toList();
	}

}

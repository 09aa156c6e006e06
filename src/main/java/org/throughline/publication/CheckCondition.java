package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.report.ReportStage;
import org.throughline.report.ReportSummary;
import org.throughline.report.StageCondition;
import org.throughline.report.StageObstacle;
import org.throughline.report.StageTask;

/**
 * Warns before signing of unexplained little or no progress, and of records that the
 * report leaves open.
 */
@Component
@Order(35)
class CheckCondition implements StageCondition {

	private final LittleProgressCounter counter;

	CheckCondition(LittleProgressCounter counter) {
		this.counter = counter;
	}

	@Override
	public List<StageTask> check(ReportSummary report, ReportStage stage) {
		if (!report.needsSignOff()) {
			return List.of();
		}
		var counts = this.counter.of(report);
		return List.of(task(counts.explained(), counts.listed(), counts.beside(), stage));
	}

	private static StageTask task(int explained, int listed, int beside, ReportStage stage) {
		var obstacles = new ArrayList<StageObstacle>();
		if (stage.takesSignOffs() && listed > explained) {
			obstacles.add(StageObstacle.warning("checks.unexplained", "little-progress", listed - explained));
		}
		if (stage.takesSignOffs() && beside > 0) {
			obstacles.add(StageObstacle.warning("checks.beside", "checks", beside));
		}
		return new StageTask("checks.name", explained, listed + beside, "checks", obstacles);
	}

}

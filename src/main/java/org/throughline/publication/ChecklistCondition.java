package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportSummary;
import org.throughline.report.StageCondition;
import org.throughline.report.StageObstacle;
import org.throughline.report.StageTask;
import org.throughline.statute.RequirementLevel;

/**
 * Requires that a report meets all duties of law and guidance before it is signed off or
 * published.
 */
@Component
@Order(30)
class ChecklistCondition implements StageCondition {

	private final ChecklistReader reader;

	ChecklistCondition(ChecklistReader reader) {
		this.reader = reader;
	}

	@Override
	public List<StageTask> check(ReportSummary report, ReportStage stage) {
		if (!report.needsSignOff()) {
			return List.of();
		}
		var lines = this.reader.lines(report);
		var obstacles = new ArrayList<StageObstacle>();
		if (stage == ReportStage.SIGNED_OFF) {
			lines.stream()
				.filter(ChecklistLine::blocking)
				.map((line) -> StageObstacle.blocking("checklist.must", "checklist/" + line.key(), line.key(),
						Markdown.firstWords(line.requirement().wording(), 80)))
				.forEach(obstacles::add);
			long warnings = lines.stream().filter(ChecklistLine::warning).count();
			if (warnings > 0) {
				obstacles.add(StageObstacle.warning("checklist.should", "checklist", warnings));
			}
		}
		int asked = (int) lines.stream()
			.filter((line) -> line.requirement().level() != RequirementLevel.CUSTOM)
			.count();
		int done = (int) lines.stream()
			.filter((line) -> line.requirement().level() != RequirementLevel.CUSTOM && !line.state().open())
			.count();
		return List.of(new StageTask("checklist.name", done, asked, "checklist", obstacles));
	}

}

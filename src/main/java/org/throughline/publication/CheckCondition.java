package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.report.ReportStage;
import org.throughline.report.ReportSummary;
import org.throughline.report.StageCondition;
import org.throughline.report.StageObstacle;
import org.throughline.report.StageTask;

/**
 * Warns before signing of priorities and messages without progress that nobody has
 * explained, and of records that the report leaves open. Actions and figures without
 * progress are judged on their own page: that takes many statements.
 */
@Component
@Order(35)
class CheckCondition implements StageCondition {

	private final JdbcClient jdbc;

	CheckCondition(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<StageTask> check(ReportSummary report, ReportStage stage) {
		if (!report.needsSignOff()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select count(*) filter (where x.id is not null) as explained, count(*) filter (where p.kind is not null) as listed,
					  (select count(*) from checks_beside_text(:report)) as beside
					from (select) one left join little_progress_in_text(:report) p on true
					left join progress_explanation x on x.report_id = :report and x.kind = p.kind and x.subject = p.number::text""")
			.param("report", report.id())
			.query((row, number) -> task(row.getInt("explained"), row.getInt("listed"), row.getInt("beside"), stage))
			.list();
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

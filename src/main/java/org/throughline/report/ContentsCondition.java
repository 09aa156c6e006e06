package org.throughline.report;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the sections of a draft that have text. Readers get no draft without contents.
 */
@Component
@Order(10)
class ContentsCondition implements StageCondition {

	private final JdbcClient jdbc;

	ContentsCondition(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<StageTask> check(ReportSummary report, ReportStage stage) {
		return this.jdbc.sql("""
				select count(*) filter (where body ~ '\\S') as done, count(*) as total,
				  exists (select from statement where report_id = :report) as stated
				from section where report_id = :report""")
			.param("report", report.id())
			.query((row, number) -> task(row.getInt("done"), row.getInt("total"), row.getBoolean("stated"), stage))
			.optional();
	}

	private static StageTask task(int done, int total, boolean stated, ReportStage stage) {
		List<StageObstacle> obstacles = List.of();
		if (done == 0 && !stated && stage.takesComments()) {
			obstacles = List.of(StageObstacle.blocking("stage.contents.none", "parts"));
		}
		else if (done < total && stage.takesComments()) {
			obstacles = List.of(StageObstacle.warning("stage.contents.open", "parts", total - done));
		}
		return new StageTask("stage.contents", done, total, "parts", obstacles);
	}

}

package org.throughline.report;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the sections of a draft that have text, and the comments that are resolved.
 * Readers get no draft without contents; open comments are shown before it is signed off,
 * and prevent nothing.
 */
@Component
@Order(10)
class ContentsCondition implements StageCondition {

	private static final String COMMENTS = "comments";

	private final JdbcClient jdbc;

	ContentsCondition(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<StageTask> check(ReportSummary report, ReportStage stage) {
		return this.jdbc.sql("""
				select count(*) filter (where body ~ '\\S') as done, count(*) as total,
				  exists (select from statement where report_id = :report) as stated, open_comments(:report) as open,
				  (select count(*) from comment_threads(:report) c where c.resolved_at is not null) as resolved
				from section where report_id = :report""")
			.param("report", report.id())
			.query((row, number) -> List.of(
					contents(row.getInt("done"), row.getInt("total"), row.getBoolean("stated"), stage),
					comments(row.getInt("open"), row.getInt("resolved"), stage)))
			.single();
	}

	private static StageTask comments(int open, int resolved, ReportStage stage) {
		List<StageObstacle> obstacles = (open > 0 && stage == ReportStage.SIGNED_OFF)
				? List.of(StageObstacle.warning("stage.comments.open", COMMENTS, open)) : List.of();
		return new StageTask("stage.comments", resolved, open + resolved, COMMENTS, obstacles);
	}

	private static StageTask contents(int done, int total, boolean stated, ReportStage stage) {
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

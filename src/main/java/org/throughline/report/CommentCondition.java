package org.throughline.report;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts the comments on a draft that are resolved. Open ones are shown before it is
 * signed off, and prevent nothing.
 */
@Component
@Order(20)
class CommentCondition implements StageCondition {

	private static final String ADDRESS = "comments";

	private final CommentReader comments;

	CommentCondition(CommentReader comments) {
		this.comments = comments;
	}

	@Override
	public Optional<StageTask> check(ReportSummary report, ReportStage stage) {
		var counts = this.comments.counts(report.id());
		List<StageObstacle> obstacles = (counts.open() > 0 && stage == ReportStage.SIGNED_OFF)
				? List.of(StageObstacle.warning("stage.comments.open", ADDRESS, counts.open())) : List.of();
		return Optional.of(new StageTask("stage.comments", counts.resolved(), counts.all(), ADDRESS, obstacles));
	}

}

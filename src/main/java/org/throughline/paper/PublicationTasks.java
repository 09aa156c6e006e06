package org.throughline.paper;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Lines of the task list of a paper: its preview with its length, and its publication.
 */
@Component
class PublicationTasks implements PaperTask.Source {

	private static final int PREVIEW = 80;

	private static final int FINAL = 90;

	private final PaperPreviewService previews;

	PublicationTasks(PaperPreviewService previews) {
		this.previews = previews;
	}

	@Override
	public List<PaperTask> tasks(PaperDetails paper) {
		var length = this.previews.length(paper);
		return List.of(
				new PaperTask(PaperTask.Group.CHECK, PREVIEW, "preview", "paper.task.preview",
						length.tooLong() ? "paper.task.tooLong" : "paper.task.sides",
						List.of(length.sides(), (length.longest() != null) ? length.longest() : 0), !length.tooLong()),
				new PaperTask(PaperTask.Group.PUBLISH, FINAL, "final",
						paper.draft() ? "paper.task.final" : "paper.task.change",
						paper.draft() ? "paper.task.draft" : "paper.task.published", List.of(), !paper.draft()));
	}

}

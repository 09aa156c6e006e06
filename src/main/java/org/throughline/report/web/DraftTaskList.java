package org.throughline.report.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.platform.form.EnumChoices;
import org.throughline.report.ManagedReport;
import org.throughline.report.PublicationQueue;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportStage;
import org.throughline.report.StageObstacle;
import org.throughline.report.StageService;
import org.throughline.report.StageTask;
import org.throughline.report.StageWorkflow;

/**
 * The page of a draft: a list of tasks from its first part to its publication.
 */
@Component
class DraftTaskList {

	private static final String SIGN_OFFS = "stage.signOffs";

	private final ReportService reports;

	private final StageService stages;

	private final ReportDeadlineService deadlines;

	private final PublicationQueue queue;

	private final EnumChoices choices;

	DraftTaskList(ReportService reports, StageService stages, ReportDeadlineService deadlines, PublicationQueue queue,
			EnumChoices choices) {
		this.reports = reports;
		this.stages = stages;
		this.deadlines = deadlines;
		this.queue = queue;
		this.choices = choices;
	}

	/** Returns the stage that follows, or the last one. */
	static ReportStage next(ReportStage stage) {
		return ReportStage.values()[Math.min(stage.ordinal() + 1, ReportStage.SIGNED_OFF.ordinal())];
	}

	/** Fills the page; the model has the form that moves the draft. */
	String show(ManagedReport page, Model model) {
		var report = page.summary();
		var progress = this.stages.progress(report.partnershipId(), report.id());
		var tasks = this.stages.tasks(report, ReportStage.SIGNED_OFF);
		model.addAttribute("page", page);
		model.addAttribute("counterpart", page.amendment() ? page.counterpart(this.reports).orElse(null) : null);
		model.addAttribute("deadline", page.amendment() ? null : this.deadlines.publication(report).orElse(null));
		model.addAttribute("job", this.queue.find(page.partnershipId(), page.slug()).orElse(null));
		model.addAttribute("stages", lines(report.stage(), StageWorkflow.done(progress.moves())));
		model.addAttribute("progress", progress);
		model.addAttribute("moves", progress.moves());
		model.addAttribute("checks", tasks.stream().filter((task) -> !SIGN_OFFS.equals(task.name())).toList());
		model.addAttribute("signOffs", tasks.stream().filter((task) -> SIGN_OFFS.equals(task.name())).toList());
		model.addAttribute("gate", gate(page, tasks));
		model.addAttribute("choices", this.choices.of(StageWorkflow.movesFrom(report.stage())));
		return "report/task-list";
	}

	private static Gate gate(ManagedReport page, List<StageTask> tasks) {
		var obstacles = tasks.stream()
			.flatMap((task) -> task.obstacles().stream())
			.filter(StageObstacle::blocking)
			.toList();
		boolean unsigned = page.summary().needsSignOff() && page.summary().stage() != ReportStage.SIGNED_OFF;
		boolean never = obstacles.stream().anyMatch((each) -> each.force() == StageObstacle.Force.BLOCKS_ALWAYS);
		boolean locked = never || (page.summary().needsSignOff() && (unsigned || !obstacles.isEmpty()));
		return new Gate(obstacles.size(), unsigned, locked, never);
	}

	/** Returns all stages and whether they are done, passed over, current or to come. */
	private static List<StageLine> lines(ReportStage current, Set<ReportStage> done) {
		return Stream.of(ReportStage.values())
			.map((stage) -> new StageLine(stage, done.contains(stage),
					stage.compareTo(current) < 0 && !done.contains(stage), stage == current))
			.toList();
	}

	/**
	 * The obstacles to the publication of a draft.
	 *
	 * @param missing how many things are needed before
	 * @param unsigned whether it has to be signed off first
	 * @param locked whether it cannot be published without a reason that everyone reads
	 * @param never whether no reason is enough
	 */
	record Gate(int missing, boolean unsigned, boolean locked, boolean never) {

	}

	/**
	 * A stage in the list of all.
	 *
	 * @param done whether the draft has been there and moved on
	 * @param passedOver whether the draft moved on without it
	 * @param current whether the draft is there
	 */
	record StageLine(ReportStage stage, boolean done, boolean passedOver, boolean current) {

	}

}

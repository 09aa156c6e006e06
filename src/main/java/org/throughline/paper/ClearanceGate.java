package org.throughline.paper;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * A paper with an open clearance does not become final; a missing response is no
 * clearance. The task list shows how many are open.
 */
@Component
class ClearanceGate implements PaperGate, PaperTask.Source {

	private final ClearanceReader clearances;

	ClearanceGate(ClearanceReader clearances) {
		this.clearances = clearances;
	}

	@Override
	public List<RuleViolation> obstacles(PaperToSeal paper) {
		return this.clearances.clearances(paper.id())
			.stream()
			.filter((clearance) -> !clearance.state().closed())
			.map((clearance) -> new RuleViolation("clearances", "paper.final.clearance." + clearance.state(),
					clearance.subject().name()))
			.toList();
	}

	@Override
	public List<PaperTask> tasks(PaperDetails paper) {
		var all = this.clearances.clearances(paper.id());
		long open = all.stream().filter((clearance) -> !clearance.state().closed()).count();
		return List.of(new PaperTask(PaperTask.Group.CHECK, 1, "clearances", "paper.task.clearances",
				"paper.task.clearances." + (all.isEmpty() ? "none" : (open == 0) ? "done" : "open"),
				List.of(open, all.size()), open == 0));
	}

}

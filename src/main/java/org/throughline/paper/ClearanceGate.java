package org.throughline.paper;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * A paper with an open clearance does not become final: silence clears nothing.
 */
@Component
class ClearanceGate implements PaperGate {

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

}

package org.throughline.report;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * Lets a draft be published that is signed off and misses nothing, or with a reason that
 * everyone can read. What identifies a child is published with no reason.
 */
@Component
class PublicationGate {

	private final StageConditions conditions;

	PublicationGate(StageConditions conditions) {
		this.conditions = conditions;
	}

	/**
	 * Checks a draft. Entities are reloaded afterwards.
	 * @return the reason for publishing it all the same, or {@code null} if none is
	 * needed
	 * @throws RuleViolation with everything that is missing
	 */
	@Nullable String check(ReportSummary draft, @Nullable String override) {
		var missing = this.conditions.blocking(draft, ReportStage.SIGNED_OFF);
		var always = missing.stream()
			.filter((obstacle) -> obstacle.force() == StageObstacle.Force.BLOCKS_ALWAYS)
			.map(PublicationGate::violation)
			.toList();
		if (!always.isEmpty()) {
			throw RuleViolation.of(always);
		}
		if (!draft.needsSignOff() || (draft.stage() == ReportStage.SIGNED_OFF && missing.isEmpty())) {
			return null;
		}
		String reason = TextRules.note("override", override);
		if (reason == null) {
			var violations = new ArrayList<RuleViolation>();
			violations.add(new RuleViolation("override", "report.notSignedOff"));
			missing.stream().map(PublicationGate::violation).forEach(violations::add);
			throw RuleViolation.of(violations);
		}
		return reason;
	}

	private static RuleViolation violation(StageObstacle obstacle) {
		return new RuleViolation("", obstacle.key(), obstacle.arguments().toArray());
	}

}

package org.throughline.report;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.report.RollForward.Choice;
import org.throughline.report.RollForward.Decision;

/**
 * Requires one complete decision for each statement and priority and records an error for
 * each that is missing.
 */
final class RollForwardRules {

	private RollForwardRules() {
	}

	static void check(ReportDetails from, RollForward choices, WordingRules rules) {
		for (var statement : from.statements()) {
			String field = "statement " + statement.number();
			var decision = choices.statements().get(statement.number());
			complete(field, "statement " + statement.number(), decision, rules);
			if (decision != null && decision.choice() == Choice.REWORD) {
				rules.required(field, "new wording", decision.wording(), WordingRules.WORDING);
				rules.atMost(field, "new headline", decision.headline(), WordingRules.HEADLINE);
			}
		}
		for (var priority : from.priorities()) {
			String field = "priority " + priority.number();
			var decision = choices.priorities().get(priority.number());
			complete(field, "priority " + priority.number(), decision, rules);
			if (decision != null && decision.choice() == Choice.REWORD) {
				rules.required(field, "new title", decision.wording(), WordingRules.LINE);
			}
		}
		known("statement", choices.statements(),
				from.statements().stream().map(StatementDetails::number).collect(Collectors.toSet()), rules);
		known("priority", choices.priorities(),
				from.priorities().stream().map(PriorityDetails::number).collect(Collectors.toSet()), rules);
	}

	private static void complete(String field, String what, @Nullable Decision decision, WordingRules rules) {
		if (decision == null) {
			rules.broken(field, "Select keep, reword or remove for " + what);
		}
		else if (decision.choice() == Choice.REMOVE) {
			rules.required(field, "reason for removing " + what, decision.reason(), WordingRules.POINT);
		}
	}

	private static void known(String field, Map<Integer, Decision> decisions, Set<Integer> numbers,
			WordingRules rules) {
		decisions.keySet()
			.stream()
			.filter((number) -> !numbers.contains(number))
			.sorted()
			.forEach((number) -> rules.broken(field + " " + number,
					"Number " + number + " is no longer in the report. Check the report again"));
	}

}

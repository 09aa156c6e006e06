package org.throughline.paper;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * A paper becomes final only if it says nothing that was withdrawn, and everyone can read
 * its facts on the day on which it becomes public.
 */
@Component
class PaperFactGate implements PaperGate {

	private final PaperFacts facts;

	PaperFactGate(PaperFacts facts) {
		this.facts = facts;
	}

	@Override
	public List<RuleViolation> obstacles(PaperToSeal paper) {
		var now = this.facts.of(paper.id())
			.stream()
			.collect(Collectors.toMap(ReportFact::recordId, Function.<ReportFact>identity(), (one, other) -> one));
		return this.facts.saidIn(paper.id()).stream().flatMap((said) -> {
			UUID record = said.recordId();
			var fact = now.get(record);
			if (fact == null) {
				return Stream.of(new RuleViolation("facts", "paperFact.withdrawn", said.wording()));
			}
			return fact.publicOn(paper.publicFrom()) ? Stream.empty()
					: Stream.of(new RuleViolation("facts", "paperFact.later", said.wording()));
		}).toList();
	}

}

package org.throughline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.RollForward.Choice;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForward.SectionChoice;

import static java.util.Objects.requireNonNull;
import static org.throughline.report.WordingRules.blankToNull;

/**
 * Creates the content of the next report from complete roll-forward decisions.
 */
@Component
class RollForwardExecutor {

	private final AnnualReportRepository reports;

	private final SectionRepository sections;

	private final StatementRepository statements;

	private final PriorityRepository priorities;

	private final PriorityProgressRepository progress;

	RollForwardExecutor(AnnualReportRepository reports, SectionRepository sections, StatementRepository statements,
			PriorityRepository priorities, PriorityProgressRepository progress) {
		this.reports = reports;
		this.sections = sections;
		this.statements = statements;
		this.priorities = priorities;
		this.progress = progress;
	}

	void execute(AnnualReport earlier, AnnualReport next, RollForward choices) {
		var sectionIds = sections(earlier, next, choices.sections());
		statements(earlier, next, choices.statements(), sectionIds);
		priorities(earlier, next, choices.priorities());
		this.reports.flush();
	}

	private Map<UUID, UUID> sections(AnnualReport earlier, AnnualReport next, SectionChoice choice) {
		var ids = new HashMap<UUID, UUID>();
		if (choice == SectionChoice.NONE) {
			return ids;
		}
		int position = 0;
		for (var section : this.sections.findByReportIdOrderByPosition(earlier.id())) {
			var added = section.inNextReport(next, choice == SectionChoice.TEXT);
			added.moveTo(++position);
			this.sections.save(added);
			ids.put(section.id(), added.id());
		}
		this.reports.flush();
		return ids;
	}

	private void statements(AnnualReport earlier, AnnualReport next, Map<Integer, Decision> decisions,
			Map<UUID, UUID> sectionIds) {
		var positions = new EnumMap<StatementKind, Integer>(StatementKind.class);
		var all = new ArrayList<>(this.statements.findByReportId(earlier.id()));
		all.sort(Comparator.comparing(Statement::kind).thenComparing(Statement::position));
		var ids = new HashMap<UUID, UUID>();
		all.stream()
			.filter((each) -> requireNonNull(decisions.get(each.number())).choice() != Choice.REMOVE)
			.forEach((each) -> ids.put(each.id(), TimeOrderedId.next()));
		for (var statement : all) {
			var decision = requireNonNull(decisions.get(statement.number()));
			if (decision.choice() == Choice.REMOVE) {
				next.dropStatement(statement.id(), requireNonNull(blankToNull(decision.reason())));
				continue;
			}
			var values = statement.values();
			UUID sectionId = values.references().sectionId();
			var continued = new Statement(requireNonNull(ids.get(statement.id())), next,
					positions.merge(statement.kind(), 1, Integer::sum),
					values.inNextReport(content(values.content(), decision),
							(sectionId != null) ? sectionIds.get(sectionId) : null, ids));
			continued.recordOrigin(statement.id());
			this.statements.save(continued);
		}
	}

	private static StatementContent content(StatementContent earlier, Decision decision) {
		return (decision.choice() == Choice.REWORD)
				? earlier.reworded(decision.headline(), requireNonNull(blankToNull(decision.wording()))) : earlier;
	}

	private void priorities(AnnualReport earlier, AnnualReport next, Map<Integer, Decision> decisions) {
		int position = 0;
		for (var progress : this.progress.findByReportIdOrderByPosition(earlier.id())) {
			var decision = requireNonNull(decisions.get(progress.number()));
			if (decision.choice() == Choice.REMOVE) {
				next.dropPriority(progress.priorityId(), requireNonNull(blankToNull(decision.reason())));
				continue;
			}
			var priority = this.priorities.findById(progress.priorityId()).orElseThrow(NotFoundException::new);
			if (decision.choice() == Choice.REWORD) {
				priority = this.priorities
					.save(priority.reworded(priority.values().titled(requireNonNull(blankToNull(decision.wording())))));
				this.reports.flush();
			}
			this.progress.save(new PriorityProgress(TimeOrderedId.next(), next, priority, ++position));
		}
	}

}

package org.throughline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.RollForward.Choice;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForward.SectionChoice;
import org.throughline.report.RollForwardResult.Outstanding;

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

	private final DroppedStatementRepository droppedStatements;

	private final DroppedPriorityRepository droppedPriorities;

	RollForwardExecutor(AnnualReportRepository reports, SectionRepository sections, StatementRepository statements,
			PriorityRepository priorities, PriorityProgressRepository progress,
			DroppedStatementRepository droppedStatements, DroppedPriorityRepository droppedPriorities) {
		this.reports = reports;
		this.sections = sections;
		this.statements = statements;
		this.priorities = priorities;
		this.progress = progress;
		this.droppedStatements = droppedStatements;
		this.droppedPriorities = droppedPriorities;
	}

	RollForwardResult execute(AnnualReport earlier, AnnualReport next, RollForward choices,
			List<ReportSummary> overlapping) {
		var counts = new EnumMap<Choice, Integer>(Choice.class);
		var outstanding = new ArrayList<Outstanding>();
		var sectionIds = sections(earlier, next, choices.sections(), outstanding);
		statements(earlier, next, choices.statements(), sectionIds, counts);
		priorities(earlier, next, choices.priorities(), counts, outstanding);
		this.reports.flush();
		return new RollForwardResult(next.slug(), counts.getOrDefault(Choice.KEEP, 0),
				counts.getOrDefault(Choice.REWORD, 0), counts.getOrDefault(Choice.REMOVE, 0), List.copyOf(outstanding),
				overlapping);
	}

	private Map<UUID, UUID> sections(AnnualReport earlier, AnnualReport next, SectionChoice carried,
			List<Outstanding> outstanding) {
		var ids = new HashMap<UUID, UUID>();
		if (carried == SectionChoice.NONE) {
			return ids;
		}
		int position = 0;
		for (var section : this.sections.findByReportIdOrderByPosition(earlier.id())) {
			String body = (carried == SectionChoice.TEXT) ? section.body() : "";
			var written = new Section(TimeOrderedId.next(), next.id(), section.slug(), ++position, section.part(),
					section.heading(), body);
			this.sections.save(written);
			ids.put(section.id(), written.id());
			if (body.isBlank()) {
				outstanding.add(new Outstanding("SECTION", section.slug(), section.heading()));
			}
		}
		this.reports.flush();
		return ids;
	}

	private void statements(AnnualReport earlier, AnnualReport next, Map<Integer, Decision> decisions,
			Map<UUID, UUID> sectionIds, Map<Choice, Integer> counts) {
		var positions = new EnumMap<StatementKind, Integer>(StatementKind.class);
		var said = new ArrayList<>(this.statements.findByReportId(earlier.id()));
		said.sort(Comparator.comparing(Statement::kind).thenComparing(Statement::position));
		for (var statement : said) {
			var decision = requireNonNull(decisions.get(statement.number()));
			counts.merge(decision.choice(), 1, Integer::sum);
			if (decision.choice() == Choice.REMOVE) {
				this.droppedStatements.save(new DroppedStatement(next.id(), statement.id(),
						requireNonNull(blankToNull(decision.reason()))));
				continue;
			}
			var carried = new Statement(TimeOrderedId.next(), next, positions.merge(statement.kind(), 1, Integer::sum),
					words(statement.said(), decision, sectionIds));
			carried.carriedFrom(statement.id());
			this.statements.save(carried);
		}
	}

	private static Statement.Said words(Statement.Said earlier, Decision decision, Map<UUID, UUID> sectionIds) {
		var said = (decision.choice() == Choice.REWORD)
				? earlier.reworded(blankToNull(decision.headline()), requireNonNull(blankToNull(decision.wording())))
				: earlier;
		UUID sectionId = earlier.sectionId();
		return said.saidAgainIn((sectionId != null) ? sectionIds.get(sectionId) : null);
	}

	private void priorities(AnnualReport earlier, AnnualReport next, Map<Integer, Decision> decisions,
			Map<Choice, Integer> counts, List<Outstanding> outstanding) {
		int position = 0;
		for (var told : this.progress.findByReportIdOrderByPosition(earlier.id())) {
			var decision = requireNonNull(decisions.get(told.number()));
			counts.merge(decision.choice(), 1, Integer::sum);
			if (decision.choice() == Choice.REMOVE) {
				this.droppedPriorities.save(new DroppedPriority(next.id(), told.priorityId(),
						requireNonNull(blankToNull(decision.reason()))));
				continue;
			}
			var priority = this.priorities.findById(told.priorityId()).orElseThrow(NotFoundException::new);
			if (decision.choice() == Choice.REWORD) {
				priority = this.priorities
					.save(priority.reworded(priority.aim().titled(requireNonNull(blankToNull(decision.wording())))));
				this.reports.flush();
			}
			var written = new PriorityProgress(TimeOrderedId.next(), next, priority, ++position);
			this.progress.save(written);
			outstanding.add(new Outstanding("PRIORITY", String.valueOf(written.number()), priority.aim().title()));
		}
	}

}

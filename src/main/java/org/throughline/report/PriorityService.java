package org.throughline.report;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.web.NotFoundException;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * Adds, edits, moves and removes the priorities of a draft.
 */
@Service
@Transactional
public class PriorityService {

	private final DraftAccess drafts;

	private final PriorityRepository priorities;

	private final PriorityProgressRepository progress;

	private final ReferenceLookup names;

	private final ReportReader reader;

	private final ReportRemoval removal;

	private final EntityManager entities;

	PriorityService(DraftAccess drafts, PriorityRepository priorities, PriorityProgressRepository progress,
			ReferenceLookup names, ReportReader reader, ReportRemoval removal, EntityManager entities) {
		this.drafts = drafts;
		this.priorities = priorities;
		this.progress = progress;
		this.names = names;
		this.reader = reader;
		this.removal = removal;
		this.entities = entities;
	}

	/** Adds a priority at the end and answers its number. */
	public int add(UUID partnershipId, String reportSlug, NewPriority priority) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var before = this.progress.findById(priority.id());
		if (before.isPresent()) {
			if (!before.get().reportId().equals(report.id())) {
				throw new NotFoundException();
			}
			return before.get().number();
		}
		var aim = aim(new PriorityEdit(priority.title(), priority.organisationSlug(), priority.periodMeant(),
				priority.progress(), priority.impact(), priority.level(), priority.themeSlugs(), 0));
		var added = this.priorities.save(new Priority(partnershipId, aim));
		var told = new PriorityProgress(priority.id(), report, added,
				ReportElement.end(this.progress.findByReportIdOrderByPosition(report.id())));
		told.tell(priority.progress().strip(), priority.impact().strip(), priority.level());
		this.entities.flush();
		this.progress.save(told);
		return told.number();
	}

	/**
	 * Changes a priority in this report, unless somebody else did meanwhile. Another
	 * report that holds the same priority keeps it as it was.
	 * @throws EditedMeanwhile executor {@link PriorityDetails}
	 */
	public void edit(UUID partnershipId, String reportSlug, int number, PriorityEdit edit) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var told = find(report, number);
		this.drafts.unchanged(report, edit.version(), told.version(), told.id(), (details) -> details.priority(number));
		var aim = aim(edit);
		var priority = this.priorities.findById(told.priorityId()).orElseThrow(NotFoundException::new);
		if (!priority.aim().equals(aim)) {
			if (this.reader.priorityUsedElsewhere(priority.id(), report.id())) {
				told.of(this.priorities.save(priority.reworded(aim)));
			}
			else {
				priority.aimAt(aim);
			}
		}
		told.tell(edit.progress().strip(), edit.impact().strip(), edit.level());
		this.entities.lock(told, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
	}

	/** Moves a priority by one; past the end nothing happens. */
	public void move(UUID partnershipId, String reportSlug, int number, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		ReportElement.move(this.progress.findByReportIdOrderByPosition(report.id()), find(report, number), direction);
	}

	/** Takes a priority out of this report; its number is not used again. */
	public void remove(UUID partnershipId, String reportSlug, int number) {
		var told = find(this.drafts.draft(partnershipId, reportSlug), number);
		this.progress.delete(told);
		this.entities.flush();
		this.removal.removeUnused(told.priorityId());
	}

	private PriorityProgress find(AnnualReport report, int number) {
		return this.progress.findByReportIdAndNumber(report.id(), number).orElseThrow(NotFoundException::new);
	}

	private Priority.Aim aim(PriorityEdit edit) {
		var refusals = new Refusals();
		var rules = refusals.rules();
		rules.required("title", "The title", edit.title(), WordingRules.LINE);
		rules.atMost("periodMeant", "The period", edit.periodMeant(), WordingRules.LINE);
		rules.atMost("progress", "The progress", edit.progress(), WordingRules.PROSE);
		rules.atMost("impact", "The evidence of impact", edit.impact(), WordingRules.PROSE);
		var organisations = this.names.organisations();
		String organisation = blankToNull(edit.organisationSlug());
		rules.known("organisationSlug", "organisation", organisations.keySet(), organisation);
		var themes = this.names.themes();
		rules.themes("themeSlugs", themes.keySet(), edit.themeSlugs());
		refusals.refuseIfAny();
		return new Priority.Aim(edit.title().strip(), (organisation != null) ? organisations.get(organisation) : null,
				blankToNull(edit.periodMeant()),
				edit.themeSlugs()
					.stream()
					.map((slug) -> Objects.requireNonNull(themes.get(slug)))
					.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

}

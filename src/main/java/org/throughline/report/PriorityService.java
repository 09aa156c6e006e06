package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.web.NotFoundException;

/**
 * Adds, edits, moves and removes the priorities of a draft.
 */
@Service
@Transactional
public class PriorityService implements DraftParts<Integer, PriorityEdit> {

	private final DraftAccess drafts;

	private final PriorityRepository priorities;

	private final PriorityProgressRepository progress;

	private final ReferenceLookup references;

	private final PriorityReader reader;

	private final ReportRemoval removal;

	private final EntityManager entities;

	PriorityService(DraftAccess drafts, PriorityRepository priorities, PriorityProgressRepository progress,
			ReferenceLookup references, PriorityReader reader, ReportRemoval removal, EntityManager entities) {
		this.drafts = drafts;
		this.priorities = priorities;
		this.progress = progress;
		this.references = references;
		this.reader = reader;
		this.removal = removal;
		this.entities = entities;
	}

	@Override
	public Integer add(UUID partnershipId, String reportSlug, PriorityEdit edit) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var priority = this.priorities.save(new Priority(partnershipId, values(edit)));
		var added = new PriorityProgress(TimeOrderedId.next(), report, priority,
				ReportElement.end(this.progress.findByReportIdOrderByPosition(report.id())));
		added.replaceContent(edit.progress());
		this.entities.flush();
		this.progress.save(added);
		return added.number();
	}

	/**
	 * Updates a priority in this report. Other reports with the same priority keep the
	 * former values.
	 */
	@Override
	public void edit(UUID partnershipId, String reportSlug, Integer number, PriorityEdit edit, int version) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var edited = find(report, number);
		edited.requireVersion(version);
		var values = values(edit);
		var priority = this.priorities.findById(edited.priorityId()).orElseThrow(NotFoundException::new);
		if (!priority.values().equals(values)) {
			if (this.reader.usedElsewhere(priority.id(), report.id())) {
				edited.reassignTo(this.priorities.save(priority.reworded(values)));
			}
			else {
				priority.replaceValues(values);
			}
		}
		edited.replaceContent(edit.progress());
		this.entities.lock(edited, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
	}

	@Override
	public void move(UUID partnershipId, String reportSlug, Integer number, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		ReportElement.move(this.progress.findByReportIdOrderByPosition(report.id()), find(report, number), direction);
	}

	@Override
	public void remove(UUID partnershipId, String reportSlug, Integer number) {
		var removed = find(this.drafts.draft(partnershipId, reportSlug), number);
		this.progress.delete(removed);
		this.entities.flush();
		this.removal.removeUnused(removed.priorityId());
	}

	private PriorityProgress find(AnnualReport report, int number) {
		return this.progress.findByReportIdAndNumber(report.id(), number).orElseThrow(NotFoundException::new);
	}

	private Priority.Values values(PriorityEdit edit) {
		var collector = new RuleCollector();
		var rules = collector.rules();
		edit.content().check("content.", rules);
		edit.progress().check("progress.", rules);
		var links = edit.links();
		var organisations = this.references.organisations();
		rules.known("links.organisation", "organisation", organisations.keySet(), links.organisation());
		rules.known("links.sharedWith", "organisation", organisations.keySet(), links.sharedWith());
		var themes = this.references.themes();
		rules.known("links.themes", "theme", themes.keySet(), links.themes());
		collector.throwIfBroken();
		return new Priority.Values(edit.content(),
				(links.organisation() != null) ? organisations.get(links.organisation()) : null,
				StatementService.ids(links.sharedWith(), organisations), StatementService.ids(links.themes(), themes));
	}

}

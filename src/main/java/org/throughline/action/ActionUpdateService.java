package org.throughline.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.ChangesUndone;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.web.NotFoundException;

/**
 * Records updates by owners and decisions by business managers. Updates are appended,
 * never overwritten.
 */
@Service
@Transactional(readOnly = true)
public class ActionUpdateService {

	private final ActionPermissions permissions;

	private final UpdateReader reader;

	private final UpdateLog log;

	private final EvidenceFiles files;

	private final KeptFiles keptFiles;

	private final DueDateService dates;

	private final ActionLookups lookups;

	private final ApplicationEventPublisher events;

	ActionUpdateService(ActionPermissions permissions, UpdateReader reader, UpdateLog log, EvidenceFiles files,
			KeptFiles keptFiles, DueDateService dates, ActionLookups lookups, ApplicationEventPublisher events) {
		this.permissions = permissions;
		this.reader = reader;
		this.log = log;
		this.files = files;
		this.keptFiles = keptFiles;
		this.dates = dates;
		this.lookups = lookups;
		this.events = events;
	}

	/**
	 * Saves an update and a request for a new due date, both or neither.
	 * @param seen the newest update that the person saw, see
	 * {@link ActionDetails#newestUpdate}, or {@code null} for any
	 * @param update the update, or {@code null} if only a new date is requested
	 * @param newDate the new date, or {@code null} if none is requested
	 */
	@Transactional
	public void submit(UUID partnershipId, String reference, @Nullable String seen, @Nullable NewUpdate update,
			@Nullable NewDueDate newDate) {
		if (seen != null) {
			requireNewest(seen, this.permissions.updatable(partnershipId, reference));
		}
		if (newDate != null) {
			this.dates.request(partnershipId, reference, newDate);
		}
		if (update != null) {
			update(partnershipId, reference, update);
		}
	}

	private void requireNewest(String seen, Action action) {
		if (!this.reader.newestForOwner(action.id()).map(UUID::toString).orElse("").equals(seen)) {
			throw new OptimisticLockingFailureException("The action has a newer update");
		}
	}

	/**
	 * Saves an update by the owner, or by the business manager on the owner's behalf.
	 * @return the number of the update
	 * @throws NotFoundException for the action of another organisation
	 */
	@Transactional
	public int update(UUID partnershipId, String reference, NewUpdate update) {
		var action = this.permissions.updatable(partnershipId, reference);
		var checked = apply(action, update);
		int number = this.log.append(action, checked.entry());
		this.log.attach(action, checked.entry().id(), checked.evidence());
		publishReported(action);
		return number;
	}

	/**
	 * Saves the updates of an imported table in one batch: for each row the RAG override,
	 * then the update on the owner's behalf.
	 */
	@Transactional
	public void recordAll(UUID partnershipId, List<UpdateRow> rows) {
		var actions = this.permissions.managed(partnershipId, rows.stream().map(UpdateRow::reference).toList());
		var batch = this.log.batch();
		var updates = new ArrayList<ActionUpdate>();
		var evidence = new LinkedHashMap<UUID, CheckedUpdate>();
		for (var each : rows) {
			var action = actions.get(each.reference());
			if (action == null) {
				throw new NotFoundException();
			}
			if (each.colour() != null) {
				var override = override(action, each.colour().rag(), each.colour().reason());
				updates.add(batch.prepare(action, override));
			}
			if (each.update() != null) {
				var checked = apply(action, each.update());
				updates.add(batch.prepare(action, checked.entry()));
				if (!checked.evidence().isEmpty()) {
					evidence.put(checked.entry().id(), checked);
				}
				publishReported(action);
			}
		}
		this.log.append(updates);
		evidence.forEach((update, checked) -> this.log.attach(checked.action(), update, checked.evidence()));
	}

	/** Checks an update and changes the status of its action. */
	private CheckedUpdate apply(Action action, NewUpdate update) {
		UUID partnershipId = action.partnershipId();
		boolean owns = this.permissions.owns(partnershipId, action.ownerId(), action.visibility());
		boolean ownersManager = action.ownerId() != null
				&& action.ownerId().equals(this.permissions.managersOrganisation(partnershipId));
		String source = owns ? null : ownersManager ? TextRules.optional("source", update.source(), TextRules.LINE)
				: TextRules.required("source", update.source(), TextRules.LINE);
		var from = action.status();
		String word = this.lookups.statusWord(action, update.statusWord(), update.status());
		boolean newWord = word != null && !word.equals(action.statusWord());
		String note = from.needsNote(update.status(), newWord) ? TextRules.requiredNote("note", update.note())
				: TextRules.note("note", update.note());
		if (!from.canTransitionTo(update.status(), ActionActor.OWNER)) {
			throw new RuleViolation("status", "action.status.notNow", from);
		}
		var evidence = this.files.accept(this.keptFiles.take(action.id(), update.evidence()));
		action.transitionTo(update.status(), ActionActor.OWNER, note, this.log.now());
		action.reportWord(word);
		var entry = this.log.entry(UpdateKind.PROGRESS, note,
				owns ? action.ownerId() : this.permissions.managersOrganisation(partnershipId));
		return new CheckedUpdate(action, (source != null) ? entry.onBehalf(source) : entry, evidence);
	}

	private void publishReported(Action action) {
		if (action.status() == ActionStatus.REPORTED_COMPLETE) {
			this.events
				.publishEvent(new ActionReportedComplete(action.id(), action.partnershipId(), action.reference()));
		}
	}

	/**
	 * Confirms that several of the user's own actions are on track, with the same note.
	 * @param actions the selected actions; none may be blocked, returned or closed
	 * @return the number of actions updated
	 */
	@Transactional
	public int confirmNoChange(Collection<ActionKey> actions, String note) {
		if (actions.isEmpty()) {
			throw new RuleViolation("actions", "action.stillOnTrack.none");
		}
		String checkedNote = TextRules.requiredNote("note", note);
		int updated = 0;
		var sorted = new LinkedHashSet<>(actions).stream()
			.sorted((one, other) -> (one.partnershipId() + one.reference())
				.compareTo(other.partnershipId() + other.reference()))
			.toList();
		for (var key : sorted) {
			var action = this.permissions.updatable(key.partnershipId(), key.reference());
			if (!this.permissions.owns(key.partnershipId(), action.ownerId(), action.visibility())) {
				throw new NotFoundException();
			}
			if (!action.status().confirmable()) {
				throw new RuleViolation("actions", "action.stillOnTrack.notNow", key.reference());
			}
			this.log.append(action, this.log.entry(UpdateKind.PROGRESS, checkedNote, action.ownerId()));
			updated++;
		}
		return updated;
	}

	/**
	 * Applies a decision of the business manager: to verify, return, reopen or close an
	 * action. The person who reported it complete and the owner's users cannot verify or
	 * return it.
	 * @param to the new status
	 * @param statusWord the new status in the wording of the plan, or {@code null}
	 * @param note what was seen or is missing, or the reason
	 */
	@Transactional
	public void decide(UUID partnershipId, String reference, ActionStatus to, @Nullable String statusWord,
			@Nullable String note) {
		var action = this.permissions.managed(partnershipId, reference);
		String word = this.lookups.statusWord(action, statusWord, to);
		switch (to) {
			case VERIFIED_COMPLETE -> {
				requireOtherReporter(action);
				transition(action, to, word, seen(action, note), UpdateKind.VERIFIED);
				this.events.publishEvent(new ActionVerified(action.id(), partnershipId, reference));
			}
			case RETURNED -> {
				String missing = TextRules.note("note", note);
				if (missing == null) {
					throw new RuleViolation("note", "action.return.missing");
				}
				requireOtherReporter(action);
				transition(action, to, word, missing, UpdateKind.RETURNED);
				this.events.publishEvent(new ActionReturned(action.id(), partnershipId, reference));
			}
			case NO_LONGER_NEEDED ->
				transition(action, to, word, TextRules.requiredNote("reason", note), UpdateKind.PROGRESS);
			default -> transition(action, to, word, TextRules.requiredNote("reason", note), UpdateKind.REOPENED);
		}
	}

	private @Nullable String seen(Action action, @Nullable String note) {
		String seen = TextRules.note("note", note);
		if (seen == null && action.status() == ActionStatus.REPORTED_COMPLETE && !this.reader.evidenced(action.id())) {
			throw new RuleViolation("note", "action.verify.noEvidence");
		}
		return seen;
	}

	/**
	 * Overrides the RAG rating.
	 * @param rag the rating, or {@code null} for the automatic one
	 */
	@Transactional
	public void overrideRag(UUID partnershipId, String reference, @Nullable Rag rag, String reason) {
		var action = this.permissions.managed(partnershipId, reference);
		this.log.append(action, override(action, rag, reason));
	}

	private UpdateLog.Entry override(Action action, @Nullable Rag rag, String reason) {
		String note = TextRules.requiredNote("reason", reason);
		if ((rag == Rag.BLUE) != (action.status() == ActionStatus.VERIFIED_COMPLETE) && rag != null) {
			throw new RuleViolation("rag", "action.rag.blueIsVerified");
		}
		action.overrideRag(rag, note);
		return this.log.entry(UpdateKind.RAG, note, this.permissions.managersOrganisation(action.partnershipId()))
			.withRag(rag);
	}

	/** An undone decision stays in the update history, and so does that it was undone. */
	@EventListener
	@Transactional
	void record(ChangesUndone event) {
		var organisation = this.permissions.managersOrganisation(event.partnershipId());
		this.log.actions(event.records())
			.forEach((action) -> this.log.append(action,
					this.log.entry(UpdateKind.UNDONE, null, organisation).withRag(action.rag())));
	}

	private void requireOtherReporter(Action action) {
		if (action.status() == ActionStatus.REPORTED_COMPLETE) {
			this.permissions.verifyRefusal(action.partnershipId(), action.id()).ifPresent((reason) -> {
				throw new RuleViolation("status", reason);
			});
		}
	}

	private void transition(Action action, ActionStatus to, @Nullable String word, @Nullable String note,
			UpdateKind kind) {
		if (!action.status().canTransitionTo(to, ActionActor.MANAGER)) {
			throw new RuleViolation("status", "action.status.notNow", action.status());
		}
		action.transitionTo(to, ActionActor.MANAGER, note, this.log.now());
		action.reportWord(word);
		action.overrideRag(null, null);
		this.log.append(action,
				this.log.entry(kind, note, this.permissions.managersOrganisation(action.partnershipId())));
	}

	/** An update that has passed the checks. */
	private record CheckedUpdate(Action action, UpdateLog.Entry entry, List<UpdateLog.CheckedEvidence> evidence) {

	}

}

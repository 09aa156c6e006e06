package org.throughline.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.web.NotFoundException;

/**
 * Records updates by owners and decisions by business managers. Updates are appended,
 * never overwritten. A second submission with the same id has no effect.
 */
@Service
@Transactional(readOnly = true)
public class ActionUpdateService {

	private static final int MOST_EVIDENCE = 10;

	private final ActionPermissions permissions;

	private final UpdateLog log;

	private final UpdateReader reader;

	private final EvidenceFiles files;

	private final DueDateService dates;

	private final ApplicationEventPublisher events;

	ActionUpdateService(ActionPermissions permissions, UpdateLog log, UpdateReader reader, EvidenceFiles files,
			DueDateService dates, ApplicationEventPublisher events) {
		this.permissions = permissions;
		this.log = log;
		this.reader = reader;
		this.files = files;
		this.dates = dates;
		this.events = events;
	}

	/**
	 * Saves an update and a request for a new due date, both or neither.
	 * @param update the update, or {@code null} if only a new date is requested
	 * @param newDate the new date, or {@code null} if none is requested
	 */
	@Transactional
	public void submit(UUID partnershipId, String reference, @Nullable NewUpdate update, @Nullable NewDueDate newDate) {
		if (newDate != null) {
			this.dates.request(partnershipId, reference, newDate);
		}
		if (update != null) {
			update(partnershipId, reference, update);
		}
	}

	/**
	 * Saves an update by the owner, or by the business manager on the owner's behalf.
	 * @return the number of the update
	 * @throws NotFoundException for the action of another organisation
	 */
	@Transactional
	public int update(UUID partnershipId, String reference, NewUpdate update) {
		var action = this.permissions.movable(partnershipId, reference);
		int before = before(action, update.id());
		if (before > 0) {
			return before;
		}
		var word = word(action, update);
		int number = this.log.append(action, word.said());
		this.log.attach(action, update.id(), word.evidence());
		tell(action);
		return number;
	}

	/**
	 * Words on many actions at once, which the business manager writes down as a table
	 * gives them; for each a colour and then the owner's word.
	 */
	@Transactional
	public void recordAll(UUID partnershipId, List<UpdateRow> words) {
		var actions = this.permissions.managed(partnershipId, words.stream().map(UpdateRow::reference).toList());
		var rows = new ArrayList<UpdateLog.Row>();
		var evidence = new LinkedHashMap<UUID, Word>();
		for (var each : words) {
			var action = actions.get(each.reference());
			if (action == null) {
				throw new NotFoundException();
			}
			if (each.colour() != null) {
				var lit = light(action, each.colour().rag(), each.colour().reason(), TimeOrderedId.next());
				rows.add(this.log.prepare(action, lit));
			}
			if (each.update() != null) {
				var word = word(action, each.update());
				rows.add(this.log.prepare(action, word.said()));
				if (!word.evidence().isEmpty()) {
					evidence.put(each.update().id(), word);
				}
				tell(action);
			}
		}
		this.log.append(rows);
		evidence.forEach((update, word) -> this.log.attach(word.action(), update, word.evidence()));
	}

	/** Moves an action as its owner's word says, or refuses the word. */
	private Word word(Action action, NewUpdate update) {
		UUID partnershipId = action.partnershipId();
		boolean owns = this.permissions.owns(partnershipId, action.ownerId(), action.visibility());
		boolean ownersManager = action.ownerId() != null
				&& action.ownerId().equals(this.permissions.managersOrganisation(partnershipId));
		String told = owns ? null : ownersManager ? Texts.optional("told", update.told(), Texts.LINE)
				: Texts.required("told", update.told(), Texts.LINE);
		var from = action.status();
		String note = noteFor(from, update.status(), "note", update.note());
		if (!from.canTransitionTo(update.status(), ActionActor.OWNER)) {
			throw new RuleViolation("status", "action.status.notNow", from);
		}
		var evidence = checked(update.evidence());
		action.become(update.status(), ActionActor.OWNER, note, this.log.now());
		var said = UpdateLog.Said.of(update.id(), UpdateKind.PROGRESS, note,
				owns ? action.ownerId() : this.permissions.managersOrganisation(partnershipId));
		return new Word(action, (told != null) ? said.told(told) : said, evidence);
	}

	private void tell(Action action) {
		if (action.status() == ActionStatus.REPORTED_COMPLETE) {
			this.events.publishEvent(new ActionReportedComplete(action.id(), action.partnershipId(), action.reference(),
					action.ownerId()));
		}
	}

	/**
	 * No change, still on track: the same note for several of one's own actions, whose
	 * status stays.
	 * @param id chosen by the form
	 * @param actions what is ticked; an action that is blocked, returned or no longer
	 * open cannot be on track
	 * @return how many got the update
	 */
	@Transactional
	public int confirmNoChange(UUID id, Collection<ActionKey> actions, String note) {
		if (actions.isEmpty()) {
			throw new RuleViolation("actions", "action.stillOnTrack.none");
		}
		String said = Texts.required("note", note, Texts.NOTE);
		int updated = 0;
		var sorted = new LinkedHashSet<>(actions).stream()
			.sorted((one, other) -> (one.partnershipId() + one.reference())
				.compareTo(other.partnershipId() + other.reference()))
			.toList();
		for (var key : sorted) {
			var action = this.permissions.movable(key.partnershipId(), key.reference());
			if (!this.permissions.owns(key.partnershipId(), action.ownerId(), action.visibility())) {
				throw new NotFoundException();
			}
			var updateId = UUID.nameUUIDFromBytes((id + "/" + action.id()).getBytes(StandardCharsets.UTF_8));
			if (before(action, updateId) == 0) {
				if (action.status() != ActionStatus.NOT_STARTED && action.status() != ActionStatus.IN_PROGRESS) {
					throw new RuleViolation("actions", "action.stillOnTrack.notNow", key.reference());
				}
				this.log.append(action, UpdateLog.Said.of(updateId, UpdateKind.PROGRESS, said, action.ownerId()));
			}
			updated++;
		}
		return updated;
	}

	/** Found done. Refused to whoever reported it and to the owner's own people. */
	@Transactional
	public void verify(UUID partnershipId, String reference, UUID id, @Nullable String note) {
		var action = this.permissions.managed(partnershipId, reference);
		if (before(action, id) == 0) {
			judge(action, partnershipId, ActionStatus.VERIFIED_COMPLETE, Texts.optional("note", note, Texts.NOTE), id,
					UpdateKind.VERIFIED);
			this.events.publishEvent(new ActionVerified(action.id(), partnershipId, reference, action.ownerId()));
		}
	}

	/** Not found done; goes back to its owner. */
	@Transactional
	public void returnToOwner(UUID partnershipId, String reference, UUID id, String note) {
		var action = this.permissions.managed(partnershipId, reference);
		if (before(action, id) == 0) {
			judge(action, partnershipId, ActionStatus.RETURNED, Texts.required("note", note, Texts.NOTE), id,
					UpdateKind.RETURNED);
			this.events.publishEvent(new ActionReturned(action.id(), partnershipId, reference, action.ownerId()));
		}
	}

	/** Takes a closed action up again. */
	@Transactional
	public void reopen(UUID partnershipId, String reference, UUID id, String reason) {
		var action = this.permissions.managed(partnershipId, reference);
		if (before(action, id) == 0) {
			move(action, ActionStatus.IN_PROGRESS, Texts.required("reason", reason, Texts.NOTE), id,
					UpdateKind.REOPENED);
		}
	}

	/** Gives an action up. */
	@Transactional
	public void noLongerNeeded(UUID partnershipId, String reference, UUID id, String reason) {
		var action = this.permissions.managed(partnershipId, reference);
		if (before(action, id) == 0) {
			move(action, ActionStatus.NO_LONGER_NEEDED, Texts.required("reason", reason, Texts.NOTE), id,
					UpdateKind.PROGRESS);
		}
	}

	/**
	 * Sets the traffic light against the rule.
	 * @param rag the colour; none gives it back to the rule
	 */
	@Transactional
	public void overrideRag(UUID partnershipId, String reference, UUID id, @Nullable Rag rag, String reason) {
		var action = this.permissions.managed(partnershipId, reference);
		if (before(action, id) == 0) {
			this.log.append(action, light(action, rag, reason, id));
		}
	}

	private UpdateLog.Said light(Action action, @Nullable Rag rag, String reason, UUID id) {
		String said = Texts.required("reason", reason, Texts.NOTE);
		if ((rag == Rag.BLUE) != (action.status() == ActionStatus.VERIFIED_COMPLETE) && rag != null) {
			throw new RuleViolation("rag", "action.rag.blueIsVerified");
		}
		action.light(rag, said);
		return UpdateLog.Said
			.of(id, UpdateKind.RAG, said, this.permissions.managersOrganisation(action.partnershipId()))
			.lit(rag);
	}

	private void judge(Action action, UUID partnershipId, ActionStatus to, @Nullable String note, UUID id,
			UpdateKind kind) {
		if (action.status() == ActionStatus.REPORTED_COMPLETE) {
			this.permissions.verifyRefusal(partnershipId, action.id(), action.ownerId()).ifPresent((reason) -> {
				throw new RuleViolation("status", reason);
			});
		}
		move(action, to, note, id, kind);
	}

	private void move(Action action, ActionStatus to, @Nullable String note, UUID id, UpdateKind kind) {
		if (!action.status().canTransitionTo(to, ActionActor.MANAGER)) {
			throw new RuleViolation("status", "action.status.notNow", action.status());
		}
		action.become(to, ActionActor.MANAGER, note, this.log.now());
		action.light(null, null);
		this.log.append(action,
				UpdateLog.Said.of(id, kind, note, this.permissions.managersOrganisation(action.partnershipId())));
	}

	private static @Nullable String noteFor(ActionStatus from, ActionStatus to, String field, @Nullable String note) {
		return from.needsNote(to) ? Texts.required(field, note, Texts.NOTE) : Texts.optional(field, note, Texts.NOTE);
	}

	private List<UpdateLog.KeptEvidence> checked(List<NewEvidence> evidence) {
		if (evidence.size() > MOST_EVIDENCE) {
			throw new RuleViolation("file", "action.file.tooMany", MOST_EVIDENCE);
		}
		return evidence.stream().map((given) -> {
			String describes = Texts.required("describes", given.describes(), Texts.LINE);
			return (given.link() != null)
					? new UpdateLog.KeptEvidence(describes, Texts.link("link", given.link()), null)
					: new UpdateLog.KeptEvidence(describes, null, this.files.accept(given.fileName(), given.content()));
		}).toList();
	}

	/** The number the update of this id has got already; 0 where it is new. */
	private int before(Action action, UUID id) {
		var appended = this.reader.appended(id);
		if (appended.isPresent() && !appended.get().actionId().equals(action.id())) {
			throw new NotFoundException();
		}
		return appended.map(UpdateReader.Appended::number).orElse(0);
	}

	/** An owner's word that has passed the rules. */
	private record Word(Action action, UpdateLog.Said said, List<UpdateLog.KeptEvidence> evidence) {

	}

}

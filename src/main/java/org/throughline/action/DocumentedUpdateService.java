package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Updates of actions that documents state, such as reports and minutes; for the business
 * manager. They are appended, never changed.
 */
@Service
@Transactional(readOnly = true)
public class DocumentedUpdateService {

	private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

	private static final String UPDATES = """
			select u.action_id, u.number, u.as_of, u.status, u.status_word, u.note, nullif(u.by_name, u.source) as by, u.source, u.visibility
			from action_update u join action a on a.id = u.action_id
			where a.partnership_id = ? and u.kind in ('PROGRESS', 'RETURNED') and u.note is not null
			  and u.by_id is null and u.source is not null and not u.on_behalf
			order by a.position, u.number""";

	private final JdbcClient jdbc;

	private final ActionReader actions;

	private final ActionPermissions permissions;

	private final UpdateLog log;

	private final ActionLookups lookups;

	private final CurrentUser user;

	private final Clock clock;

	DocumentedUpdateService(JdbcClient jdbc, ActionReader actions, ActionPermissions permissions, UpdateLog log,
			ActionLookups lookups, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.actions = actions;
		this.permissions = permissions;
		this.log = log;
		this.lookups = lookups;
		this.user = user;
		this.clock = clock;
	}

	/** All updates from documents, by action and in their order. */
	public List<DocumentedUpdateRow> rows(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		Map<UUID, ActionSummary> all = new HashMap<>();
		this.actions.all(partnershipId, ActionFilter.ALL, new ActionVisibility.Reader(true, true, Set.of()))
			.forEach((action) -> all.put(action.id(), action));
		return this.jdbc.sql(UPDATES).param(partnershipId).query((row, number) -> {
			var action = Objects.requireNonNull(all.get(row.getObject("action_id", UUID.class)));
			return new DocumentedUpdateRow(action, row.getInt("number"),
					MappedRecord.read(row, DocumentedUpdate.class));
		}).list();
	}

	/**
	 * Records updates, in their order.
	 * @param updates by the reference of their action
	 * @throws RuleViolation if the status cannot follow the current one
	 */
	@Transactional
	public void recordAll(UUID partnershipId, Map<String, List<DocumentedUpdate>> updates) {
		var stored = this.permissions.managed(partnershipId, List.copyOf(updates.keySet()));
		var batch = this.log.batch();
		var prepared = new ArrayList<ActionUpdate>();
		updates.forEach((reference, ofAction) -> {
			var action = Optional.ofNullable(stored.get(reference)).orElseThrow(NotFoundException::new);
			ofAction.forEach((update) -> prepared.add(batch.prepare(action, apply(action, update))));
		});
		this.log.append(prepared);
	}

	/** Refuses a document of a day to come. */
	public void requireNotFuture(LocalDate day) {
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("date", "action.update.future");
		}
	}

	private UpdateLog.Entry apply(Action action, DocumentedUpdate update) {
		requireNotFuture(update.asOf());
		String note = TextRules.requiredNote("note", update.note());
		String source = TextRules.required("source", update.source(), TextRules.LINE);
		String by = TextRules.optional("by", update.by(), TextRules.LINE);
		var status = (update.status() != null) ? update.status() : action.status();
		boolean returned = status == ActionStatus.RETURNED && status != action.status();
		if (status != action.status()) {
			requirePossible(action, status);
			var since = update.asOf().atTime(LocalTime.NOON).atZone(ENGLAND).toInstant();
			action.recordStatus(status, note, since);
		}
		action.reportWord(this.lookups.statusWord(action, update.statusWord(), status));
		var content = UpdateContent.of(returned ? UpdateKind.RETURNED : UpdateKind.PROGRESS, note, update.asOf(),
				(update.visibility() != null) ? update.visibility() : action.visibility());
		return new UpdateLog.Entry(TimeOrderedId.next(), content, null, false, source, (by != null) ? by : source,
				null);
	}

	/** Verifying is for people (design, rule 2). */
	private void requirePossible(Action action, ActionStatus status) {
		if (status == ActionStatus.VERIFIED_COMPLETE || !action.status().canBecome(status)) {
			throw new RuleViolation("status", "action.status.notNow", action.status());
		}
		if (status == ActionStatus.RETURNED) {
			this.permissions.verifyRefusal(action.partnershipId(), action.id()).ifPresent((reason) -> {
				throw new RuleViolation("status", reason);
			});
		}
	}

}

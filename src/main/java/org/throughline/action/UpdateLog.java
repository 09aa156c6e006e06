package org.throughline.action;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;

/**
 * Appends updates and evidence to actions.
 */
@Component
class UpdateLog {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	UpdateLog(EntityManager entities, JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/** Returns an entry by the current user, dated today. */
	Entry entry(UpdateKind kind, @Nullable String note, @Nullable UUID byOrganisationId) {
		var content = UpdateContent.of(kind, note, LocalDate.now(this.clock), Visibility.PARTNER);
		return new Entry(TimeOrderedId.next(), content, byOrganisationId, false, null, null, null);
	}

	/**
	 * Appends an entry to an action that is locked and has its new status.
	 * @return its number
	 */
	int append(Action action, Entry entry) {
		var update = new Batch().prepare(action, entry);
		append(List.of(update));
		return update.number();
	}

	/**
	 * Appends updates in one batch, in this order. An update that closes an action ends
	 * its request for a new due date: nobody can decide on it any more.
	 */
	void append(List<ActionUpdate> updates) {
		updates.forEach(this.entities::persist);
		this.entities.flush();
		var closed = updates.stream().flatMap((update) -> update.closedAction().stream()).toList();
		if (!closed.isEmpty()) {
			this.jdbc.sql("""
					update due_date_request set outcome = 'REFUSED', outcome_note = 'The action was closed.',
					  decided_at = :now, decided_by = :by, version = version + 1
					where action_id = any(:closed) and outcome is null""")
				.param("now", Timestamp.from(now()))
				.param("by", this.user.actor())
				.param("closed", closed.toArray(UUID[]::new))
				.update();
		}
	}

	/** Returns the actions among records. */
	List<Action> actions(List<UUID> records) {
		return this.entities.createQuery("select a from Action a where a.id in :records", Action.class)
			.setParameter("records", records)
			.getResultList();
	}

	/** Returns a batch that looks up each owner's name once. */
	Batch batch() {
		return new Batch();
	}

	/** Stores evidence checked by {@link EvidenceFiles}. */
	void attach(Action action, UUID updateId, List<CheckedEvidence> evidence) {
		evidence.forEach((one) -> this.entities.persist(new Evidence(action, updateId, one)));
		this.entities.flush();
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Prepares updates with the names that owners had on the day of each. */
	final class Batch {

		private final Map<List<Object>, Optional<String>> names = new HashMap<>();

		ActionUpdate prepare(Action action, Entry entry) {
			var asOf = entry.content().asOf();
			var owner = action.ownerId();
			var named = new OwnerOnDay((owner != null) ? name(owner, asOf) : action.ownerAsWritten(),
					(entry.toOwnerId() != null) ? name(entry.toOwnerId(), asOf) : null);
			return new ActionUpdate(entry.id(), action, entry.content(), author(entry), named, now());
		}

		private UpdateAuthor author(Entry entry) {
			if (entry.byName() != null) {
				return new UpdateAuthor(null, entry.byName(), entry.byOrganisationId(), entry.onBehalf(),
						entry.source());
			}
			var person = UpdateLog.this.user.person().map(SignedInUser::id).orElse(null);
			return new UpdateAuthor(person, UpdateLog.this.user.actor(), entry.byOrganisationId(), entry.onBehalf(),
					entry.source());
		}

		private @Nullable String name(UUID organisationId, LocalDate day) {
			return this.names
				.computeIfAbsent(List.of(organisationId, day),
						(key) -> UpdateLog.this.jdbc.sql("select organisation_label_at(?, ?)")
							.params(organisationId, day)
							.query(String.class)
							.optional())
				.orElse(null);
		}

	}

	/** Evidence that has passed the checks. */
	record CheckedEvidence(String describes, @Nullable String link, @Nullable EvidenceFile file) {

	}

	/**
	 * An update to append.
	 *
	 * @param byOrganisationId the organisation of the author
	 * @param onBehalf whether the business manager records it for the owner
	 * @param byName the author named in a document, or {@code null} for the current user
	 * @param toOwnerId the new owner of a reassignment
	 */
	record Entry(UUID id, UpdateContent content, @Nullable UUID byOrganisationId, boolean onBehalf,
			@Nullable String source, @Nullable String byName, @Nullable UUID toOwnerId) {

		Entry onBehalf(String heardHow) {
			return new Entry(this.id, this.content, this.byOrganisationId, true, heardHow, this.byName, this.toOwnerId);
		}

		Entry withRag(@Nullable Rag rag) {
			return with(this.content.withRag(rag));
		}

		Entry withDueOn(LocalDate day) {
			return with(this.content.withDueOn(day));
		}

		Entry reassignedTo(UUID ownerId, LocalDate day) {
			return new Entry(this.id, this.content.on(day), this.byOrganisationId, this.onBehalf, this.source,
					this.byName, ownerId);
		}

		private Entry with(UpdateContent changed) {
			return new Entry(this.id, changed, this.byOrganisationId, this.onBehalf, this.source, this.byName,
					this.toOwnerId);
		}

	}

}

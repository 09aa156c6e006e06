package org.throughline.action;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An update of an action. Appended, never changed; the database refuses any change.
 */
@Entity
@Immutable
class ActionUpdate {

	@Id
	private UUID id;

	private UUID actionId;

	private int number;

	private Instant at;

	@Embedded
	private UpdateContent content;

	@Embedded
	private UpdateAuthor author;

	@Enumerated(EnumType.STRING)
	private ActionStatus status;

	private @Nullable UUID ownerId;

	@Embedded
	private @Nullable OwnerOnDay owner;

	@SuppressWarnings("NullAway.Init")
	protected ActionUpdate() {
	}

	/**
	 * Creates an update with the current status, its word in the plan and the owner of
	 * its action.
	 * @param owner the owner on the day of the update
	 */
	ActionUpdate(UUID id, Action action, UpdateContent content, UpdateAuthor author, OwnerOnDay owner, Instant at) {
		this.id = id;
		this.actionId = action.id();
		this.number = action.nextUpdate(content.kind(), content.asOf());
		this.at = at;
		this.content = content.withStatusWord(action.statusWord());
		this.author = author;
		this.status = action.status();
		this.ownerId = action.ownerId();
		this.owner = owner;
	}

	int number() {
		return this.number;
	}

	/** Returns its action if the update closes it. */
	Optional<UUID> closedAction() {
		return this.status.closed() ? Optional.of(this.actionId) : Optional.empty();
	}

}

package org.throughline.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An event in the history of a request. Appended, never changed; the database refuses any
 * change.
 */
@Entity
@Immutable
class DataRequestEvent {

	@EmbeddedId
	private DataRequestPart id;

	@Enumerated(EnumType.STRING)
	private EventKind kind;

	private @Nullable String note;

	private Instant at;

	private String byName;

	@SuppressWarnings("NullAway.Init")
	protected DataRequestEvent() {
	}

	DataRequestEvent(UUID requestId, int number, EventKind kind, @Nullable String note, Instant at, String byName) {
		this.id = new DataRequestPart(requestId, number);
		this.kind = kind;
		this.note = note;
		this.at = at;
		this.byName = byName;
	}

}

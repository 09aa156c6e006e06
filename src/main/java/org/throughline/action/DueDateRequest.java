package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The wish for a new due date, and what became of it.
 */
@Entity
class DueDateRequest {

	@Id
	private UUID id;

	private UUID actionId;

	private Instant askedAt;

	private String askedBy;

	private @Nullable UUID askedById;

	private @Nullable LocalDate formerDueOn;

	private LocalDate wantedDueOn;

	private String reason;

	@Enumerated(EnumType.STRING)
	private @Nullable RequestOutcome outcome;

	private @Nullable String outcomeNote;

	private @Nullable Instant decidedAt;

	private @Nullable String decidedBy;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected DueDateRequest() {
	}

	DueDateRequest(UUID id, Action action, LocalDate wantedDueOn, String reason, Instant askedAt, String askedBy,
			@Nullable UUID askedById) {
		Assert.hasText(reason, "a new date is asked for with a reason");
		this.id = id;
		this.actionId = action.id();
		this.formerDueOn = action.dueOn();
		this.wantedDueOn = wantedDueOn;
		this.reason = reason;
		this.askedAt = askedAt;
		this.askedBy = askedBy;
		this.askedById = askedById;
	}

	void decide(RequestOutcome decision, @Nullable String note, Instant at, String by) {
		Assert.state(this.outcome == null, "a request is decided once");
		Assert.state(decision == RequestOutcome.ACCEPTED || note != null, "a refusal is explained");
		this.outcome = decision;
		this.outcomeNote = note;
		this.decidedAt = at;
		this.decidedBy = by;
	}

	UUID actionId() {
		return this.actionId;
	}

	LocalDate wantedDueOn() {
		return this.wantedDueOn;
	}

	String reason() {
		return this.reason;
	}

	@Nullable RequestOutcome outcome() {
		return this.outcome;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof DueDateRequest request && this.id.equals(request.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}

package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A request for a new due date, with its decision.
 */
@Entity
class DueDateRequest extends AggregateRoot {

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

	@SuppressWarnings("NullAway.Init")
	protected DueDateRequest() {
	}

	DueDateRequest(UUID id, Action action, LocalDate wantedDueOn, String reason, Instant askedAt, String askedBy,
			@Nullable UUID askedById) {
		super(id);
		Assert.hasText(reason, "A request needs a reason");
		this.actionId = action.id();
		this.formerDueOn = action.dueOn();
		this.wantedDueOn = wantedDueOn;
		this.reason = reason;
		this.askedAt = askedAt;
		this.askedBy = askedBy;
		this.askedById = askedById;
	}

	void decide(RequestOutcome decision, @Nullable String note, Instant at, String by) {
		Assert.state(this.outcome == null, "A request is decided once");
		Assert.state(decision == RequestOutcome.ACCEPTED || note != null, "A refusal needs a reason");
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

}

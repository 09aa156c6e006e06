package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A request for a new due date, with its decision.
 */
@Entity
class DueDateRequest extends AggregateRoot {

	private UUID actionId;

	private @Nullable UUID askedById;

	@Embedded
	private DueDateWish wish;

	@Embedded
	private @Nullable DueDateDecision decision;

	@SuppressWarnings("NullAway.Init")
	protected DueDateRequest() {
	}

	DueDateRequest(UUID id, Action action, DueDateWish wish, @Nullable UUID askedById) {
		super(id);
		this.actionId = action.id();
		this.wish = wish;
		this.askedById = askedById;
	}

	void decide(DueDateDecision given) {
		Assert.state(this.decision == null, "A request is decided once");
		Assert.state(given.outcome() == RequestOutcome.ACCEPTED || given.note() != null, "A refusal needs a reason");
		this.decision = given;
	}

	UUID actionId() {
		return this.actionId;
	}

	DueDateWish wish() {
		return this.wish;
	}

	@Nullable RequestOutcome outcome() {
		return (this.decision != null) ? this.decision.outcome() : null;
	}

}

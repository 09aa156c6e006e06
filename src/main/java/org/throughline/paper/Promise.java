package org.throughline.paper;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/** A promise made to a meeting. */
@Entity
class Promise extends NumberedRoot {

	private UUID considerationId;

	@Embedded
	private PromiseContent content;

	private @Nullable UUID actionId;

	@SuppressWarnings("NullAway.Init")
	protected Promise() {
	}

	Promise(UUID partnershipId, int number, UUID considerationId, PromiseContent content) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.considerationId = considerationId;
		this.content = content;
	}

	void replace(UUID newConsiderationId, PromiseContent newContent) {
		this.considerationId = newConsiderationId;
		this.content = newContent;
	}

	/** Records the action that it became. */
	void becomes(UUID action) {
		this.actionId = action;
	}

	@Nullable UUID actionId() {
		return this.actionId;
	}

	PromiseContent content() {
		return this.content;
	}

}

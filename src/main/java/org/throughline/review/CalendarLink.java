package org.throughline.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A private link to the calendar of a partnership's clocks. Only the SHA-256 of its token
 * is stored.
 */
@Entity
class CalendarLink extends AggregateRoot {

	private UUID userId;

	private UUID partnershipId;

	private String tokenHash;

	private Instant createdAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected CalendarLink() {
	}

	CalendarLink(UUID id, UUID userId, UUID partnershipId, String tokenHash, Instant createdAt) {
		super(id);
		this.userId = userId;
		this.partnershipId = partnershipId;
		this.tokenHash = tokenHash;
		this.createdAt = createdAt;
	}

	void revoke(Instant at) {
		this.revokedAt = at;
	}

	UUID userId() {
		return this.userId;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}

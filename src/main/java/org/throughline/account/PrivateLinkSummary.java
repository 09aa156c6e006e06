package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A private link in a list.
 *
 * @param partnership the partnership of what it opens, or {@code null}
 * @param organisations the organisations that the person acts for, or {@code null}
 */
public record PrivateLinkSummary(UUID id, PrivateLinkKind kind, @Nullable UUID partnershipId,
		@Nullable String partnership, String displayName, Instant createdAt, Instant expiresAt,
		@Nullable String organisations) {

	/** "21 October 2025 at 14:05". */
	public String created() {
		return Dates.moment(this.createdAt);
	}

	/** "21 October 2025 at 14:05". */
	public String until() {
		return Dates.moment(this.expiresAt);
	}

}

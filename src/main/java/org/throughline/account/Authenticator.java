package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * An app of the signed-in person that shows codes for the second step of signing in, or a
 * passkey.
 *
 * @param name the person's name for it
 * @param lastUsedAt when it was last used, after it was added
 * @param passkey whether it is a passkey
 */
public record Authenticator(UUID id, String name, Instant addedAt, @Nullable Instant lastUsedAt, boolean passkey) {

	/** "21 October 2025 at 14:05", when it was added. */
	public String added() {
		return Dates.moment(this.addedAt);
	}

	/** "21 October 2025 at 14:05", when it was last used. */
	public @Nullable String used() {
		return (this.lastUsedAt != null) ? Dates.moment(this.lastUsedAt) : null;
	}

}

package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * An identity at a sign-in provider that a person signs in with.
 *
 * @param provider the name of the provider
 * @param isAllowed whether it still signs in
 */
public record SignInIdentity(UUID id, String issuer, String provider, Instant boundAt, @Nullable Instant lastUsedAt,
		boolean isAllowed) {

	/** "21 October 2025 at 14:05", when it signed in first. */
	public String bound() {
		return Dates.moment(this.boundAt);
	}

	/**
	 * "21 October 2025 at 14:05", when it signed in last; {@code null} if it has not
	 * since.
	 */
	public @Nullable String used() {
		return (this.lastUsedAt != null) ? Dates.moment(this.lastUsedAt) : null;
	}

}

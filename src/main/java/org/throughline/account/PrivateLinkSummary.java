package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * The private links of a person of one kind in a list.
 *
 * @param id the newest of them
 * @param partnership the partnership of what they open, or {@code null}
 * @param person the person, with the organisations that they act for
 * @param number how many they are
 * @param createdAt when the newest was created
 * @param expiresAt when the last of them expires
 */
public record PrivateLinkSummary(UUID id, PrivateLinkKind kind, @Nullable UUID partnershipId,
		@Nullable String partnership, String person, int number, Instant createdAt, Instant expiresAt) {

	/** "3 links. The newest was created on …, the last works until …". */
	public String inWords() {
		return (this.number == 1) ? "Created on %s. Works until %s".formatted(created(), until())
				: "%d links. The newest was created on %s, the last works until %s".formatted(this.number, created(),
						until());
	}

	/** "End links". */
	public String button() {
		return (this.number == 1) ? "End link" : "End links";
	}

	/** "21 October 2025 at 14:05". */
	public String created() {
		return Dates.moment(this.createdAt);
	}

	/** "21 October 2025 at 14:05". */
	public String until() {
		return Dates.moment(this.expiresAt);
	}

}

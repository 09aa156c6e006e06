package org.throughline.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A private link to be created.
 *
 * @param personId the person whose pages it opens
 * @param partnershipId the partnership of the subject, or {@code null} for all of the
 * person's partnerships
 * @param subjectId the only record that it opens, or {@code null}
 * @param validUntil when it ends
 */
public record NewPrivateLink(UUID personId, PrivateLinkKind kind, @Nullable UUID partnershipId,
		@Nullable UUID subjectId, Instant validUntil) {

	/** Returns a link to all due actions of the person. */
	public static NewPrivateLink toActions(UUID personId, Instant validUntil) {
		return new NewPrivateLink(personId, PrivateLinkKind.ACTIONS, null, null, validUntil);
	}

	/** Returns a link to one request for a return. */
	public static NewPrivateLink toReturn(UUID personId, UUID partnershipId, UUID requestId, Instant validUntil) {
		return new NewPrivateLink(personId, PrivateLinkKind.RETURN, partnershipId, requestId, validUntil);
	}

	/** Returns a link to one clearance of a paper. */
	public static NewPrivateLink toClearance(UUID personId, UUID partnershipId, UUID clearanceId, Instant validUntil) {
		return new NewPrivateLink(personId, PrivateLinkKind.CLEARANCE, partnershipId, clearanceId, validUntil);
	}

}

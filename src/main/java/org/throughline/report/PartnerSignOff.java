package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A safeguarding partner in office, with its signatures to a draft.
 *
 * @param organisation its name
 * @param covers checksum of what the signature that holds covers, or {@code null}
 * @param signOffs its signatures, the latest first
 */
public record PartnerSignOff(UUID organisationId, String slug, String organisation, @Nullable String covers,
		List<SignOffDetails> signOffs) {

	/** Returns the signature that holds, or {@code null}. */
	public @Nullable SignOffDetails current() {
		return this.signOffs.stream().filter(SignOffDetails::holds).findFirst().orElse(null);
	}

	/** Returns the last signature if it was reopened, or {@code null}. */
	public @Nullable SignOffDetails reopened() {
		return (current() == null && !this.signOffs.isEmpty()) ? this.signOffs.get(0) : null;
	}

}

package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A safeguarding partner in office, with its signatures to a draft.
 *
 * @param organisation its name
 * @param unchanged whether the draft is known to print what the signature that holds
 * covers, or there is none
 * @param signOffs its signatures, the latest first
 */
public record PartnerSignOff(UUID organisationId, String slug, String organisation, boolean unchanged,
		List<SignOffDetails> signOffs) {

	/** Returns the signature that holds, or {@code null}. */
	public @Nullable SignOffDetails current() {
		return this.signOffs.stream().filter(SignOffDetails::holds).findFirst().orElse(null);
	}

	/** Returns the last signature if it was reopened, or {@code null}. */
	public @Nullable SignOffDetails reopened() {
		return (current() != null) ? null
				: this.signOffs.stream().filter((signOff) -> !signOff.withdrawn()).findFirst().orElse(null);
	}

	/** Returns those that were recorded by mistake. For business managers. */
	public List<SignOffDetails> withdrawn() {
		return this.signOffs.stream().filter(SignOffDetails::withdrawn).toList();
	}

}

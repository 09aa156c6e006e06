package org.throughline.account;

import java.io.Serial;
import java.io.Serializable;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.SignedInUser;

/**
 * A sign-in that needs the second step, in a session of nobody; or somebody who is signed
 * in and passes it again.
 */
public final class PendingSignIn implements Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	private final SignedInUser person;

	private final @Nullable ProviderIdentity identity;

	PendingSignIn(SignedInUser person, @Nullable ProviderIdentity identity) {
		this.person = person;
		this.identity = identity;
	}

	/** Returns the step of somebody who is signed in. */
	public static PendingSignIn again(SignedInUser person) {
		return new PendingSignIn(person, null);
	}

	/** Returns who signs in. */
	public SignedInUser person() {
		return this.person;
	}

	/** Returns by which identity, which is bound to the account after the step. */
	@Nullable ProviderIdentity identity() {
		return this.identity;
	}

}

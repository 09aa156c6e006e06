package org.throughline.account;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.SignedInUser;

/**
 * A sign-in that needs the second step, in a session of nobody; or somebody who is signed
 * in and passes it again.
 *
 * @param person who signs in
 * @param identity whom a provider means, to be bound to the account after the step
 */
public record PendingSignIn(SignedInUser person, @Nullable ProviderIdentity identity) implements Serializable {

	/** Returns the step of somebody who is signed in. */
	public static PendingSignIn again(SignedInUser person) {
		return new PendingSignIn(person, null);
	}

}

package org.throughline.account;

import org.springframework.security.core.AuthenticationException;

/**
 * Thrown if the password is right, or a provider knows the person, and they have a second
 * factor, which is asked for next.
 */
public class SecondStepNeeded extends AuthenticationException {

	private final PendingSignIn pending;

	SecondStepNeeded(PendingSignIn pending) {
		super("second step needed");
		this.pending = pending;
	}

	/** Returns who signs in. */
	public PendingSignIn getPending() {
		return this.pending;
	}

}

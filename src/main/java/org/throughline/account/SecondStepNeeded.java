package org.throughline.account;

import java.util.UUID;

import org.springframework.security.core.AuthenticationException;

/**
 * Thrown if the password is right and the person has a second factor, which is asked for
 * next.
 */
public class SecondStepNeeded extends AuthenticationException {

	private final UUID person;

	SecondStepNeeded(UUID person) {
		super("second step needed");
		this.person = person;
	}

	/** Returns whose password it was. */
	public UUID getPerson() {
		return this.person;
	}

}

package org.throughline.account;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Thrown after too many failed sign-ins for this email address or from this IP address.
 */
public class SignInThrottled extends AuthenticationException {

	private final Duration wait;

	SignInThrottled(Duration wait) {
		super("too many failed sign-ins");
		this.wait = wait;
	}

	/** Returns how long to wait until the next attempt. */
	public Duration getWait() {
		return this.wait;
	}

}

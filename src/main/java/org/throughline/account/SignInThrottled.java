package org.throughline.account;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many failed sign-ins for this name or from this address: not even tried.
 */
public class SignInThrottled extends AuthenticationException {

	private final Duration wait;

	SignInThrottled(Duration wait) {
		super("too many failed sign-ins");
		this.wait = wait;
	}

	/** How long to wait until the next try is looked at. */
	public Duration getWait() {
		return this.wait;
	}

}

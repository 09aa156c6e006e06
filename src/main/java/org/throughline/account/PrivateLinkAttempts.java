package org.throughline.account;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Limits attempts to guess private links.
 */
@Component
public class PrivateLinkAttempts {

	private final SignInThrottle throttle;

	PrivateLinkAttempts(SignInThrottle throttle) {
		this.throttle = throttle;
	}

	/**
	 * Counts an attempt with an unknown link.
	 * @return how long to wait if the limit is reached
	 */
	public Optional<Duration> failed(String clientAddress) {
		return this.throttle.unknownLink(clientAddress);
	}

}

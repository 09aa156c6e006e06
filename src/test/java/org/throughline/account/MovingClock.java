package org.throughline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A clock that tests move on.
 */
public final class MovingClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	private Instant now = Instant.parse("2026-03-02T09:00:00Z");

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	/** Lets time pass. */
	public void pass(Duration duration) {
		this.now = this.now.plus(duration);
	}

	/** Puts the clock into the application. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Setting {

		@Bean
		@Primary
		MovingClock movingClock() {
			return new MovingClock();
		}

		/** The same hash as always, made in a moment. */
		@Bean
		@Primary
		PasswordEncoder quickPasswords() {
			return new BCryptPasswordEncoder(4);
		}

	}

}

package org.throughline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The clock of tests. It shows the system's time; in a class with {@link ClockAt} it
 * stops until the test moves it.
 */
public final class TestClock extends Clock {

	/** The time zone of the application's dates. */
	public static final ZoneId ZONE = ZoneId.of("Europe/London");

	private volatile @Nullable Instant fixed;

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

	@Override
	public Instant instant() {
		Instant instant = this.fixed;
		return (instant != null) ? instant : Instant.now();
	}

	/** Moves a stopped clock. */
	public void pass(Duration duration) {
		this.fixed = instant().plus(duration);
	}

	void follow(@Nullable ClockAt start) {
		this.fixed = (start != null) ? Instant.parse(start.value()) : null;
	}

}

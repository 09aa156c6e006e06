package org.throughline.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

import org.throughline.platform.time.Dates;

/**
 * A session of a person.
 *
 * @param key its key on pages, which does not reveal its identifier
 * @param browser the browser and system it was begun with
 * @param address the network address it was begun from; {@code null} if unknown
 * @param current whether it is the one that asks
 */
public record SignedInSession(String key, Browser browser, @Nullable String address, Instant signedIn, Instant lastUsed,
		boolean current) {

	/** "21 October 2025 at 14:05", when it began. */
	public String begun() {
		return Dates.moment(this.signedIn);
	}

	/** "21 October 2025 at 14:05", when it was last used. */
	public String used() {
		return Dates.moment(this.lastUsed);
	}

	static SignedInSession of(Session session, boolean current) {
		String browser = session.getAttribute(SessionService.BROWSER);
		String address = session.getAttribute(SessionService.ADDRESS);
		return new SignedInSession(key(session), Browser.of(browser), address, session.getCreationTime(),
				session.getLastAccessedTime(), current);
	}

	static String key(Session session) {
		return LinkSecret.hash(session.getId());
	}

}

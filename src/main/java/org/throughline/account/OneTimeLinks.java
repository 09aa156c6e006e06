package org.throughline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links with a time limit. A new link ends the older ones for the same purpose.
 */
@Component
class OneTimeLinks {

	private final JdbcClient jdbc;

	private final Clock clock;

	OneTimeLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Creates a link and returns its token; without a user it is for the first
	 * administrator.
	 */
	String make(@Nullable UUID userId, Duration validity) {
		end(userId);
		String token = LinkSecret.random();
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into one_time_link (token_hash, user_id, created_at, expires_at)
				values (:hash, :user, :now, :end)""")
			.param("hash", LinkSecret.hash(token))
			.param("user", userId)
			.param("now", at(now))
			.param("end", at(now.plus(validity)))
			.update();
		return token;
	}

	/** Ends all unused links for the user, or those for the first administrator. */
	void end(@Nullable UUID userId) {
		this.jdbc.sql("""
				update one_time_link set expires_at = least(expires_at, :now)
				where user_id is not distinct from :user::uuid and used_at is null""")
			.param("user", userId)
			.param("now", at(this.clock.instant()))
			.update();
	}

	/** Returns the user of a valid link. */
	Optional<UUID> userOf(String token) {
		return valid(token, "user_id is not null").map(UUID::fromString);
	}

	/** Whether the token is a valid link for the first administrator. */
	boolean makesFirstAdministrator(String token) {
		return valid(token, "user_id is null").isPresent();
	}

	private Optional<String> valid(String token, String which) {
		return this.jdbc.sql("""
				select coalesce(user_id::text, '') from one_time_link
				where token_hash = :hash and used_at is null and expires_at > :now and\s""" + which)
			.param("hash", LinkSecret.hash(token))
			.param("now", at(this.clock.instant()))
			.query(String.class)
			.optional();
	}

	/** Ends the link and returns whether it was valid. */
	boolean use(String token) {
		return this.jdbc.sql("""
				update one_time_link set used_at = :now
				where token_hash = :hash and used_at is null and expires_at > :now""")
			.param("hash", LinkSecret.hash(token))
			.param("now", at(this.clock.instant()))
			.update() == 1;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}

package org.throughline.review;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.GrantLookup;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * Private links for calendar programs to read the clocks of a partnership without signing
 * in. The token has 256 random bits; only its SHA-256 is stored. A deleted link, or one
 * whose owner no longer manages the partnership, is not found.
 */
@Service
@Transactional
public class CalendarLinkService {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final ReviewClockService clocks;

	private final CurrentUser user;

	private final GrantLookup grants;

	private final JdbcClient jdbc;

	private final Clock clock;

	CalendarLinkService(ReviewClockService clocks, CurrentUser user, GrantLookup grants, JdbcClient jdbc, Clock clock) {
		this.clocks = clocks;
		this.user = user;
		this.grants = grants;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Since when the signed-in person has a private address; none without one. */
	@Transactional(readOnly = true)
	public Optional<Instant> createdAt(UUID partnershipId) {
		return this.jdbc.sql("""
				select made_at from calendar_feed where user_id = ? and partnership_id = ? and revoked_at is null""")
			.params(person(partnershipId), partnershipId)
			.query((row, number) -> row.getObject("made_at", OffsetDateTime.class).toInstant())
			.optional();
	}

	/** A new private address; a former one ends. Its secret is told this once. */
	public String make(UUID partnershipId) {
		UUID person = person(partnershipId);
		revoke(partnershipId);
		byte[] bits = new byte[32];
		RANDOM.nextBytes(bits);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		this.jdbc
			.sql("insert into calendar_feed (id, user_id, partnership_id, token_hash, made_at) values (?, ?, ?, ?, ?)")
			.params(TimeOrderedId.next(), person, partnershipId, hash(token), now())
			.update();
		return token;
	}

	/** The signed-in person's private address ends. */
	public void revoke(UUID partnershipId) {
		this.jdbc
			.sql("""
					update calendar_feed set revoked_at = ? where user_id = ? and partnership_id = ? and revoked_at is null""")
			.params(now(), person(partnershipId), partnershipId)
			.update();
	}

	/**
	 * The clocks behind a private address that still have a day to come or are overdue.
	 * @throws NotFoundException for an unknown or revoked one, or where the person no
	 * longer manages the partnership
	 */
	@Transactional(readOnly = true)
	public List<ReviewClock> read(String token) {
		var feed = this.jdbc
			.sql("select user_id, partnership_id from calendar_feed where token_hash = ? and revoked_at is null")
			.param(hash(token))
			.query((row, number) -> Map.entry(row.getObject("user_id", UUID.class),
					row.getObject("partnership_id", UUID.class)))
			.optional()
			.orElseThrow(NotFoundException::new);
		boolean manages = this.grants.grantsOf(feed.getKey())
			.stream()
			.anyMatch(
					(grant) -> grant.role() == Role.BUSINESS_MANAGER && feed.getValue().equals(grant.partnershipId()));
		if (!manages) {
			throw new NotFoundException();
		}
		return this.clocks.allClocks(feed.getValue())
			.stream()
			.filter((clock) -> clock.reading().state().open() && clock.reading().dueOn() != null)
			.toList();
	}

	private UUID person(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.user.person().orElseThrow(NotFoundException::new).id();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static String hash(String token) {
		return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
	}

}

package org.throughline.review;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
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

	private final CalendarLinkRepository links;

	private final PartnershipService partnerships;

	private final ReviewClockService clocks;

	private final CurrentUser user;

	private final GrantLookup grants;

	private final Clock clock;

	CalendarLinkService(CalendarLinkRepository links, PartnershipService partnerships, ReviewClockService clocks,
			CurrentUser user, GrantLookup grants, Clock clock) {
		this.links = links;
		this.partnerships = partnerships;
		this.clocks = clocks;
		this.user = user;
		this.grants = grants;
		this.clock = clock;
	}

	/** Returns when the signed-in person created their link; empty without one. */
	@Transactional(readOnly = true)
	public Optional<Instant> createdAt(UUID partnershipId) {
		return this.links.current(person(partnershipId), partnershipId).map(CalendarLink::createdAt);
	}

	/** Creates a link, replaces the previous one and returns the token. */
	public String create(UUID partnershipId) {
		UUID person = person(partnershipId);
		this.partnerships.lock(partnershipId);
		revoke(partnershipId);
		this.links.flush();
		byte[] bits = new byte[32];
		RANDOM.nextBytes(bits);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		this.links
			.save(new CalendarLink(TimeOrderedId.next(), person, partnershipId, hash(token), this.clock.instant()));
		return token;
	}

	/** Deletes the link of the signed-in person. */
	public void revoke(UUID partnershipId) {
		this.links.current(person(partnershipId), partnershipId).ifPresent((link) -> link.revoke(this.clock.instant()));
	}

	/**
	 * Returns the clocks of a link that are not met yet and have a due date.
	 * @throws NotFoundException if the link is unknown or deleted, or its owner no longer
	 * manages the partnership
	 */
	@Transactional(readOnly = true)
	public Deadlines read(String token) {
		var link = this.links.byToken(hash(token)).orElseThrow(NotFoundException::new);
		boolean manages = this.grants.grantsOf(link.userId())
			.stream()
			.anyMatch((grant) -> grant.role() == Role.BUSINESS_MANAGER
					&& link.partnershipId().equals(grant.partnershipId()));
		if (!manages) {
			throw new NotFoundException();
		}
		return new Deadlines(link.partnershipId(),
				this.clocks.allClocks(link.partnershipId())
					.stream()
					.filter((clock) -> clock.reading().state().open() && clock.reading().dueOn() != null)
					.toList());
	}

	private UUID person(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.user.person().orElseThrow(NotFoundException::new).id();
	}

	private static String hash(String token) {
		return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The clocks of a link.
	 *
	 * @param clocks its clocks, the earliest due date first
	 */
	public record Deadlines(UUID partnershipId, List<ReviewClock> clocks) {

		public Deadlines {
			clocks = List.copyOf(clocks);
		}

	}

}

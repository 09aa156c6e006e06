package org.throughline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Manages private links: they open a few pages without a password, any number of times,
 * until they expire or are ended. A link ends with the person's account and role.
 */
@Service
@Transactional(readOnly = true)
public class PrivateLinkService {

	private static final Duration CALENDAR_VALIDITY = Duration.ofDays(730);

	/** Selects links that are not ended. */
	private static final String ACTIVE = "l.ended_at is null and l.expires_at > :now";

	/** Selects the links of each person, kind and partnership as one row. */
	private static final String LIST = """
			select (array_agg(l.id order by l.created_at desc, l.id))[1] as id, l.kind, l.partnership_id,
			  partnership_label_at(l.partnership_id, :today) as partnership,
			  concat_ws(', ', u.display_name, (select string_agg(distinct organisation_label_at(g.organisation_id, :today), ', ')
			   from role_grant g
			   where g.user_id = u.id and g.partnership_id = coalesce(:partnership::uuid, g.partnership_id))) as person,
			  count(*)::int as number, max(l.created_at) as created_at, max(l.expires_at) as expires_at
			from private_link l join user_account u on u.id = l.user_id
			where\s"""
			+ ACTIVE + " and ";

	private static final String ROWS = " group by u.id, l.kind, l.partnership_id order by ";

	/** Selects the links in the same row as this one. */
	private static final String SAME_ROW = """
			(l.user_id, l.kind, coalesce(l.partnership_id, l.user_id)) in (
			  select o.user_id, o.kind, coalesce(o.partnership_id, o.user_id) from private_link o where o.id = :id) and\s""";

	/** Selects links that the business manager of a partnership may end. */
	private static final String OF_PARTNERSHIP = """
			coalesce(l.partnership_id, :partnership) = :partnership and l.kind <> 'MAIL'
			and exists (select from role_grant g where g.user_id = l.user_id and g.partnership_id = :partnership
			  and (l.kind = 'CALENDAR' or g.role = """ + PrivateLinkKind.ROLE + "))";

	private final CurrentUser user;

	private final SecurityEvents events;

	private final SignInThrottle throttle;

	private final SignInIdentities identities;

	private final JdbcClient jdbc;

	private final Clock clock;

	PrivateLinkService(CurrentUser user, SecurityEvents events, SignInThrottle throttle, SignInIdentities identities,
			JdbcClient jdbc, Clock clock) {
		this.user = user;
		this.events = events;
		this.throttle = throttle;
		this.identities = identities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the address of a link, without the host. */
	public static String path(String secret) {
		return "/answer/" + secret;
	}

	/**
	 * Creates a link and returns its secret, which is not stored. Only processes create
	 * links for others.
	 */
	@Transactional
	public String create(NewPrivateLink link) {
		if (CurrentUser.process() == null && !link.personId().equals(this.user.requirePerson())) {
			throw new AccessRefused();
		}
		return insert(link).orElseThrow();
	}

	/** Returns the secret; empty if the person's calendar has an active link. */
	private Optional<String> insert(NewPrivateLink link) {
		String secret = LinkSecret.random();
		int added = this.jdbc
			.sql("""
					insert into private_link (id, user_id, kind, partnership_id, subject_id, token_hash, created_at, expires_at)
					values (gen_random_uuid(), :user, :kind, :partnership, :subject, :hash, :now, :until)
					on conflict (user_id, partnership_id) where kind = 'CALENDAR' and ended_at is null do nothing""")
			.param("user", link.personId())
			.param("kind", link.kind().name())
			.param("partnership", link.partnershipId())
			.param("subject", link.subjectId())
			.param("hash", LinkSecret.hash(secret))
			.param("now", now())
			.param("until", link.validUntil().atOffset(ZoneOffset.UTC))
			.update();
		return (added > 0) ? Optional.of(secret) : Optional.empty();
	}

	/**
	 * Returns the link with this secret. Empty if it is unknown, expired or ended, or if
	 * the person has lost the account or the role.
	 */
	public Optional<PrivateLink> find(String secret) {
		return this.jdbc.sql("""
				select l.kind, u.id, u.email, u.display_name, l.partnership_id, l.subject_id, l.expires_at
				from private_link l join user_account u on u.id = l.user_id
				where l.token_hash = :hash and u.enabled and (l.kind = 'MAIL' or exists (
				  select from role_grant g where g.user_id = u.id
				    and (l.kind = 'CALENDAR' or g.role = """ + PrivateLinkKind.ROLE + """
				) and (l.partnership_id is null or g.partnership_id = l.partnership_id))) and\s""" + ACTIVE)
			.param("hash", LinkSecret.hash(secret))
			.param("now", now())
			.query((row, number) -> new PrivateLink(PrivateLinkKind.valueOf(row.getString("kind")), path(secret),
					person(row), row.getObject("partnership_id", UUID.class), row.getObject("subject_id", UUID.class),
					row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Whether the person of a link lacks a second step that they must have, so that their
	 * calendar is not shown.
	 */
	public boolean lacksSecondStep(PrivateLink link) {
		return this.user.mustSetUpSecondStep(link.person()) && !this.identities.hasSecondStep(link.person().id());
	}

	/**
	 * Counts an attempt with an unknown link.
	 * @return how long to wait if the limit is reached
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<Duration> failed(String clientAddress) {
		return this.throttle.attempt(SignInThrottle.Limit.LINK, clientAddress);
	}

	/** A calendar is read as the person, with all roles; nothing can be written by it. */
	private static SignedInUser person(ResultSet row) throws SQLException {
		var person = new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
				row.getString("display_name"));
		return PrivateLinkKind.CALENDAR.name().equals(row.getString("kind")) ? person : person.byLink();
	}

	/**
	 * Returns the active links of the signed-in person, a row for each kind, the newest
	 * first.
	 */
	public List<PrivateLinkSummary> own() {
		return list("l.user_id = :user", "max(l.created_at) desc, l.kind, l.partnership_id", this.user.requirePerson(),
				null);
	}

	private List<PrivateLinkSummary> list(String which, String order, @Nullable UUID person,
			@Nullable UUID partnershipId) {
		return this.jdbc.sql(LIST + which + ROWS + order)
			.param("user", person)
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.param("now", now())
			.query(MappedRecord.rows(PrivateLinkSummary.class))
			.list();
	}

	/** Returns the active calendar links of the signed-in person by partnership. */
	public Map<UUID, PrivateLinkSummary> ownCalendars() {
		return own().stream()
			.filter((link) -> link.kind() == PrivateLinkKind.CALENDAR && link.partnershipId() != null)
			.collect(Collectors.toMap((link) -> Objects.requireNonNull(link.partnershipId()), Function.identity()));
	}

	/**
	 * Creates the signed-in person's calendar link of a partnership, which replaces the
	 * former one. Empty if another one was created at the same time.
	 */
	@Transactional
	public Optional<String> createCalendar(UUID partnershipId) {
		if (this.user.grants().stream().noneMatch((grant) -> partnershipId.equals(grant.partnershipId()))) {
			throw new AccessRefused();
		}
		endCalendar(partnershipId);
		this.jdbc
			.sql("""
					delete from private_link where user_id = ? and kind = 'CALENDAR' and partnership_id = ? and ended_at is null
					  and expires_at <= ?""")
			.params(this.user.requirePerson(), partnershipId, now())
			.update();
		return insert(new NewPrivateLink(this.user.requirePerson(), PrivateLinkKind.CALENDAR, partnershipId, null,
				this.clock.instant().plus(CALENDAR_VALIDITY)));
	}

	/** Ends the signed-in person's calendar link of a partnership. */
	@Transactional
	public void endCalendar(UUID partnershipId) {
		end("l.user_id = :user and l.kind = 'CALENDAR' and l.partnership_id = :partnership",
				Map.of("user", this.user.requirePerson(), "partnership", partnershipId));
	}

	/** Returns the number of active links of a person; for administrators. */
	public int count(UUID personId) {
		this.user.requireAdministrator();
		return this.jdbc.sql("select count(*) from private_link l where l.user_id = :user and " + ACTIVE)
			.param("user", personId)
			.param("now", now())
			.query(Integer.class)
			.single();
	}

	/**
	 * Returns the active links of people of the partnership, a row for each person and
	 * kind; for its business manager.
	 */
	public List<PrivateLinkSummary> inPartnership(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return list(OF_PARTNERSHIP, "u.display_name collate \"en-GB-x-icu\", u.id, l.kind limit 500", null,
				partnershipId);
	}

	/** Ends the signed-in person's links in the same row of the list as this one. */
	@Transactional
	public void revokeOwn(UUID id) {
		end(SAME_ROW + "l.user_id = :user", Map.of("id", id, "user", this.user.requirePerson()));
	}

	/** Ends all links of the signed-in person. */
	@Transactional
	public void revokeAllOwn() {
		end("l.user_id = :user", Map.of("user", this.user.requirePerson()));
	}

	/**
	 * Ends the links in the same row of the partnership's list as this one; for its
	 * business manager.
	 */
	@Transactional
	public void revoke(UUID partnershipId, UUID id) {
		this.user.requireManager(partnershipId);
		end(SAME_ROW + OF_PARTNERSHIP, Map.of("id", id, "partnership", partnershipId));
	}

	/** Ends all links of a person; for administrators. */
	@Transactional
	public void revokeAll(UUID personId) {
		this.user.requireAdministrator();
		end("l.user_id = :user", Map.of("user", personId));
	}

	/** Ends links and records it. */
	private void end(String which, Map<String, UUID> parameters) {
		var emails = this.jdbc.sql("""
				update private_link l set ended_at = :now, ended_by = :name from user_account u
				where u.id = l.user_id and\s""" + ACTIVE + " and " + which + " returning u.email")
			.params(parameters)
			.param("name", this.user.actor())
			.param("now", now())
			.query(String.class)
			.list();
		if (!emails.isEmpty()) {
			this.events.record(SecurityEventKind.LINK_REVOKED, emails.get(0) + ": " + emails.size());
		}
	}

	/** Deletes links 90 days after they expire; several instances may do so at once. */
	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
	@Transactional
	public void clearOld() {
		this.jdbc.sql("delete from private_link where expires_at < :day").param("day", now().minusDays(90)).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}

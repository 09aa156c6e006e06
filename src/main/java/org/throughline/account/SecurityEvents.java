package org.throughline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.ClientNetwork;

/**
 * The log of security events. It is append-only; the database refuses to change rows, and
 * to remove those of the last 90 days. Refusals of one person in one minute are counted
 * in one row.
 */
@Service
@Transactional(readOnly = true)
public class SecurityEvents {

	private static final int LONGEST_NAME = 200;

	/** Earlier the database refuses to remove them. */
	private static final Duration SHORTEST = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Duration kept;

	private final Clock clock;

	SecurityEvents(JdbcClient jdbc, CurrentUser currentUser,
			@Value("${throughline.security-events.kept}") Duration kept, Clock clock) {
		Assert.isTrue(kept.compareTo(SHORTEST) >= 0, "throughline.security-events.kept must be at least 90d");
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * Returns events, the newest first unless sorted; for administrators.
	 * @param kind only those of this kind, or {@code null}
	 * @param person only those of people whose name contains it, or {@code null}
	 */
	public Page<SecurityEvent> list(@Nullable SecurityEventKind kind, @Nullable String person, Pageable page) {
		this.currentUser.requireAdministrator();
		var where = new SqlConditions().and("true")
			.andIfGiven("kind = :kind", "kind", kind)
			.andContains("actor ilike :person", "person", person);
		boolean oldest = page.getSort().stream().anyMatch(Sort.Order::isAscending);
		var events = this.jdbc
			.sql("select at, kind, actor, client_address, detail, times from security_event where %s order by %s %s"
				.formatted(where.sql(), oldest ? "at, id" : "at desc, id desc", SqlConditions.limit(page)))
			.params(where.parameters())
			.query(MappedRecord.rows(SecurityEvent.class))
			.list();
		long total = this.jdbc
			.sql("select count(*) from (select from security_event where " + where.sql() + " limit :most) counted")
			.params(where.parameters())
			.param("most", CountedPage.bound(page))
			.query(Long.class)
			.single();
		return new CountedPage<>(events, page, total);
	}

	/**
	 * Records an event of the current person or process, in the same transaction as their
	 * change.
	 * @param detail details, shortened to fit a line
	 */
	@Transactional
	public void record(SecurityEventKind kind, @Nullable String detail) {
		String process = CurrentUser.process();
		var person = (process != null) ? null : CurrentUser.signedIn().orElse(null);
		String actor = (process != null) ? process : (person != null) ? person.displayName() : null;
		insert(kind, actor, (person != null) ? person.id() : null, detail);
	}

	/** Returns how many events of a kind the signed-in person has caused since a time. */
	public int countOwn(SecurityEventKind kind, Instant since) {
		return this.jdbc.sql("select count(*) from security_event where actor_id = ? and kind = ? and at > ?")
			.params(this.currentUser.requirePerson(), kind.name(), since.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	/**
	 * Records an event of someone who is not signed in. It is called outside of
	 * transactions, so that it stays, and needs no second connection.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void recordOf(SecurityEventKind kind, String actor, @Nullable UUID actorId, @Nullable String detail) {
		insert(kind, actor, actorId, detail);
	}

	/** Records that the signed-in person was refused access. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void refused(String request) {
		CurrentUser.signedIn()
			.ifPresent((user) -> insert(SecurityEventKind.REFUSED, user.displayName(), user.id(), request));
	}

	@EventListener
	@Transactional(propagation = Propagation.SUPPORTS)
	void signedOut(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedInUser user) {
			insert(SecurityEventKind.SIGNED_OUT, user.displayName(), user.id(), user.getUsername());
		}
	}

	/** Removes events that were kept for long enough. */
	@Scheduled(cron = "0 35 3 * * *", zone = "Europe/London")
	@Transactional
	void removeOld() {
		this.jdbc.sql("delete from security_event where at < ?")
			.param(this.clock.instant().minus(this.kept).atOffset(ZoneOffset.UTC))
			.update();
	}

	private void insert(SecurityEventKind kind, @Nullable String actor, @Nullable UUID actorId,
			@Nullable String detail) {
		this.jdbc
			.sql("""
					insert into security_event (kind, actor, actor_id, client_address, detail, counted_for)
					values (:kind, :actor, :actorId, nullif(:address, 'unknown'), :detail, :countedFor)
					on conflict (kind, counted_for, date_bin('1 minute', at, '2000-01-01 00:00Z')) where kind in ('REFUSED', 'SIGN_IN_THROTTLED')
					  do update set times = security_event.times + 1""")
			.param("kind", kind.name())
			.param("actor", shortened(actor))
			.param("actorId", actorId)
			.param("address", clientAddress())
			.param("countedFor", (actorId != null) ? actorId.toString() : ClientNetwork.of(clientAddress()))
			.param("detail", shortened(detail))
			.update();
	}

	private static @Nullable String shortened(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String printable = text.replaceAll("\\p{Cntrl}", "\uFFFD");
		return (printable.length() <= LONGEST_NAME) ? printable : printable.substring(0, LONGEST_NAME);
	}

	/** Returns the network address of the current request, or "unknown". */
	static String clientAddress() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : "unknown";
	}

}

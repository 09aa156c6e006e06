package org.throughline.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.action.RagRule;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

/**
 * Writes notices and puts the mails for them into the outbox, in one statement and in the
 * transaction of the caller. Nobody gets a notice of what they did themselves.
 */
@Component
class NoticeWriter {

	/** A reminder of a return is repeated after so many days. */
	static final int REPEATED_AFTER = 28;

	private static final String WRITE = """
			with noticed as (
			  insert into notification (person_id, kind, role, partnership_id, organisation_id, subject_id, since, clock_key, at)
			  select distinct on (g.person_id, s.id, s.since) g.person_id, :kind::text, g.role, s.partnership_id,
			    case when g.role in ('PARTNER_AGENCY', 'SAFEGUARDING_PARTNER') and g.organisation_id = s.organisation_id then s.organisation_id end, s.id, s.since, s.clock_key, :at::timestamptz
			  from person_role g join (
			""";

	private static final String TO_READERS = """
			  ) s on g.partnership_id = s.partnership_id and g.role = any(:roles::text[])
			    and (g.role not in ('PARTNER_AGENCY', 'SCRUTINEER', 'SAFEGUARDING_PARTNER') or s.organisation_id is null or g.organisation_id = s.organisation_id
			      or exists (select from return_notice asked where asked.id = s.id
			        and (g.group_id = asked.group_id or g.role = 'SCRUTINEER' and asked.appointment_id is not null)))
			  where g.person_id is distinct from :actor::uuid and (g.role <> 'CLEARING_OFFICER' or exists (
			      select from clearance_request c where c.id = s.id and c.person_id = g.person_id and c.waits)) and (:kind::text <> 'COMMENT_ANSWERED' or exists (
			    select from comment_participant p where p.comment_id = s.id and p.person_id = g.person_id))
			  order by g.person_id, s.id, s.since, g.role
			  on conflict do nothing returning person_id)
			""";

	/**
	 * Puts mails for the people in {@code noticed} into the outbox, unless one is waiting
	 * there.
	 */
	private static final String QUEUE = """
			insert into outbox_mail (id, person_id, kind, day, send_after, state)
			select gen_random_uuid(), p.person_id, w.kind, w.day, w.send_after, 'WAITING'
			from (select distinct person_id from noticed) p
			left join mail_setting m on m.person_id = p.person_id
			join (values ('URGENT', 'URGENT', :today::date, :urgentAt::timestamptz), ('AT_ONCE', 'AT_ONCE', :today, :atOnceAt),
			    ('DAILY', 'GROUPED', :dailyOn, :dailyAt), ('WEEKLY', 'GROUPED', :weeklyOn, :weeklyAt))
			  w (frequency, kind, day, send_after) on w.frequency = case when :urgent::boolean then 'URGENT' else coalesce(m.frequency, 'DAILY') end
			where m.refused_email is null
			on conflict do nothing""";

	private static final String CLOCK = """
			select :partnership::uuid as partnership_id, null::uuid as organisation_id, :subject::uuid as id, :dueOn::date as since,
			  :clockKey::text as clock_key""";

	private static final Duration KEPT = Duration.ofDays(366);

	private static final int RETURN_DUE_SOON_DAYS = 7;

	private final JdbcClient jdbc;

	private final MailHours hours;

	private final CurrentUser user;

	private final Clock clock;

	NoticeWriter(JdbcClient jdbc, MailHours hours, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.hours = hours;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Notifies people of a person's changes of records. Processes, such as the import of
	 * the sample, send no notices.
	 */
	void addForPersonsChange(NoticeKind kind, Collection<UUID> records) {
		if (CurrentUser.process() == null) {
			add(kind, records);
		}
	}

	/** Notifies people of records. */
	void add(NoticeKind kind, Collection<UUID> records) {
		write(kind, NoticeSubjects.of(kind), Map.of("ids", records.toArray(UUID[]::new)));
	}

	/** Asks a safeguarding partner to sign a draft again. */
	void addForSigner(UUID report, UUID organisation) {
		write(NoticeKind.SIGN_OFF_REOPENED, NoticeSubjects.SIGNER,
				Map.of("ids", new UUID[] { report }, "organisation", organisation));
	}

	/** Notifies the managers of a deadline. */
	void addForDeadline(NoticeKind kind, UUID partnership, UUID subject, LocalDate dueOn, String clockKey) {
		write(kind, CLOCK,
				Map.of("partnership", partnership, "subject", subject, "dueOn", dueOn, "clockKey", clockKey));
	}

	/** Writes the notices of today. None is written twice. */
	void writeDaily() {
		NoticeSubjects.OF_A_DAY.forEach((subjects) -> write(subjects.getKey(), subjects.getValue(),
				Map.of("dueSoon", RagRule.DUE_SOON_DAYS, "returnSoon", RETURN_DUE_SOON_DAYS, "again", REPEATED_AFTER)));
		this.jdbc
			.sql("""
					update notification o set read_at = :at
					where o.read_at is null and o.kind ~ '_(DUE_SOON|OVERDUE|RUNNING_OUT)$' and exists (
					  select from notification n where n.person_id = o.person_id and n.subject_id = o.subject_id and n.role = o.role
					    and n.clock_key is not distinct from o.clock_key and n.id > o.id and n.kind ~ '_(DUE_SOON|OVERDUE|RUNNING_OUT)$')""")
			.param("at", at(this.clock.instant()))
			.update();
	}

	/**
	 * Deletes the notices of deadlines that were met or ended.
	 * @param open subjects and keys of those that run
	 */
	void deleteEndedClocks(UUID partnership, String[] open) {
		this.jdbc.sql("""
				delete from notification n where n.partnership_id = :partnership and n.kind like 'CLOCK%'
				  and n.subject_id || coalesce(n.clock_key, 'null') <> all(:open)""")
			.param("partnership", partnership)
			.param("open", open)
			.update();
	}

	/** Deletes what is older than a year. */
	void deleteOld() {
		var oldest = at(this.clock.instant().minus(KEPT));
		this.jdbc.sql("delete from notification where at < ?").param(oldest).update();
		this.jdbc
			.sql("""
					delete from outbox_mail m where m.ended_at < ? and not exists (select from notification n where n.mail_id = m.id)""")
			.param(oldest)
			.update();
	}

	private void write(NoticeKind kind, String subjects, Map<String, ?> parameters) {
		queue(this.jdbc.sql(WRITE + subjects + TO_READERS + QUEUE), kind.urgent()).params(parameters)
			.param("kind", kind.name())
			.param("roles", kind.roles().stream().map(Role::name).toArray(String[]::new))
			.param("actor",
					(CurrentUser.process() == null) ? this.user.person().map(SignedInUser::id).orElse(null) : null)
			.param("at", at(this.clock.instant()))
			.update();
	}

	/** Puts a mail into the outbox for a person's notices that were not mailed. */
	void queueAgain(UUID person) {
		queue(this.jdbc
			.sql("""
					with noticed as (select n.person_id from notification n where n.person_id = :person and n.mail_id is null
					  and n.at > :oldest limit 1)
					"""
					+ QUEUE),
				false)
			.param("person", person)
			.param("oldest", at(this.clock.instant().minus(Outbox.OLDEST)))
			.update();
	}

	/**
	 * Puts mails into the outbox for notices that no mail has or will have. A notice that
	 * is committed while the mail waiting for it leaves would have none.
	 */
	void queueMissing() {
		for (boolean urgent : new boolean[] { true, false }) {
			queue(this.jdbc
				.sql("""
						with noticed as (select n.person_id from notification n
						  where n.mail_id is null and n.at > :oldest and (n.kind = any(:urgentKinds)) = :urgent
						    and exists (select from person_role r where r.person_id = n.person_id)
						    and not exists (select from outbox_mail w where w.person_id = n.person_id and w.state = 'WAITING'
						      and (w.kind = 'URGENT') = :urgent))
						"""
						+ QUEUE),
					urgent)
				.param("oldest", at(this.clock.instant().minus(Outbox.OLDEST)))
				.param("urgentKinds", Outbox.URGENT_KINDS)
				.update();
		}
	}

	private JdbcClient.StatementSpec queue(JdbcClient.StatementSpec statement, boolean urgent) {
		var times = this.hours.now();
		return statement.param("urgent", urgent)
			.param("today", times.today())
			.param("urgentAt", at(times.urgent()))
			.param("atOnceAt", at(times.atOnce()))
			.param("dailyOn", times.dailyOn())
			.param("dailyAt", at(times.daily()))
			.param("weeklyOn", times.weeklyOn())
			.param("weeklyAt", at(times.weekly()));
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}

package org.throughline.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
			with told as (
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

	/** Puts mails for the people in {@code told} into the outbox, unless one waits. */
	private static final String QUEUE = """
			insert into outbox_mail (id, person_id, kind, day, send_after, state)
			select gen_random_uuid(), p.person_id, w.kind, w.day, w.send_after, 'WAITING'
			from (select distinct person_id from told) p
			left join mail_setting m on m.person_id = p.person_id
			join (values ('URGENT', 'URGENT', :today::date, :urgentAt::timestamptz), ('AT_ONCE', 'AT_ONCE', :today, :atOnceAt),
			    ('DAILY', 'GROUPED', :dailyOn, :dailyAt), ('WEEKLY', 'GROUPED', :weeklyOn, :weeklyAt))
			  w (frequency, kind, day, send_after) on w.frequency = case when :urgent::boolean then 'URGENT' else coalesce(m.frequency, 'DAILY') end
			where m.refused_email is null
			on conflict do nothing""";

	private static final String ACTIONS = """
			select a.partnership_id, a.organisation_id, a.id, :today::date as since, null as clock_key from action_notice a
			where a.id = any(:ids) and (:roles::text[] = array['BUSINESS_MANAGER'] or a.shared)
			  and (a.open or :kind::text in ('ACTION_VERIFIED', 'ACTION_TO_VERIFY'))""";

	private static final String REQUESTS = """
			select q.partnership_id, q.addressee_id as organisation_id, q.id, :today::date as since, null as clock_key from return_notice q
			where q.id = any(:ids)""";

	private static final String LETTERS = """
			select l.partnership_id, l.organisation_id, l.id, :today::date as since, null as clock_key from letter_notice l
			where l.id = any(:ids)""";

	private static final String SIGNERS = """
			select q.partnership_id, q.organisation_id, q.id, :today::date as since, null as clock_key from sign_off_notice(:today::date) q
			where q.id = any(:ids) and (:organisations::uuid[] = '{}' or q.organisation_id = any(:organisations))""";

	private static final String CLOCK = """
			select :partnership::uuid as partnership_id, null::uuid as organisation_id, :subject::uuid as id, :dueOn::date as since,
			  :clockKey::text as clock_key""";

	private static final Duration KEPT = Duration.ofDays(366);

	private static final int RETURN_DUE_SOON_DAYS = 7;

	private static final Role[] OWNER = { Role.PARTNER_AGENCY };

	private static final Role[] ANSWERING = { Role.PARTNER_AGENCY, Role.SCRUTINEER };

	private static final Role[] SIGNER = { Role.SAFEGUARDING_PARTNER };

	private static final Role[] MANAGER = { Role.BUSINESS_MANAGER };

	private static final Role[] OFFICER = { Role.CLEARING_OFFICER };

	private static final Role[] OFFICER_AND_MANAGER = { Role.CLEARING_OFFICER, Role.BUSINESS_MANAGER };

	private static final Role[] DRAFT_READERS = { Role.BUSINESS_MANAGER, Role.SAFEGUARDING_PARTNER, Role.SCRUTINEER };

	private static final Role[] EVERYBODY = { Role.BUSINESS_MANAGER, Role.SAFEGUARDING_PARTNER, Role.SCRUTINEER,
			Role.PARTNER_AGENCY, Role.COUNCILLOR };

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

	/** Notifies the owners of actions, if a person did it. */
	void notifyOwners(NoticeKind kind, Collection<UUID> actions) {
		writeOfPerson(kind, ACTIONS, OWNER, Map.of("ids", actions.toArray(UUID[]::new)));
	}

	/** Notifies the managers of an action, if a person did it. */
	void notifyManagers(NoticeKind kind, UUID action) {
		writeOfPerson(kind, ACTIONS, MANAGER, Map.of("ids", new UUID[] { action }));
	}

	/**
	 * Notifies those who answer requests, or the managers of what was received, if a
	 * person did it.
	 */
	void notifyOfReturns(NoticeKind kind, Collection<UUID> requests) {
		writeOfPerson(kind, REQUESTS, (kind == NoticeKind.RETURN_RECEIVED) ? MANAGER : ANSWERING,
				Map.of("ids", requests.toArray(UUID[]::new)));
	}

	/** Notifies an agency of a letter about what is open with it. */
	void notifyOfLetter(UUID letter) {
		writeOfPerson(NoticeKind.LETTER_SENT, LETTERS, OWNER, Map.of("ids", new UUID[] { letter }));
	}

	/**
	 * Notifies the people who sign a draft.
	 * @param organisation the safeguarding partner; {@code null} for all in office
	 */
	void notifySigners(NoticeKind kind, UUID report, @Nullable UUID organisation) {
		var parameters = new HashMap<String, Object>();
		parameters.put("ids", new UUID[] { report });
		parameters.put("organisations", (organisation != null) ? new UUID[] { organisation } : new UUID[0]);
		write(kind, SIGNERS, SIGNER, parameters);
	}

	/** Notifies everybody with a role of a published report. */
	void notifyOfReport(UUID report) {
		write(NoticeKind.REPORT_PUBLISHED, DaySubjects.REPORTS, EVERYBODY, Map.of("ids", new UUID[] { report }));
	}

	/**
	 * Notifies the managers of a comment on a draft, or those in its thread of an answer,
	 * if a person wrote it.
	 */
	void notifyOfComment(NoticeKind kind, UUID comment) {
		writeOfPerson(kind, DaySubjects.COMMENTS, (kind == NoticeKind.COMMENT_ADDED) ? MANAGER : DRAFT_READERS,
				Map.of("ids", new UUID[] { comment }));
	}

	/** Notifies the officer who clears, or the managers of the answer. */
	void notifyOfClearance(NoticeKind kind, UUID clearance) {
		writeOfPerson(kind, DaySubjects.CLEARANCES, (kind == NoticeKind.CLEARANCE_ANSWERED) ? MANAGER : OFFICER,
				Map.of("ids", new UUID[] { clearance }));
	}

	/** Notifies the managers of a deadline. */
	void notifyOfDeadline(NoticeKind kind, UUID partnership, UUID subject, LocalDate dueOn, String clockKey) {
		write(kind, CLOCK, MANAGER,
				Map.of("partnership", partnership, "subject", subject, "dueOn", dueOn, "clockKey", clockKey));
	}

	/** Writes the notices of today. None is written twice. */
	void writeDaily() {
		write(NoticeKind.ACTION_DUE_SOON, DaySubjects.ACTIONS_DUE_SOON, OWNER,
				Map.of("dueSoon", RagRule.DUE_SOON_DAYS));
		write(NoticeKind.ACTION_OVERDUE, DaySubjects.ACTIONS_OVERDUE, OWNER, Map.of());
		write(NoticeKind.ACTION_SILENT, DaySubjects.ACTIONS_SILENT, OWNER, Map.of());
		write(NoticeKind.ACTION_TO_VERIFY, DaySubjects.ACTIONS_TO_VERIFY, MANAGER, Map.of());
		write(NoticeKind.ACTION_DATE_ASKED, DaySubjects.DATES_ASKED, MANAGER, Map.of());
		write(NoticeKind.RETURN_RECEIVED, DaySubjects.RETURNS_TO_REVIEW, MANAGER, Map.of());
		write(NoticeKind.RETURN_DUE_SOON, DaySubjects.RETURNS_DUE_SOON, ANSWERING,
				Map.of("returnSoon", RETURN_DUE_SOON_DAYS));
		write(NoticeKind.RETURN_OVERDUE, DaySubjects.RETURNS_OVERDUE, ANSWERING, Map.of("again", REPEATED_AFTER));
		write(NoticeKind.CLEARANCE_DUE_SOON, DaySubjects.CLEARANCES_DUE_SOON, OFFICER_AND_MANAGER, Map.of());
		write(NoticeKind.CLEARANCE_OVERDUE, DaySubjects.CLEARANCES_OVERDUE, OFFICER_AND_MANAGER, Map.of());
		this.jdbc
			.sql("""
					update notification o set read_at = :at
					where o.read_at is null and o.kind ~ '_(DUE_SOON|OVERDUE|SILENT|RUNNING_OUT)$' and exists (
					  select from notification n where n.person_id = o.person_id and n.subject_id = o.subject_id and n.role = o.role
					    and n.clock_key is not distinct from o.clock_key and n.id > o.id and n.kind ~ '_(DUE_SOON|OVERDUE|SILENT|RUNNING_OUT)$')""")
			.param("at", at(this.clock.instant()))
			.update();
	}

	/**
	 * Deletes the notices of deadlines that were met or ended: what they say is not so.
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

	/** Processes, such as the import of the sample, notify nobody. */
	private void writeOfPerson(NoticeKind kind, String subjects, Role[] roles, Map<String, Object> parameters) {
		if (CurrentUser.process() == null) {
			write(kind, subjects, roles, parameters);
		}
	}

	private void write(NoticeKind kind, String subjects, Role[] roles, Map<String, Object> parameters) {
		queue(this.jdbc.sql(WRITE + subjects + TO_READERS + QUEUE), kind.urgent()).params(parameters)
			.param("kind", kind.name())
			.param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
			.param("actor",
					(CurrentUser.process() == null) ? this.user.person().map(SignedInUser::id).orElse(null) : null)
			.param("at", at(this.clock.instant()))
			.update();
	}

	/** Puts a mail into the outbox for a person's notices that were not mailed. */
	void queueAgain(UUID person) {
		queue(this.jdbc.sql("""
				with told as (select n.person_id from notification n where n.person_id = :person and n.mail_id is null
				  and n.at > :oldest limit 1)
				""" + QUEUE), false).param("person", person)
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
						with told as (select n.person_id from notification n
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

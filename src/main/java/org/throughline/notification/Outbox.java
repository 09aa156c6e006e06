package org.throughline.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails to be sent, and their states.
 */
@Component
class Outbox {

	/** So long a copy of the application may work on a mail. */
	private static final Duration CLAIM = Duration.ofMinutes(10);

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

	private static final int MOST_ATTEMPTS = 14;

	/** Older notices stay on the page and are not mailed. */
	static final Duration OLDEST = Duration.ofDays(31);

	static final String[] URGENT_KINDS = Arrays.stream(NoticeKind.values())
		.filter(NoticeKind::urgent)
		.map(NoticeKind::name)
		.toArray(String[]::new);

	/** A mail that may leave now. */
	private static final String DUE = """
			m.state = 'WAITING' and m.send_after <= :now and (m.claimed_until is null or m.claimed_until < :now)
			and (m.kind in ('INVITATION', 'PASSWORD', 'URGENT') or :open)
			and not (m.kind = 'GROUPED' and exists (select from outbox_mail o where o.person_id = m.person_id and o.kind = 'GROUPED'
			  and o.ended_on = :today and o.state in ('SENDING', 'SENT', 'KEPT', 'UNCERTAIN')))""";

	private final JdbcClient jdbc;

	private final MailHours hours;

	private final Clock clock;

	Outbox(JdbcClient jdbc, MailHours hours, Clock clock) {
		this.jdbc = jdbc;
		this.hours = hours;
		this.clock = clock;
	}

	/** Returns whether a mail may leave now. */
	boolean hasDue() {
		return due(this.jdbc.sql("select exists (select from outbox_mail m where " + DUE + ")")).query(Boolean.class)
			.single();
	}

	/** Takes the next mail; other copies of the application leave it alone. */
	Optional<Claimed> claim() {
		return due(this.jdbc.sql("""
				update outbox_mail c set claimed_until = :until, attempts = c.attempts + 1
				from (select m.id from outbox_mail m where\s""" + DUE
				+ """
						  order by m.kind not in ('INVITATION', 'PASSWORD', 'URGENT'), m.send_after, m.id for update skip locked limit 1) n,
						lateral (select max(r.email) as email, max(r.display_name) as name from outbox_mail x
						  left join person_role r on r.person_id = x.person_id where x.id = n.id) p
						where c.id = n.id
						returning c.id, c.person_id, c.kind, c.attempts, p.email, p.name, coalesce((select s.refused_email is not null
						    or (s.frequency = 'URGENT_ONLY' and c.kind not in ('INVITATION', 'PASSWORD', 'URGENT')) from mail_setting s where s.person_id = c.person_id), false)
						  as unwanted"""))
			.param("until", NoticeWriter.at(this.clock.instant().plus(CLAIM)))
			.query(Claimed.class)
			.optional();
	}

	private JdbcClient.StatementSpec due(JdbcClient.StatementSpec statement) {
		return statement.param("now", NoticeWriter.at(this.clock.instant()))
			.param("open", this.hours.open())
			.param("today", LocalDate.now(this.clock));
	}

	/** Gives a mail the notices that no other mail has. */
	void fill(Claimed mail) {
		this.jdbc.sql("""
				update notification set mail_id = :mail
				where person_id = :person and mail_id is null and at > :oldest and (:all or kind = any(:kinds))""")
			.param("mail", mail.id())
			.param("person", mail.personId())
			.param("oldest", NoticeWriter.at(this.clock.instant().minus(OLDEST)))
			.param("all", mail.kind() != MailKind.URGENT)
			.param("kinds", URGENT_KINDS)
			.update();
	}

	/**
	 * Records that a mail is handed over now. From here on it is sent again only if the
	 * server refused it.
	 * @return whether this copy of the application may do so
	 */
	boolean sending(UUID mail) {
		return this.jdbc.sql("""
				update outbox_mail set state = 'SENDING', ended_on = :today, claimed_until = :until
				where id = :mail and state = 'WAITING' and claimed_until > :now""")
			.param("mail", mail)
			.param("today", LocalDate.now(this.clock))
			.param("now", NoticeWriter.at(this.clock.instant()))
			.param("until", NoticeWriter.at(this.clock.instant().plus(CLAIM)))
			.update() == 1;
	}

	/** Records the result of sending a mail. */
	void end(UUID mail, MailState state, @Nullable MailProblem problem) {
		this.jdbc
			.sql("""
					update outbox_mail set state = :state, problem = :problem, ended_on = :today, ended_at = :now, claimed_until = null
					where id = :mail and state in ('WAITING', 'SENDING')""")
			.param("mail", mail)
			.param("state", state.name())
			.param("problem", (problem != null) ? problem.name() : null)
			.param("today", LocalDate.now(this.clock))
			.param("now", NoticeWriter.at(this.clock.instant()))
			.update();
	}

	/** Records the result of handing a mail over to the server. */
	void settle(Claimed mail, @Nullable MailProblem problem) {
		if (problem == null) {
			end(mail.id(), MailState.SENT, null);
		}
		else if (problem == MailProblem.NO_ANSWER) {
			end(mail.id(), MailState.UNCERTAIN, problem);
		}
		else if (problem != MailProblem.LATER && problem != MailProblem.NOT_MADE) {
			end(mail.id(), MailState.REFUSED, problem);
			if (problem == MailProblem.ADDRESS_REFUSED) {
				refuse(mail.personId(), String.valueOf(mail.email()), problem);
			}
		}
		else if (mail.attempts() >= MOST_ATTEMPTS) {
			end(mail.id(), MailState.REFUSED, MailProblem.GAVE_UP);
		}
		else {
			tryLater(mail, problem);
		}
	}

	private void tryLater(Claimed mail, MailProblem problem) {
		var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts() - 1, 10));
		this.jdbc
			.sql("""
					update outbox_mail set state = 'WAITING', problem = :problem, ended_on = null, claimed_until = null, send_after = :after
					where id = :mail and state in ('WAITING', 'SENDING')""")
			.param("mail", mail.id())
			.param("problem", problem.name())
			.param("after",
					NoticeWriter
						.at(this.clock.instant().plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE)))
			.update();
	}

	/** Records that nothing reaches an address. */
	void refuse(UUID person, String email, MailProblem problem) {
		this.jdbc
			.sql("""
					insert into mail_setting (person_id, refused_email, refused_at, refusal) values (:person, :email, :now, :problem)
					on conflict (person_id) do update
					  set refused_email = excluded.refused_email, refused_at = excluded.refused_at, refusal = excluded.refusal""")
			.param("person", person)
			.param("email", email)
			.param("problem", problem.name())
			.param("now", NoticeWriter.at(this.clock.instant()))
			.update();
	}

	/** Records that a mail came back: nothing more is sent to its address. */
	void bounced(UUID mail) {
		this.jdbc
			.sql("""
					update outbox_mail m set state = 'REFUSED', problem = :problem
					where m.id = :mail and m.state in ('SENT', 'UNCERTAIN')
					returning m.person_id, (select max(r.email) from person_role r where r.person_id = m.person_id) as email""")
			.param("mail", mail)
			.param("problem", MailProblem.RETURNED.name())
			.query(Returned.class)
			.optional()
			.ifPresent((returned) -> {
				if (returned.email() != null) {
					refuse(returned.personId(), returned.email(), MailProblem.RETURNED);
				}
			});
	}

	/** Records that the server does not answer: all wait some minutes. */
	void postponeAll() {
		due(this.jdbc.sql("update outbox_mail m set send_after = :after, problem = :problem where " + DUE))
			.param("after", NoticeWriter.at(this.clock.instant().plus(FIRST_PAUSE)))
			.param("problem", MailProblem.NO_SERVER.name())
			.update();
	}

	/**
	 * Ends mails that were being handed over when the application stopped. Nobody knows
	 * whether the server took them.
	 */
	void endUnanswered() {
		this.jdbc.sql("""
				update outbox_mail set state = 'UNCERTAIN', problem = :problem, ended_at = :now, claimed_until = null
				where state = 'SENDING' and claimed_until < :now""")
			.param("problem", MailProblem.NO_ANSWER.name())
			.param("now", NoticeWriter.at(this.clock.instant()))
			.update();
	}

	/** The recipient of a returned mail. */
	private record Returned(UUID personId, @Nullable String email) {

	}

	/**
	 * A mail that this copy of the application works on.
	 *
	 * @param email its address, or {@code null} if the person has no role any more
	 * @param unwanted whether the person wants no such mail, or the address was refused
	 */
	record Claimed(UUID id, UUID personId, MailKind kind, int attempts, @Nullable String email, @Nullable String name,
			boolean unwanted) {

	}

}

package org.throughline.notification;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.account.PasswordMail;

/** Puts mails about signing in into the outbox. */
@Component
class PasswordMails implements PasswordMail {

	private final MailServer server;

	private final JdbcClient jdbc;

	private final Clock clock;

	PasswordMails(MailServer server, JdbcClient jdbc, Clock clock) {
		this.server = server;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public boolean possible() {
		return this.server.configured();
	}

	@Override
	public void send(String email, boolean invitation) {
		send(email, invitation ? MailKind.INVITATION : MailKind.PASSWORD);
	}

	@Override
	public void sendSignInChanged(String email) {
		send(email, MailKind.SECOND_STEP);
	}

	private void send(String email, MailKind kind) {
		this.jdbc.sql("""
				insert into outbox_mail (id, person_id, kind, day, send_after, state)
				select gen_random_uuid(), p.person_id, :kind, :today, :now, 'WAITING'
				from (select distinct person_id from person_role where email = :email) p
				on conflict do nothing""")
			.param("email", email)
			.param("kind", kind.name())
			.param("today", LocalDate.now(this.clock))
			.param("now", NoticeWriter.at(this.clock.instant()))
			.update();
	}

}

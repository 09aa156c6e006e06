package org.throughline.notification;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;

/**
 * Reads and changes the frequency of mail of the current person, who is signed in or uses
 * the link in a mail.
 */
@Service
@Transactional(readOnly = true)
public class MailSettingService {

	private final NoticeWriter writer;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	MailSettingService(NoticeWriter writer, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.writer = writer;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns what the person has chosen, once a day by default. */
	public MailFrequency frequency() {
		return this.jdbc.sql("select frequency from mail_setting where person_id = ?")
			.param(this.user.requirePerson())
			.query((row, number) -> MailFrequency.valueOf(row.getString("frequency")))
			.optional()
			.orElse(MailFrequency.DAILY);
	}

	/** Returns whether a mail server refused the person's address. */
	public boolean addressRefused() {
		return this.jdbc
			.sql("select exists (select from mail_setting where person_id = ? and refused_email is not null)")
			.param(this.user.requirePerson())
			.query(Boolean.class)
			.single();
	}

	/** Changes how often the person gets mail. What waits follows. */
	@Transactional
	public void change(MailFrequency frequency) {
		var person = this.user.requirePerson();
		this.jdbc
			.sql("""
					insert into mail_setting (person_id, frequency, changed_at) values (:person, :frequency, :now)
					on conflict (person_id) do update set frequency = excluded.frequency, changed_at = excluded.changed_at""")
			.param("person", person)
			.param("frequency", frequency.name())
			.param("now", NoticeWriter.at(this.clock.instant()))
			.update();
		this.jdbc
			.sql("""
					delete from outbox_mail where person_id = ? and kind <> 'URGENT' and state = 'WAITING' and attempts = 0""")
			.param(person)
			.update();
		if (frequency != MailFrequency.URGENT_ONLY) {
			this.writer.queueAgain(person);
		}
	}

}

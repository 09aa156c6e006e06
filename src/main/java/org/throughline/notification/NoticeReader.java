package org.throughline.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads notices with the words that their reader may read now.
 */
@Component
class NoticeReader {

	private static final String READABLE = """
			select n.*, n.read_at is not null as read, p.slug as partnership_slug,
			  partnership_label_at(n.partnership_id, :today) as partnership_name
			from readable_notices(:person) n join partnership_label p on p.id = n.partnership_id
			""";

	private static final RowMapper<Notice> NOTICE = MappedRecord.rows(Notice.class);

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the newest notices of a person. */
	List<Notice> newest(UUID person, long offset, int most) {
		return this.jdbc.sql(READABLE + "order by n.id desc limit :most offset :offset")
			.param("person", person)
			.param("today", LocalDate.now(this.clock))
			.param("most", most)
			.param("offset", offset)
			.query(NOTICE)
			.list();
	}

	/** Returns the newest unread notices of a person. */
	List<Notice> unread(UUID person, int most) {
		return this.jdbc.sql(READABLE + "where n.read_at is null and n.current order by n.id desc limit :most")
			.param("person", person)
			.param("today", LocalDate.now(this.clock))
			.param("most", most)
			.query(NOTICE)
			.list();
	}

	/** Returns the number of notices of a person. */
	long count(UUID person) {
		return this.jdbc.sql("select count(*) from readable_notices(?)").param(person).query(Long.class).single();
	}

	/**
	 * Returns the notices of a mail that still hold, the oldest first.
	 * @param waiting whether the mail waits, and would have those that no mail has yet
	 */
	List<Notice> ofMail(UUID person, UUID mail, boolean waiting) {
		return this.jdbc.sql(READABLE + """
				where n.current and (n.mail_id = :mail or (:waiting and n.mail_id is null and n.at > :oldest))
				order by n.id""")
			.param("waiting", waiting)
			.param("oldest", NoticeWriter.at(this.clock.instant().minus(Outbox.OLDEST)))
			.param("person", person)
			.param("today", LocalDate.now(this.clock))
			.param("mail", mail)
			.query(NOTICE)
			.list();
	}

}

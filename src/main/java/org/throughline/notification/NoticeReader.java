package org.throughline.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.Role;

/**
 * Reads notices with the words that their reader may read now.
 */
@Component
class NoticeReader {

	private static final String READABLE = """
			select n.*, p.slug, partnership_label_at(n.partnership_id, :today) as partnership
			from readable_notices(:person) n join partnership_label p on p.id = n.partnership_id
			""";

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
			.query(NoticeReader::notice)
			.list();
	}

	/** Returns the newest unread notices of a person. */
	List<Notice> unread(UUID person, int most) {
		return this.jdbc.sql(READABLE + "where n.read_at is null and n.current order by n.id desc limit :most")
			.param("person", person)
			.param("today", LocalDate.now(this.clock))
			.param("most", most)
			.query(NoticeReader::notice)
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
			.query(NoticeReader::notice)
			.list();
	}

	private static Notice notice(ResultSet row, int number) throws SQLException {
		return new Notice(row.getLong("id"), NoticeKind.valueOf(row.getString("kind")),
				row.getObject("subject_id", UUID.class), Role.valueOf(row.getString("role")),
				row.getObject("since", LocalDate.class),
				new Notice.Place(row.getObject("partnership_id", UUID.class), row.getString("slug"),
						row.getString("partnership")),
				new Notice.Words(row.getString("reference"), row.getString("title"), row.getString("note"),
						row.getObject("due_on", LocalDate.class), row.getObject("heard_on", LocalDate.class),
						row.getString("clock_key")),
				new Notice.State(row.getTimestamp("at").toInstant(), row.getObject("read_at") != null,
						row.getBoolean("current")));
	}

}

package org.throughline.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.Notices;
import org.throughline.platform.security.CurrentUser;

/**
 * The notices of the signed-in person.
 */
@Service
@Transactional(readOnly = true)
public class NoticeService implements Notices {

	private final NoticeReader reader;

	private final NoticeText text;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeService(NoticeReader reader, NoticeText text, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.reader = reader;
		this.text = text;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the person's notices, the newest first. */
	public Page<NoticeDetails> page(Pageable page) {
		var shown = this.reader.newest(this.user.requirePerson(), page.getOffset(), page.getPageSize())
			.stream()
			.map(this::details)
			.toList();
		return new PageImpl<>(shown, page, this.reader.count(this.user.requirePerson()));
	}

	@Override
	public List<Notices.Notice> newest(int most) {
		return this.reader.unread(this.user.requirePerson(), most)
			.stream()
			.map(this::details)
			.map((each) -> new Notices.Notice(each.state() + ": " + each.title(), each.address(), each.day()))
			.toList();
	}

	/** Returns the number of the newest notice, or 0. */
	public long last() {
		return this.jdbc.sql("select coalesce(max(id), 0) from notification where person_id = ?")
			.param(this.user.requirePerson())
			.query(Long.class)
			.single();
	}

	/**
	 * Marks notices as read.
	 * @param last the newest one that the person saw
	 */
	@Transactional
	public void markRead(long last) {
		this.jdbc
			.sql("update notification set read_at = :at where person_id = :person and read_at is null and id <= :last")
			.param("at", NoticeWriter.at(this.clock.instant()))
			.param("person", this.user.requirePerson())
			.param("last", last)
			.update();
	}

	private NoticeDetails details(org.throughline.notification.Notice notice) {
		var state = notice.state();
		return new NoticeDetails(this.text.state(notice, LocalDate.now(this.clock)), this.text.title(notice),
				notice.address(), notice.place().name(), notice.words().note(), state.at(),
				!state.read() && state.current());
	}

}

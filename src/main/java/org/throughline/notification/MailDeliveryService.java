package org.throughline.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublicAddress;

/**
 * Lists people who do not receive mail, for managers, and the outbox, for administrators.
 */
@Service
@Transactional(readOnly = true)
public class MailDeliveryService {

	private static final String MAILS = """
			select m.id, m.person_id, coalesce(p.display_name, '') as name, coalesce(p.email, '') as email, m.state,
			  coalesce(m.ended_at, m.send_after) as at, m.problem
			from outbox_mail m
			left join lateral (select r.display_name, r.email from person_role r where r.person_id = m.person_id limit 1) p on true
			""";

	private static final RowMapper<MailSummary> MAIL = MappedRecord.rows(MailSummary.class);

	private final MailComposer composer;

	private final MailServer server;

	private final NoticeWriter writer;

	private final CurrentUser user;

	private final PublicAddress address;

	private final JdbcClient jdbc;

	private final Clock clock;

	MailDeliveryService(MailComposer composer, MailServer server, NoticeWriter writer, CurrentUser user,
			PublicAddress address, JdbcClient jdbc, Clock clock) {
		this.composer = composer;
		this.server = server;
		this.writer = writer;
		this.user = user;
		this.address = address;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the people of the partnership who do not receive mail or only urgent mail;
	 * for its business manager.
	 */
	public List<UnreachedPerson> unreached(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select r.person_id as id, min(r.display_name) as name, min(r.email) as email,
				  string_agg(distinct organisation_label_at(r.organisation_id, :today), ', ') as organisations,
				  s.refusal, coalesce(s.refused_at, s.changed_at) as at
				from person_role r join mail_setting s on s.person_id = r.person_id
				where r.partnership_id = :partnership and (s.refused_email is not null or s.frequency = 'URGENT_ONLY')
				group by r.person_id, s.person_id order by s.refusal is null, name, r.person_id""")
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.query(MappedRecord.rows(UnreachedPerson.class))
			.list();
	}

	/**
	 * Sends mail again to a person of the partnership whose address was refused; for its
	 * business manager.
	 */
	@Transactional
	public void tryAgain(UUID partnershipId, UUID personId) {
		this.user.requireManager(partnershipId);
		if (this.jdbc
			.sql("""
					update mail_setting s set refused_email = null, refused_at = null, refusal = null
					where s.person_id = :person and s.refused_email is not null
					  and exists (select from person_role r where r.person_id = s.person_id and r.partnership_id = :partnership)""")
			.param("person", personId)
			.param("partnership", partnershipId)
			.update() > 0) {
			again("m.person_id = :id and m.state = 'REFUSED' and m.problem in ('ADDRESS_REFUSED', 'RETURNED')",
					personId);
			this.writer.queueAgain(personId);
		}
	}

	/** Returns whether a mail server is set; without one mails are kept. */
	public boolean serverSet() {
		this.user.requireAdministrator();
		return this.server.configured();
	}

	/**
	 * Returns where links of mails lead if nobody has set the address of this
	 * installation, or {@code null}.
	 */
	public @Nullable String localAddress() {
		this.user.requireAdministrator();
		return this.address.configured() ? null : this.address.of("");
	}

	/** Returns the mails of the outbox, the newest first; for administrators. */
	public Page<MailSummary> outbox(Pageable page) {
		this.user.requireAdministrator();
		var mails = this.jdbc.sql(MAILS + "where m.state <> 'EMPTY' order by at desc, m.id limit :size offset :offset")
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(MAIL)
			.list();
		return new PageImpl<>(mails, page,
				this.jdbc.sql("select count(*) from outbox_mail where state <> 'EMPTY'").query(Long.class).single());
	}

	/** Returns one mail of the outbox; for administrators. */
	public MailSummary mail(UUID id) {
		this.user.requireAdministrator();
		return this.jdbc.sql(MAILS + "where m.id = :id and m.state <> 'EMPTY'")
			.param("id", id)
			.query(MAIL)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns the current text of a mail without the texts of records; for
	 * administrators.
	 */
	public String preview(MailSummary mail) {
		this.user.requireAdministrator();
		var kind = this.jdbc.sql("select kind from outbox_mail where id = ?")
			.param(mail.id())
			.query(MailKind.class)
			.single();
		return this.user.asProcess("Preview of a mail", () -> this.composer.preview(mail, kind));
	}

	/**
	 * Sends a mail again that was refused or whose delivery is unknown; for
	 * administrators. Nothing but a person does so.
	 */
	@Transactional
	public void sendAgain(UUID id) {
		this.user.requireAdministrator();
		this.jdbc
			.sql("""
					update mail_setting s set refused_email = null, refused_at = null, refusal = null
					from outbox_mail m where m.id = ? and m.state in ('REFUSED', 'UNCERTAIN') and s.person_id = m.person_id""")
			.param(id)
			.update();
		again("m.id = :id and m.state in ('REFUSED', 'UNCERTAIN')", id);
	}

	private void again(String which, UUID id) {
		this.jdbc.sql("""
				update outbox_mail m set state = 'WAITING',
				  attempts = 1, send_after = :now, ended_on = null, ended_at = null, problem = null
				where\s""" + which).param("id", id).param("now", NoticeWriter.at(this.clock.instant())).update();
	}

}

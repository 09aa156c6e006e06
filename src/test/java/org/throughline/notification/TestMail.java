package org.throughline.notification;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.PublicAddress;

/** Copies of the job that sends mails, to a mail server of a test. */
@TestComponent
public class TestMail {

	private final Outbox outbox;

	private final MailComposer composer;

	private final NoticeWriter writer;

	private final CurrentUser user;

	private final PlatformTransactionManager transactions;

	private final PublicAddress address;

	private final JdbcClient jdbc;

	private final Clock clock;

	TestMail(Outbox outbox, MailComposer composer, NoticeWriter writer, CurrentUser user,
			PlatformTransactionManager transactions, PublicAddress address, JdbcClient jdbc, Clock clock) {
		this.outbox = outbox;
		this.composer = composer;
		this.writer = writer;
		this.user = user;
		this.transactions = transactions;
		this.address = address;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds a mail that was kept, and returns its identifier. */
	public UUID kept(SignedInUser person) {
		return this.jdbc
			.sql("""
					insert into outbox_mail (id, person_id, kind, day, send_after, state, ended_on, ended_at)
					values (gen_random_uuid(), ?, 'URGENT', current_date, now(), 'KEPT', current_date, now()) returning id""")
			.param(person.id())
			.query(UUID.class)
			.single();
	}

	/** Returns a job that sends to a server on this port, or keeps mails without one. */
	MailJob job(@Nullable Integer port) {
		return new MailJob(this.outbox, this.composer, server(port, "throughline@example.org"), this.writer, this.user,
				this.transactions);
	}

	/** Returns the connection to a server on this port. */
	MailServer server(@Nullable Integer port, String from) {
		var beans = new StaticListableBeanFactory();
		if (port != null) {
			var sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(port);
			for (String timeout : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
				sender.getJavaMailProperties().setProperty("mail.smtp." + timeout, "1000");
			}
			beans.addBean("sender", sender);
		}
		return new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class), this.address, from, this.clock);
	}

}

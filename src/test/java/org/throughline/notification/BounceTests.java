package org.throughline.notification;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail that comes back ends mail to its address. */
class BounceTests extends MailTest {

	@Autowired
	private Outbox outbox;

	@Test
	void returnedMailIsShownAndNothingElseChangesAnything() throws Exception {
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		String id = send().get(0).getHeader("Message-ID")[0];
		var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
		mailbox.start();
		try {
			var user = mailbox.setUser("throughline@example.org", "throughline", "secret");
			var settings = new MockEnvironment().withProperty("throughline.bounces.host", "127.0.0.1")
				.withProperty("throughline.bounces.port", String.valueOf(mailbox.getImap().getPort()))
				.withProperty("throughline.bounces.protocol", "imap")
				.withProperty("throughline.bounces.username", "throughline")
				.withProperty("throughline.bounces.password", "secret");
			var job = new BounceJob(this.outbox, settings);
			for (String report : new String[] { report("delayed", id), report("failed", "<unknown@example.org>"),
					"Subject: Out of office\r\nContent-Type: text/plain\r\n\r\nAction: failed\r\nMessage-ID: " + id }) {
				user.deliver(message(report));
			}
			job.run();
			assertThat(states()).containsExactly("SENT");
			user.deliver(message(report("failed", id)));
			job.run();
			job.run();
			assertThat(states()).containsExactly("REFUSED");
			assertThat(this.jdbc.sql("select refusal from mail_setting where person_id = ?")
				.param(this.partner.id())
				.query(String.class)
				.list()).containsExactly("RETURNED");
		}
		finally {
			mailbox.stop();
		}
	}

	@Test
	void mailboxThatDoesNotAnswerChangesNothing() {
		new BounceJob(this.outbox, new MockEnvironment()).run();
		new BounceJob(this.outbox, new MockEnvironment().withProperty("throughline.bounces.host", "127.0.0.1")
			.withProperty("throughline.bounces.port", "1")).run();
		assertThat(states()).isEmpty();
	}

	private static String report(String action, String id) {
		return """
				From: MAILER-DAEMON@example.org
				Subject: Undelivered mail
				Content-Type: multipart/report; report-type=delivery-status; boundary="b"
				MIME-Version: 1.0

				--b
				Content-Type: text/plain

				It was not delivered.
				--b
				Content-Type: message/delivery-status

				Reporting-MTA: dns; example.org

				Final-Recipient: rfc822; someone@example.org
				Action: %s
				Status: 5.1.1
				--b
				Content-Type: text/rfc822-headers

				Subject: Throughline
				Message-ID: %s
				--b--
				""".replaceFirst("%s", action).replaceFirst("%s", id).replace("\n", "\r\n");
	}

	private static MimeMessage message(String text) throws Exception {
		return new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

}

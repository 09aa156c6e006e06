package org.throughline.notification;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.PublicAddress;

/**
 * The mail server of {@code spring.mail.host}, if one is set.
 */
@Component
class MailServer {

	private static final int TEMPORARY = 400;

	private static final int PERMANENT = 500;

	private final @Nullable JavaMailSenderImpl sender;

	private final PublicAddress address;

	private final InternetAddress from;

	private final Clock clock;

	MailServer(ObjectProvider<JavaMailSenderImpl> sender, PublicAddress address,
			@Value("${throughline.mail-from:throughline@localhost}") String from, Clock clock) {
		this.sender = sender.getIfAvailable();
		this.address = address;
		this.from = sender(from);
		this.clock = clock;
	}

	private static InternetAddress sender(String given) {
		try {
			return new InternetAddress(given, true);
		}
		catch (AddressException ex) {
			throw new IllegalArgumentException(
					"throughline.mail-from must be like Throughline <throughline@example.org>, not " + given, ex);
		}
	}

	/** Returns whether mails can be sent. */
	boolean configured() {
		return this.sender != null;
	}

	/**
	 * Connects.
	 * @throws MessagingException if the server does not answer in time, or refuses
	 */
	Connection connect() throws MessagingException {
		if (this.sender == null) {
			throw new IllegalStateException("No mail server is set");
		}
		var session = this.sender.getSession();
		String protocol = (this.sender.getProtocol() != null) ? this.sender.getProtocol() : "smtp";
		var transport = session.getTransport(protocol);
		transport.connect(this.sender.getHost(), this.sender.getPort(), this.sender.getUsername(),
				this.sender.getPassword());
		return new Connection(session, transport);
	}

	private String messageId(UUID id) {
		return "<" + id + "@" + URI.create(this.address.of("/")).getHost() + ">";
	}

	/** A connection for several mails. */
	final class Connection implements AutoCloseable {

		private final Session session;

		private final Transport transport;

		private Connection(Session session, Transport transport) {
			this.session = session;
			this.transport = transport;
		}

		/** Returns whether the server still answers. */
		boolean alive() {
			return this.transport.isConnected();
		}

		/**
		 * Hands a mail over.
		 * @param id the identifier of the mail, the same each time it is tried
		 * @return what is wrong, or {@code null} if the server took it
		 */
		@Nullable MailProblem send(UUID id, ComposedMail mail) {
			MimeMessage message;
			try {
				var to = new InternetAddress(mail.email(), oneLine(mail.name()), StandardCharsets.UTF_8.name());
				to.validate();
				message = message(id, mail, to);
			}
			catch (AddressException ex) {
				return MailProblem.ADDRESS_REFUSED;
			}
			catch (MessagingException | UnsupportedEncodingException ex) {
				return MailProblem.NOT_MADE;
			}
			try {
				this.transport.sendMessage(message, message.getAllRecipients());
				return null;
			}
			catch (MessagingException ex) {
				return problem(ex);
			}
		}

		private MimeMessage message(UUID id, ComposedMail mail, InternetAddress to) throws MessagingException {
			var message = new MimeMessage(this.session) {

				@Override
				protected void updateMessageID() throws MessagingException {
					setHeader("Message-ID", messageId(id));
				}

			};
			var content = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
					StandardCharsets.UTF_8.name());
			content.setFrom(MailServer.this.from);
			content.setTo(to);
			content.setSubject(mail.subject());
			content.setText(mail.text(), mail.html());
			content.setSentDate(Date.from(MailServer.this.clock.instant()));
			message.setHeader("Auto-Submitted", "auto-generated");
			if (mail.unsubscribe() != null) {
				message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
				message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
			}
			message.saveChanges();
			return message;
		}

		@Override
		public void close() {
			try {
				this.transport.close();
			}
			catch (MessagingException ex) {
				// what was sent is sent
			}
		}

	}

	/** Returns a name that cannot end its header and begin another. */
	private static String oneLine(String name) {
		return name.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	/**
	 * The server's reply decides what happens next; without a reply the result is
	 * unknown.
	 */
	private static MailProblem problem(MessagingException failure) {
		int code = 0;
		boolean address = false;
		for (Exception each = failure; each instanceof MessagingException one; each = one.getNextException()) {
			if (one instanceof SMTPAddressFailedException refused) {
				code = refused.getReturnCode();
				address = true;
				break;
			}
			if (one instanceof SMTPSendFailedException refused) {
				code = refused.getReturnCode();
			}
			if (one instanceof SMTPSenderFailedException refused) {
				code = refused.getReturnCode();
			}
		}
		if (code >= PERMANENT) {
			return address ? MailProblem.ADDRESS_REFUSED : MailProblem.MAIL_REFUSED;
		}
		return (code >= TEMPORARY) ? MailProblem.LATER : MailProblem.NO_ANSWER;
	}

}

package org.throughline.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.job.RepeatedJob;
import org.throughline.platform.security.CurrentUser;

/**
 * Sends the mails of the outbox. A mail is made when it is sent. It is marked before it
 * is handed over, so that none is sent twice, whenever the application stops (ADR 48).
 */
@Component
class MailJob implements RepeatedJob {

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final Logger logger = LoggerFactory.getLogger(MailJob.class);

	private final Outbox outbox;

	private final MailComposer composer;

	private final MailServer server;

	private final NoticeWriter writer;

	private final CurrentUser user;

	private final TransactionTemplate transaction;

	MailJob(Outbox outbox, MailComposer composer, MailServer server, NoticeWriter writer, CurrentUser user,
			PlatformTransactionManager transactions) {
		this.outbox = outbox;
		this.composer = composer;
		this.server = server;
		this.writer = writer;
		this.user = user;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public String name() {
		return "mail";
	}

	@Override
	public Instant next(Instant ended) {
		return ended.plus(PAUSE);
	}

	@Override
	public void run() {
		this.user.asService(() -> {
			this.outbox.endUnanswered();
			this.writer.queueMissing();
			if (this.outbox.hasDue()) {
				sendAll();
			}
			return true;
		});
	}

	private void sendAll() {
		if (!this.server.configured()) {
			while (prepare().isPresent()) {
				// kept
			}
			return;
		}
		try (var connection = this.server.connect()) {
			boolean more = true;
			while (more && connection.alive()) {
				more = sendNext(connection);
			}
		}
		catch (MessagingException ex) {
			logger.warn("The mail server does not answer: mails wait");
			this.outbox.postponeAll();
		}
	}

	private boolean sendNext(MailServer.Connection connection) {
		var next = prepare();
		next.filter((prepared) -> prepared.content() != null).ifPresent((prepared) -> {
			var mail = prepared.mail();
			var content = prepared.content();
			if (content != null && connection.alive() && this.outbox.sending(mail.id())) {
				var problem = connection.send(mail.id(), content);
				if (problem != null) {
					logger.warn("Mail {} was not sent: {}", mail.id(), problem);
				}
				this.outbox.settle(mail, problem);
			}
		});
		return next.isPresent();
	}

	/** Takes the next mail and makes it; empty if none waits. */
	private Optional<Prepared> prepare() {
		return this.outbox.claim().map((mail) -> {
			try {
				return Objects.requireNonNull(this.transaction.execute((status) -> new Prepared(mail, make(mail))));
			}
			catch (RuntimeException ex) {
				logger.error("Mail {} cannot be made: others go on", mail.id(), ex);
				this.outbox.settle(mail, MailProblem.NOT_MADE);
				return new Prepared(mail, null);
			}
		});
	}

	/** Makes a mail; {@code null} if it is not sent. */
	private @Nullable ComposedMail make(Outbox.Claimed mail) {
		if (mail.unwanted() || mail.email() == null || mail.name() == null) {
			this.outbox.end(mail.id(), MailState.EMPTY, MailProblem.NOT_WANTED);
			return null;
		}
		if (!mail.kind().ofSignIn()) {
			this.outbox.fill(mail);
		}
		if (!this.server.configured()) {
			boolean empty = this.composer.notices(mail.personId(), mail.id(), false).isEmpty();
			this.outbox.end(mail.id(), empty ? MailState.EMPTY : MailState.KEPT, null);
			return null;
		}
		var content = this.composer.compose(mail);
		if (content == null) {
			this.outbox.end(mail.id(), MailState.EMPTY, null);
		}
		return content;
	}

	/**
	 * A mail and its text.
	 *
	 * @param content {@code null} if it is not sent
	 */
	private record Prepared(Outbox.Claimed mail, @Nullable ComposedMail content) {

	}

}

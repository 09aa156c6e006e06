package org.throughline.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.throughline.platform.job.RepeatedJob;

/**
 * Reads the mailbox of the sender, if one is set, for mails that came back (RFC 3464).
 * Only recipients know the identifier of a mail, so nobody else can report one.
 */
@Component
class BounceJob implements RepeatedJob {

	private static final String SETTING = "throughline.bounces.";

	private static final Duration PAUSE = Duration.ofMinutes(15);

	/** A report that is larger is not read. */
	private static final int LARGEST = 1 << 20;

	private static final Pattern FAILED = Pattern.compile("^Action: *failed",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	private static final Pattern MAIL = Pattern.compile(
			"^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	private static final Logger logger = LoggerFactory.getLogger(BounceJob.class);

	private final Outbox outbox;

	private final Environment settings;

	BounceJob(Outbox outbox, Environment settings) {
		this.outbox = outbox;
		this.settings = settings;
	}

	@Override
	public String name() {
		return "bounces";
	}

	@Override
	public Instant next(Instant ended) {
		return ended.plus(PAUSE);
	}

	@Override
	public void run() {
		String host = this.settings.getProperty(SETTING + "host", "");
		if (host.isEmpty()) {
			return;
		}
		String protocol = this.settings.getProperty(SETTING + "protocol", "imaps");
		try (Store store = session(protocol).getStore(protocol)) {
			store.connect(host, this.settings.getProperty(SETTING + "port", Integer.class, -1),
					this.settings.getProperty(SETTING + "username"), this.settings.getProperty(SETTING + "password"));
			try (Folder inbox = store.getFolder("INBOX")) {
				inbox.open(Folder.READ_WRITE);
				for (var message : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
					try {
						returned(message).forEach(this.outbox::bounced);
					}
					catch (MessagingException | IOException ex) {
						if (!inbox.isOpen()) {
							throw ex;
						}
						logger.warn("A mail that came back cannot be read");
					}
					message.setFlag(Flags.Flag.SEEN, true);
				}
			}
		}
		catch (MessagingException | IOException ex) {
			logger.warn("The mailbox of mails that come back cannot be read");
		}
	}

	private static Session session(String protocol) {
		var properties = new Properties();
		for (String timeout : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.setProperty("mail." + protocol + "." + timeout, "20000");
		}
		return Session.getInstance(properties);
	}

	/** Returns the mails that a message may report as come back for good. */
	private static List<UUID> returned(Message message) throws MessagingException, IOException {
		if (!message.isMimeType("multipart/report") || message.getSize() > LARGEST) {
			return List.of();
		}
		var content = new ByteArrayOutputStream();
		message.writeTo(content);
		String text = content.toString(StandardCharsets.UTF_8);
		return FAILED.matcher(text).find()
				? MAIL.matcher(text).results().map((found) -> UUID.fromString(found.group(1))).toList() : List.of();
	}

}

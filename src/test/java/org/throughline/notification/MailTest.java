package org.throughline.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.ClockAt;
import org.throughline.TestClock;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.NewUpdate;
import org.throughline.action.TestActions;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportWorld;

/** A partnership with a manager, a partner and a mail server. */
@ApplicationTest
@ClockAt("2027-03-01T09:00:00Z")
abstract class MailTest {

	static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Autowired
	ActionService actions;

	@Autowired
	ActionUpdateService updates;

	@Autowired
	TestActions bodies;

	@Autowired
	ReportWorld world;

	@Autowired
	TestMail mail;

	@Autowired
	DailyNotices daily;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	ReportWorld.Place place;

	TestActions.Body owner;

	SignedInUser partner;

	SignedInUser manager;

	MailJob job;

	@BeforeEach
	void start() {
		this.jdbc.sql("delete from notification").update();
		this.jdbc.sql("delete from outbox_mail").update();
		this.jdbc.sql("delete from private_link").update();
		this.server.start();
		this.job = this.mail.job(this.server.getSmtp().getPort());
		moveTo("2027-03-01T09:00");
		this.place = this.world.place();
		this.owner = this.bodies.organisation("Test CCG");
		this.partner = this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.owner);
		this.manager = this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
	}

	@AfterEach
	void stop() {
		this.world.signOut();
		this.server.stop();
	}

	/** Moves the clock to a local time. */
	void moveTo(String local) {
		var moment = LocalDateTime.parse(local).atZone(LONDON).toInstant();
		this.clock.pass(Duration.between(this.clock.instant(), moment));
	}

	void pass(Duration duration) {
		this.clock.pass(duration);
	}

	/** Gives the partner an action that is due in these days. */
	String assign(String wording, int days) {
		this.world.signIn(this.manager);
		return this.actions.add(this.place.id(),
				TestActions.newAction(wording, this.owner.slug(), LocalDate.now(this.clock).plusDays(days)));
	}

	void report(String reference) {
		this.world.signIn(this.partner);
		this.updates.update(this.place.id(), reference,
				new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, "Done", List.of(), null));
	}

	void giveBack(String reference) {
		this.world.signIn(this.manager);
		this.updates.decide(this.place.id(), reference, ActionStatus.RETURNED, null, "The minutes are missing");
	}

	/** Sends what is due now and returns the mails to the partner, newest last. */
	List<MimeMessage> send() {
		this.job.run();
		return received(this.partner);
	}

	List<MimeMessage> received(SignedInUser person) {
		var found = new ArrayList<MimeMessage>();
		for (var each : this.server.getReceivedMessages()) {
			try {
				if (each.getAllRecipients()[0].toString().contains(person.getUsername())) {
					found.add(each);
				}
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return found;
	}

	/** Returns the content of a mail of this type. */
	static String content(MimeMessage message, String type) {
		try {
			return Objects.requireNonNull(part((Multipart) message.getContent(), type));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable String part(Multipart parts, String type) throws Exception {
		for (int number = 0; number < parts.getCount(); number++) {
			BodyPart part = parts.getBodyPart(number);
			if (part.isMimeType(type)) {
				return part.getContent().toString().replace("\r\n", "\n");
			}
			if (part.getContent() instanceof Multipart inner) {
				String found = part(inner, type);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	List<String> states() {
		return this.jdbc.sql("select state from outbox_mail order by send_after, id").query(String.class).list();
	}

}

package org.throughline.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationProcess;
import org.throughline.ApplicationTest;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.NewUpdate;
import org.throughline.action.TestActions;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application (SIGKILL) while it sends mails, starts it again, and checks that
 * none arrives twice and none is lost unnoticed. It takes some minutes, so it is no part
 * of the build: {@code ./mvnw test -Dtest=MailKillTrial}.
 */
@ApplicationTest
class MailKillTrial {

	private static final int PEOPLE = 60;

	private static final int KILLS = Integer.getInteger("kills", 12);

	private static final Duration LONGEST = Duration.ofMinutes(2);

	@Autowired
	private ActionService actions;

	@Autowired
	private ActionUpdateService updates;

	@Autowired
	private TestActions bodies;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@TempDir
	private Path folder;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final Random random = new Random();

	@Test
	void noMailArrivesTwiceAndNoneIsLostHoweverOftenTheApplicationIsKilled() throws Exception {
		tellPeople();
		this.server.start();
		try {
			int kills = 0;
			while (kills < KILLS && waiting() > 0) {
				kill(1 + kills % 3, this.random.nextInt(40));
				kills++;
				assertNothingArrivedTwice();
			}
			var last = start();
			try {
				until(last, () -> waiting() == 0);
			}
			finally {
				last.destroyForcibly().waitFor();
			}
			assertNothingArrivedTwice();
			System.out.printf("%d kills, %d mails: %s, %d arrived%n", kills, PEOPLE, states(), arrived().size());
			assertThat(states().keySet()).isSubsetOf("SENT", "UNCERTAIN");
			assertThat(this.jdbc
				.sql("""
						select p.email from outbox_mail m join person_role p on p.person_id = m.person_id where m.state = 'SENT'""")
				.query(String.class)
				.list()).isNotEmpty().allMatch(arrived()::containsKey);
		}
		finally {
			this.server.stop();
			this.world.signOut();
		}
	}

	/** Returns an action to an agency of many people. */
	private void tellPeople() {
		var place = this.world.place();
		var owner = this.bodies.organisation("Test CCG");
		var manager = this.bodies.signIn(Role.BUSINESS_MANAGER, place, null);
		String reference = this.actions.add(place.id(),
				TestActions.newAction("Write the guidance", owner.slug(), LocalDate.now().plusDays(300)));
		for (int person = 0; person < PEOPLE; person++) {
			this.bodies.signIn(Role.PARTNER_AGENCY, place, owner);
		}
		this.updates.update(place.id(), reference,
				new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, "Done", List.of(), null));
		this.world.signIn(manager);
		this.updates.decide(place.id(), reference, ActionStatus.RETURNED, null, "The minutes are missing");
		this.jdbc.sql("delete from outbox_mail where kind <> 'URGENT'").update();
		this.jdbc.sql("update outbox_mail set send_after = now()").update();
		assertThat(states()).containsExactly(Map.entry("WAITING", PEOPLE));
	}

	/** Kills the application a little after it has sent so many mails. */
	private void kill(int mails, int later) throws Exception {
		var process = start();
		int before = this.server.getReceivedMessages().length;
		try {
			until(process, () -> this.server.getReceivedMessages().length >= before + mails || waiting() == 0);
			Thread.sleep(later);
		}
		finally {
			process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
		}
		System.out.printf("%tT killed %d ms after %d mails: %s, %d arrived%n", LocalTime.now(), later, mails, states(),
				arrived().size());
		// as if ten minutes had passed
		this.jdbc
			.sql("update outbox_mail set claimed_until = now() - interval '1 second' where claimed_until is not null")
			.update();
		this.jdbc
			.sql("update job set picked = false, picked_by = null, execution_time = now() where task_name = 'mail'")
			.update();
	}

	private Process start() throws Exception {
		return ApplicationProcess.start(this.database, log(), "--spring.main.lazy-initialization=true",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + this.server.getSmtp().getPort(),
				"--throughline.public-address=https://throughline.example.org");
	}

	private void assertNothingArrivedTwice() {
		assertThat(arrived().values()).containsOnly(1);
	}

	private Map<String, Integer> arrived() {
		var arrived = new HashMap<String, Integer>();
		for (var mail : this.server.getReceivedMessages()) {
			try {
				arrived.merge(((InternetAddress) mail.getAllRecipients()[0]).getAddress(), 1, Integer::sum);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return arrived;
	}

	private int waiting() {
		return this.jdbc
			.sql("select count(*) from outbox_mail where kind = 'URGENT' and state in ('WAITING', 'SENDING')")
			.query(Integer.class)
			.single();
	}

	private Map<String, Integer> states() {
		var states = new HashMap<String, Integer>();
		this.jdbc.sql("select state from outbox_mail where kind = 'URGENT'")
			.query(String.class)
			.list()
			.forEach((state) -> states.merge(state, 1, Integer::sum));
		return states;
	}

	private void until(Process process, BooleanSupplier reached) throws Exception {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!reached.getAsBoolean()) {
			assertThat(process.isAlive() && System.nanoTime() < end)
				.as("%s%n%s", this.jdbc.sql("select * from job").query().listOfRows(), Files.readString(log()))
				.isTrue();
			Thread.sleep(2);
		}
	}

	private Path log() {
		return this.folder.resolve("application.log");
	}

}

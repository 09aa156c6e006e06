package org.throughline.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import org.throughline.SqlCounter;
import org.throughline.action.ActionStatus;
import org.throughline.action.TestActions;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Mails are sent once, at their time, with the current state. */
class MailSendingTests extends MailTest {

	@Autowired
	private SqlCounter sql;

	@Autowired
	private Environment settings;

	@Autowired
	private PasswordMails passwordMails;

	@Test
	void noticesOfADayComeInOneMailOnTheNextWorkingMorning() throws Exception {
		assign("Write the guidance", 300);
		assign("Train staff", 300);
		assertThat(send()).isEmpty();
		moveTo("2027-03-02T07:59");
		assertThat(send()).isEmpty();
		moveTo("2027-03-02T08:00");
		var mail = send();
		assertThat(mail).hasSize(1);
		assertThat(send()).hasSize(1);
		var message = mail.get(0);
		assertThat(message.getSubject()).isEqualTo("Throughline: 2 notices");
		assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		assertThat(message.getHeader("List-Unsubscribe")[0]).matches("<http://localhost:\\d+/answer/[^/]+/mail>");
		String text = content(message, "text/plain");
		assertThat(text).contains("Hello PARTNER_AGENCY of the test", "New action", "Write the guidance", "Train staff",
				"Update action: http://localhost:");
		assertThat(text).containsPattern("/answer/[^/]+/actions/" + this.place.slug() + "/act-0001");
		String html = content(message, "text/html");
		assertThat(html).contains("Write the guidance", "Update action").doesNotContain("<script");
		Files.writeString(Path.of("target/mail.html"), html);
		Files.writeString(Path.of("target/mail.txt"), text);
		assertThat(received(this.manager)).isEmpty();
	}

	@Test
	void linkForForgottenPasswordLeavesAtOnceAndIsMadeWhenItIsSent() {
		moveTo("2027-03-06T23:00");
		this.passwordMails.send(this.partner.getUsername(), false);
		this.passwordMails.send(this.partner.getUsername(), false);
		this.passwordMails.send("nobody@example.org", false);
		assertThat(links()).isZero();
		var mail = send();
		assertThat(mail).hasSize(1);
		assertThat(links()).isOne();
		String text = content(mail.get(0), "text/plain");
		assertThat(text).contains("asked to set a new password", "within two hours").doesNotContain("All notices");
		assertThat(text).containsPattern("http://localhost:\\d+/one-time/\\S{20,}");
		assertThat(content(mail.get(0), "text/html")).contains("Set your password");
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from outbox_mail").query(Integer.class).single()).isOne();
	}

	@Test
	void invitationNamesItsSiteAndHasNoUnsubscribeLink() throws Exception {
		this.passwordMails.send(this.partner.getUsername(), true);
		var mail = send().get(0);
		assertThat(mail.getSubject()).isEqualTo("Your account with Throughline");
		assertThat(mail.getHeader("List-Unsubscribe")).isNull();
		assertThat(content(mail, "text/plain")).contains("within three days");
		assertThat(this.jdbc.sql("select kind from outbox_mail").query(String.class).single()).isEqualTo("INVITATION");
	}

	private long links() {
		return this.jdbc.sql("select count(*) from one_time_link where user_id = ?")
			.param(this.partner.id())
			.query(Long.class)
			.single();
	}

	@Test
	void urgentNoticesLeaveAtOnceAlsoAtNight() throws Exception {
		String reference = assign("Write the guidance", 300);
		report(reference);
		moveTo("2027-03-06T23:00");
		giveBack(reference);
		assertThat(send()).isEmpty();
		pass(Duration.ofMinutes(5));
		var mail = send();
		assertThat(mail).hasSize(1);
		assertThat(mail.get(0).getSubject()).isEqualTo("Throughline: 1 urgent notice");
		assertThat(mail.get(0).getHeader("List-Unsubscribe")).hasSize(1);
		assertThat(content(mail.get(0), "text/plain")).contains("Action returned", "Note: The minutes are missing");
		moveTo("2027-03-08T08:00");
		assertThat(content(send().get(1), "text/plain")).contains("New action");
	}

	@Test
	void whatIsDoneMeanwhileIsLeftOut() {
		String reference = assign("Write the guidance", 300);
		String other = assign("Train staff", 300);
		report(reference);
		moveTo("2027-03-02T08:00");
		assertThat(content(send().get(0), "text/plain")).contains("Train staff").doesNotContain("Write the guidance");
		report(other);
		giveBack(other);
		report(other);
		moveTo("2027-03-03T08:00");
		assertThat(send()).hasSize(1);
		assertThat(states()).contains("EMPTY");
	}

	@Test
	void daysOverdueAreThoseOfTheDayOfSending() {
		assign("Write the guidance", 1);
		moveTo("2027-03-05T06:30");
		this.daily.run();
		moveTo("2027-03-08T10:00");
		var mail = send();
		assertThat(mail).hasSize(1);
		assertThat(content(mail.get(0), "text/plain")).contains("6 days overdue").doesNotContain("New action");
	}

	@Test
	void weekOfDowntimeLosesNothingAndDoublesNothing() {
		for (int day = 1; day <= 7; day++) {
			moveTo("2027-03-0" + day + "T10:00");
			this.daily.run();
			assign("Action of day " + day, 14);
		}
		moveTo("2027-03-08T03:00");
		assertThat(send()).isEmpty();
		moveTo("2027-03-08T08:30");
		var mail = send();
		assertThat(mail).hasSize(1);
		String text = content(mail.get(0), "text/plain");
		for (int day = 1; day <= 7; day++) {
			assertThat(text).containsOnlyOnce("Action of day " + day);
		}
		for (int run = 0; run < 5; run++) {
			this.daily.run();
			pass(Duration.ofMinutes(20));
			assertThat(send()).hasSize(1);
		}
		assertThat(states()).contains("SENT").doesNotContain("SENDING", "UNCERTAIN");
	}

	@Test
	void noMoreThanOneGroupedMailLeavesOnADay() {
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		assertThat(send()).hasSize(1);
		assign("Train staff", 300);
		this.jdbc.sql("update outbox_mail set send_after = '2027-03-02T08:00Z' where state = 'WAITING'").update();
		pass(Duration.ofHours(1));
		assertThat(send()).hasSize(1);
		moveTo("2027-03-03T08:00");
		assertThat(send()).hasSize(2);
	}

	@Test
	void severalCopiesSendEachMailOnce() {
		for (int person = 0; person < 5; person++) {
			this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.owner);
		}
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		var copies = Stream.generate(() -> this.mail.job(this.server.getSmtp().getPort())).limit(4).toList();
		CompletableFuture.allOf(
				copies.stream().map((copy) -> CompletableFuture.runAsync(copy::run)).toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.server.getReceivedMessages()).hasSize(6);
	}

	@Test
	void killAtAnyStatementSendsNothingTwiceAndLosesNothing() {
		boolean cut = true;
		int kills = 0;
		for (int at = 1; cut; at++) {
			String wording = "Action number " + at + " of many";
			String reference = assign(wording, 300);
			report(reference);
			giveBack(reference);
			pass(Duration.ofMinutes(6));
			cut = cutAt(at);
			kills += cut ? 1 : 0;
			for (int run = 0; run < 3; run++) {
				pass(Duration.ofMinutes(11));
				this.job.run();
			}
			assertThat(received(this.partner).stream().map((each) -> content(each, "text/plain")))
				.as("killed at statement " + at)
				.filteredOn((text) -> text.contains(wording))
				.hasSize(1);
		}
		assertThat(kills).isGreaterThan(8);
		assertThat(states()).contains("SENT", "UNCERTAIN");
	}

	private boolean cutAt(int at) {
		try {
			return this.sql.cutAt(at, this.job::run);
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	@ParameterizedTest
	@CsvSource({ "CONNECT, HANG, WAITING, 0", "CONNECT, 421 busy, WAITING, 0", "MAIL, 451 later, WAITING, 0",
			"RCPT, 450 later, WAITING, 0", "RCPT, 550 unknown, REFUSED, 0", "DATA, 554 no, REFUSED, 0",
			"END, 552 full, REFUSED, 1", "END, HANG, UNCERTAIN, 1", "END, CLOSE, UNCERTAIN, 1" })
	void answerOfTheServerDecides(String command, String answer, String state, int taken) throws Exception {
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		try (var stubborn = new StubbornServer(command, answer)) {
			var job = this.mail.job(stubborn.port());
			job.run();
			assertThat(states()).containsExactly(state);
			job.run();
			assertThat(stubborn.taken.get()).isEqualTo(taken);
		}
		assertThat(this.jdbc.sql("select problem from outbox_mail").query(String.class).single()).isNotBlank();
		pass(Duration.ofMinutes(20));
		assertThat(send()).hasSize(state.equals("WAITING") ? 1 : 0);
		assertThat(this.jdbc.sql("select count(*) from mail_setting where refused_email is not null and person_id = ?")
			.param(this.partner.id())
			.query(Integer.class)
			.single()).isEqualTo(answer.startsWith("550") ? 1 : 0);
	}

	@Test
	void nothingIsQueuedForARefusedAddress() throws Exception {
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		try (var stubborn = new StubbornServer("RCPT", "550 unknown")) {
			this.mail.job(stubborn.port()).run();
		}
		assign("Train staff", 300);
		assertThat(states()).containsExactly("REFUSED");
	}

	@Test
	void mailsAreKeptWithoutServer() {
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		this.mail.job(null).run();
		assertThat(states()).containsExactly("KEPT");
		assertThat(this.jdbc.sql("select count(*) from private_link").query(Integer.class).single()).isZero();
		assertThat(send()).isEmpty();
	}

	@Test
	void personWithoutRoleGetsNothing() {
		assign("Write the guidance", 300);
		this.jdbc.sql("delete from role_grant where user_id = ?").param(this.partner.id()).update();
		moveTo("2027-03-02T08:00");
		assertThat(send()).isEmpty();
		assertThat(states()).containsExactly("EMPTY");
	}

	@Test
	void noticeThatNoMailHasGetsOne() {
		assign("Write the guidance", 300);
		this.jdbc.sql("delete from outbox_mail").update();
		moveTo("2027-03-02T07:59");
		assertThat(send()).isEmpty();
		moveTo("2027-03-02T08:00");
		assertThat(send()).hasSize(1);
		String reference = assign("Train staff", 300);
		report(reference);
		giveBack(reference);
		this.jdbc.sql("delete from outbox_mail where state = 'WAITING'").update();
		assertThat(send()).hasSize(1);
		pass(Duration.ofMinutes(5));
		assertThat(send()).hasSize(2);
		assertThat(states()).containsOnly("SENT", "WAITING");
	}

	@Test
	void personWithoutRoleIsNotQueuedAgain() {
		assign("Write the guidance", 300);
		this.jdbc.sql("delete from role_grant where user_id = ?").param(this.partner.id()).update();
		moveTo("2027-03-02T08:00");
		send();
		pass(Duration.ofHours(1));
		send();
		assertThat(states()).containsExactly("EMPTY");
	}

	@Test
	void mailThatCannotBeMadeKeepsNoOtherWaiting() {
		var other = this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.owner);
		assign("Write the guidance", 300);
		// a role that this version does not know
		this.jdbc.sql("update notification set role = 'UNKNOWN' where person_id = ?").param(this.partner.id()).update();
		this.jdbc.sql("alter table role_grant drop constraint role_grant_role_ck").update();
		this.jdbc.sql("update role_grant set role = 'UNKNOWN' where user_id = ?").param(this.partner.id()).update();
		this.jdbc.sql("update outbox_mail set send_after = send_after - interval '1 minute' where person_id = ?")
			.param(this.partner.id())
			.update();
		moveTo("2027-03-02T08:00");
		assertThat(send()).isEmpty();
		assertThat(received(other)).hasSize(1);
		assertThat(this.jdbc.sql("select state || ' ' || problem from outbox_mail where person_id = ?")
			.param(this.partner.id())
			.query(String.class)
			.list()).containsExactly("WAITING NOT_MADE");
	}

	@Test
	void nameAddsNoHeaderAndAddressNoRecipient() throws Exception {
		assign("Write the guidance", 300);
		rename("Ann\r\nBcc: other@example.org\r\n\r\nBody", null);
		moveTo("2027-03-02T08:00");
		var mail = send().get(0);
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
			.isEqualTo("Ann Bcc: other@example.org Body");
		assign("Train staff", 300);
		rename("Ann", "one@example.org, two@example.org");
		moveTo("2027-03-03T08:00");
		this.job.run();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(states()).contains("REFUSED");
	}

	private void rename(String name, @Nullable String email) {
		this.jdbc.sql("update user_account set display_name = ?, email = coalesce(?, email) where id = ?")
			.param(name)
			.param(email)
			.param(this.partner.id())
			.update();
	}

	@Test
	void senderThatIsNoAddressIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.mail.server(null, "Throughline <nobody"))
			.withMessageContaining("throughline.mail-from");
	}

	@Test
	void mailWithoutPrivateLinksDoesNotMentionThem() {
		String reference = assign("Write the guidance", 300);
		report(reference);
		this.world.signIn(this.manager);
		this.updates.decide(this.place.id(), reference, ActionStatus.VERIFIED_COMPLETE, null, "Seen");
		moveTo("2027-03-02T08:00");
		assertThat(content(send().get(0), "text/plain")).contains("Verified as complete").doesNotContain("password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "smtp", "smtps" })
	void noServerIsWaitedForWithoutEnd(String protocol) {
		for (String timeout : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			assertThat(
					this.settings.getProperty("spring.mail.properties.mail." + protocol + "." + timeout, Integer.class))
				.isBetween(1, 30_000);
		}
	}

	@Test
	void longMailCountsTheRest() {
		this.world.signIn(this.manager);
		this.actions.addAll(this.place.id(), Collections.nCopies(25,
				TestActions.newAction("Train staff", this.owner.slug(), LocalDate.now(this.clock).plusDays(300))));
		moveTo("2027-03-02T08:00");
		assertThat(content(send().get(0), "text/plain")).contains("And 5 more: ");
	}

}

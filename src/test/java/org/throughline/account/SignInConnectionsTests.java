package org.throughline.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Signing in while all connections to the database but one are in use: whoever held one
 * and waited for a second would wait for ever, if all others did the same.
 */
@AccountTest
class SignInConnectionsTests {

	private static final String WRONG = "not the right one";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private TestPasswordMail mail;

	@Autowired
	private FirstAdministrator firstAdministrator;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	private final List<Connection> inUse = new ArrayList<>();

	private SignedInUser person;

	private String link;

	private String mailLink;

	@BeforeEach
	void leaveOneConnection() throws SQLException {
		this.person = this.people.administrator();
		this.link = this.currentUser.asProcess("test", () -> this.passwords.makeLink(this.person.getUsername()));
		this.mailLink = this.currentUser.asProcess("test", () -> this.links.create(new NewPrivateLink(this.person.id(),
				PrivateLinkKind.MAIL, null, null, Instant.parse("2026-03-09T09:00:00Z"))));
		this.mail.switchOn(true);
		int all = this.dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
		while (this.inUse.size() < all - 1) {
			this.inUse.add(this.dataSource.getConnection());
		}
	}

	@AfterEach
	void giveBack() throws SQLException {
		this.mail.switchOn(false);
		for (var connection : this.inUse) {
			connection.close();
		}
	}

	@Test
	void passwordAndItsForgottenAndNewOneNeedOneConnection() {
		assertThat(post("/sign-in", "email", this.person.getUsername(), "password", WRONG)).hasStatus(422);
		assertThat(post("/sign-in/forgotten", "email", this.person.getUsername())).hasStatusOk();
		assertThat(post("/one-time/" + this.link, "password", "another long passphrase")).hasRedirectedUrl("/sign-in");
		assertThat(own("/account/password", "currentPassword", WRONG, "password", People.PASSWORD)).hasStatus(422);
		assertThat(own("/account/password", "currentPassword", "another long passphrase", "password", People.PASSWORD))
			.hasRedirectedUrl("/account/password");
	}

	@Test
	void passkeysNeedOneConnection() {
		var page = this.mvc.get().uri("/sign-in/passkey").exchange();
		String challenge = Jsoup.parse(body(page)).select("[name=challenge]").val();
		assertThat(send(this.mvc.post().uri("/sign-in/passkey").cookie(session(page)), "credential", "{}", "challenge",
				challenge))
			.hasStatus(422);
		assertThat(own("/account/second-step/passkey/new", "currentPassword", WRONG)).hasStatus(422);
		assertThat(own("/account/second-step/passkey/new", "currentPassword", People.PASSWORD))
			.hasRedirectedUrl("/account/second-step/passkey");
	}

	@Test
	void codesNeedOneConnection() {
		assertThat(own("/account/second-step/new", "currentPassword", WRONG)).hasStatus(422);
		assertThat(own("/account/second-step/new", "currentPassword", People.PASSWORD))
			.hasRedirectedUrl("/account/second-step/app");
		assertThat(own("/account/second-step/app", "name", "Phone", "oneTimePassword", "000000")).hasStatus(422);
	}

	@Test
	void setUpAndPrivateLinksNeedOneConnection() {
		this.jdbc.sql("update user_account set enabled = false").update();
		String token = this.firstAdministrator.makeLink().orElseThrow();
		String[] fields = { "displayName", "Ann", "email", "ann@example.org", "password", People.PASSWORD };
		assertThat(post("/set-up/unknown", fields)).hasStatus(404);
		assertThat(post("/set-up/" + token, fields)).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/answer/unknown")).hasStatus(404);
		this.jdbc.sql("update user_account set enabled = true").update();
		assertThat(this.mvc.get().uri("/answer/" + this.mailLink)).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/calendar/unknown.ics")).hasStatus(404);
	}

	private MvcTestResult own(String address, String... fields) {
		return send(this.mvc.post().uri(address).with(user(this.person)), fields);
	}

	private MvcTestResult post(String address, String... fields) {
		return send(this.mvc.post().uri(address), fields);
	}

	/** Sends a form as pages have it: what is saved with a seal is saved in one piece. */
	private static MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String... fields) {
		request.param("_seal", "seal").with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static Cookie session(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getCookie("throughline"));
	}

	private static String body(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}

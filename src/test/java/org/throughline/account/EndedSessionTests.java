package org.throughline.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.throughline.TestClock;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Sessions that a change of the person's password or roles ends. */
@AccountTest
class EndedSessionTests {

	private static final String PAGE = "/account/sessions";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private SessionService sessions;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private SecondStepRule rule;

	@Autowired
	private TestClock clock;

	private SignedInUser person;

	private Cookie session;

	@BeforeEach
	void signIn() {
		this.person = this.people.someone();
		this.session = Objects.requireNonNull(this.mvc.post()
			.uri("/sign-in")
			.param("email", this.person.getUsername())
			.param("password", People.PASSWORD)
			.with(csrf())
			.exchange()
			.getResponse()
			.getCookie("throughline"));
		assertThat(this.mvc.get().uri(PAGE).cookie(this.session)).hasStatusOk();
	}

	@Test
	void changeThatIsRolledBackEndsNone() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.sessions.endAll(this.person.getUsername());
			status.setRollbackOnly();
		});
		assertThat(this.mvc.get().uri(PAGE).cookie(this.session)).hasStatusOk();
	}

	@Test
	void sessionOfASignInThatWasUnderWayIsOver() {
		var rows = this.jdbc.sql("select primary_id from spring_session where principal_name = ?")
			.param(this.person.getUsername())
			.query(String.class)
			.list();
		assertThat(rows).hasSize(1);
		this.jdbc.sql("update spring_session set principal_name = null where primary_id = ?")
			.param(rows.get(0))
			.update();
		this.sessions.endAll(this.person.getUsername());
		assertThat(this.jdbc.sql("select count(*) from spring_session where primary_id = ?")
			.param(rows.get(0))
			.query(Integer.class)
			.single()).as("not found when sessions were ended").isOne();
		assertThat(this.mvc.get().uri(PAGE).cookie(this.session)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void codesMadeWhileTheLastAppIsRemovedAreNotKept() {
		byte[] secret = LinkSecret.bits(20);
		this.factors.begin(this.person.id(), secret);
		var now = this.clock.instant();
		assertThat(this.factors.confirm(this.person.id(), "Phone", OneTimeCode.of(secret, OneTimeCode.period(now))))
			.isTrue();
		var app = this.factors.of(this.person.id()).get(0).id();
		var codes = Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			this.sessions.endAll(this.person.getUsername());
			this.factors.remove(this.person.id(), app);
			var other = CompletableFuture.supplyAsync(() -> this.mvc.post()
				.uri("/account/second-step/codes")
				.param("currentPassword", People.PASSWORD)
				.with(authentication(
						UsernamePasswordAuthenticationToken.authenticated(this.person, null, this.rule.passedNow())))
				.with(csrf())
				.exchange());
			while (!other.isDone() && !this.jdbc.sql("select exists (select from pg_locks where not granted)")
				.query(Boolean.class)
				.single()) {
				Thread.onSpinWait();
			}
			return other;
		}));
		assertThat(codes.join()).hasStatus(404);
		assertThat(this.factors.recoveryCodesLeft(this.person.id())).isZero();
	}

	@Test
	void personWhoEndsTheOthersStaysSignedIn() {
		for (int i = 0; i < 2; i++) {
			assertThat(this.mvc.post().uri(PAGE + "/end-others").cookie(this.session).with(csrf()))
				.hasRedirectedUrl(PAGE);
			assertThat(this.mvc.get().uri(PAGE).cookie(this.session)).hasStatusOk();
		}
	}

	@Test
	void otherPagesOfTheSessionThatEndsTheOthersAreNotSignedOut() {
		String id = new String(Base64.getDecoder().decode(this.session.getValue()), StandardCharsets.UTF_8);
		var unsaved = new MockHttpSession(null, id);
		unsaved.setAttribute(SignedInUser.SESSIONS, 0);
		var request = new MockHttpServletRequest();
		request.setSession(unsaved);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.person, null, List.of()));
		try {
			this.sessions.endOthers();
		}
		finally {
			SecurityContextHolder.clearContext();
			RequestContextHolder.resetRequestAttributes();
		}
		assertThat(this.mvc.get().uri(PAGE).cookie(this.session)).hasStatusOk();
	}

}

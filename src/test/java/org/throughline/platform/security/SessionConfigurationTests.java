package org.throughline.platform.security;

import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

import org.throughline.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SessionConfigurationTests {

	@Autowired
	SessionRepository<? extends Session> sessions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void writesTheTimeOfLastAccessOnceAMinuteAtMost() {
		var session = saved(this.sessions);
		long seen = lastAccess(session.getId());
		session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(30));
		save(this.sessions, session);
		assertThat(lastAccess(session.getId())).isEqualTo(seen);
		session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(31));
		save(this.sessions, session);
		assertThat(lastAccess(session.getId())).isEqualTo(seen + 61_000);
	}

	@Test
	void writesWhatMattersAtOnce() {
		var session = saved(this.sessions);
		String before = session.getId();
		session.setAttribute("kept", "words");
		String after = session.changeSessionId();
		save(this.sessions, session);
		assertThat(this.sessions.findById(before)).isNull();
		var found = Objects.requireNonNull(this.sessions.findById(after));
		assertThat((String) found.getAttribute("kept")).isEqualTo("words");
		this.sessions.deleteById(after);
		assertThat(this.sessions.findById(after)).isNull();
	}

	@Test
	void sameAttributeOfTwoRequestsIsSavedTwice() {
		String id = saved(this.sessions).getId();
		var one = Objects.requireNonNull(this.sessions.findById(id));
		var other = Objects.requireNonNull(this.sessions.findById(id));
		one.setAttribute("message", "first");
		other.setAttribute("message", "second");
		save(this.sessions, one);
		save(this.sessions, other);
		assertThat((String) Objects.requireNonNull(this.sessions.findById(id)).getAttribute("message"))
			.isEqualTo("second");
	}

	@Test
	void attributeThatCannotBeReadIsMissing() {
		var session = saved(this.sessions);
		session.setAttribute("person", "words");
		save(this.sessions, session);
		this.jdbc.sql("update spring_session_attributes set attribute_bytes = 'spoiled'::bytea").update();
		var found = Objects.requireNonNull(this.sessions.findById(session.getId()));
		assertThat((Object) found.getAttribute("person")).isNull();
	}

	@Test
	void sessionThatCannotBeWrittenDoesNotStopReading() {
		var session = saved(this.sessions);
		session.setAttribute("message", "words");
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.jdbc.sql("set transaction read only").update();
			save(this.sessions, session);
		});
		assertThat((Object) Objects.requireNonNull(this.sessions.findById(session.getId())).getAttribute("message"))
			.isNull();
	}

	@Test
	void sendsTheCookieOverHttpsOnlyUnlessTheEmbeddedDatabaseServes() {
		assertThat(isSecure(new DefaultListableBeanFactory(), false)).isTrue();
		assertThat(isSecure(new DefaultListableBeanFactory(), true)).isTrue();
		var embedded = new DefaultListableBeanFactory();
		embedded.registerBeanDefinition("embeddedPostgres", new RootBeanDefinition(Object.class));
		assertThat(isSecure(embedded, false)).isFalse();
		assertThat(isSecure(embedded, true)).isTrue();
	}

	private static boolean isSecure(DefaultListableBeanFactory beans, boolean https) {
		var serializer = new DefaultCookieSerializer();
		new SessionConfiguration().secureCookie(beans, new MockEnvironment()).customize(serializer);
		var request = new MockHttpServletRequest();
		request.setSecure(https);
		var response = new MockHttpServletResponse();
		serializer.writeCookieValue(new CookieValue(request, response, "value"));
		Cookie cookie = response.getCookies()[0];
		return cookie.getSecure();
	}

	private static <S extends Session> S saved(SessionRepository<S> repository) {
		S session = repository.createSession();
		repository.save(session);
		return Objects.requireNonNull(repository.findById(session.getId()));
	}

	@SuppressWarnings("unchecked")
	private static <S extends Session> void save(SessionRepository<S> repository, Session session) {
		repository.save((S) session);
	}

	private long lastAccess(String id) {
		return this.jdbc.sql("select last_access_time from spring_session where session_id = ?")
			.param(id)
			.query(Long.class)
			.single();
	}

}

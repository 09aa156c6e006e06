package org.throughline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions of the users of the sample, for requests with a cookie. */
@TestComponent
public class SampleSessions {

	/** Name of the cookie. */
	public static final String COOKIE = "throughline";

	private final Repository<?> sessions;

	private final SamplePeople people;

	SampleSessions(FindByIndexNameSessionRepository<? extends Session> sessions, SamplePeople people) {
		this.sessions = new Repository<>(sessions);
		this.people = people;
	}

	/** Signs a person in and returns the value of the cookie. */
	public String signIn(String person) {
		String cookie = this.sessions
			.add(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
					UsernamePasswordAuthenticationToken.authenticated(this.people.person(person), null, List.of())));
		add(cookie, "browser", "Test");
		add(cookie, "address", "127.0.0.1");
		return cookie;
	}

	/** Adds an attribute to the session of a cookie. */
	public void add(String cookie, String name, Object value) {
		this.sessions.add(cookie, name, value);
	}

	private record Repository<S extends Session>(FindByIndexNameSessionRepository<S> sessions) {

		String add(String name, Object value) {
			return save(this.sessions.createSession(), name, value);
		}

		void add(String cookie, String name, Object value) {
			String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
			save(Objects.requireNonNull(this.sessions.findById(id)), name, value);
		}

		private String save(S session, String name, Object value) {
			session.setAttribute(name, value);
			this.sessions.save(session);
			return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
		}

	}

}

package org.throughline.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * The sessions of a person: where they are signed in, and how a session is ended from
 * elsewhere.
 */
@Service
public class SessionService {

	/** The attribute of a session with the browser that signed in. */
	public static final String BROWSER = "browser";

	/** The attribute of a session with the network address it signed in from. */
	public static final String ADDRESS = "address";

	private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

	private final CurrentUser currentUser;

	private final SecurityEvents events;

	private final JdbcClient jdbc;

	SessionService(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
			CurrentUser currentUser, SecurityEvents events, JdbcClient jdbc) {
		this.sessions = sessions;
		this.currentUser = currentUser;
		this.events = events;
		this.jdbc = jdbc;
	}

	/**
	 * Returns the sessions of the signed-in person, the last used first.
	 * @param current identifier of the session that asks
	 */
	public List<SignedInSession> own(String current) {
		return of(email()).map((session) -> SignedInSession.of(session, session.getId().equals(current)))
			.sorted(Comparator.comparing(SignedInSession::lastUsed).reversed())
			.toList();
	}

	/** Ends the session of the signed-in person with this key, if there still is one. */
	public void endOwn(String key) {
		end(email(), (session) -> SignedInSession.key(session).equals(key));
		this.events.record(SecurityEventKind.SIGNED_OUT, email());
	}

	/** Ends all sessions of the signed-in person but the one that asks. */
	@Transactional
	public void endOthers() {
		endAll(email());
		this.events.record(SecurityEventKind.SIGNED_OUT, email());
	}

	/**
	 * Ends all sessions of the account, also those that are just being begun, but the one
	 * that asks. They end when the change that ends them is saved.
	 */
	void endAll(String email) {
		int times = this.jdbc.sql("""
				insert into ended_session (user_id) select id from user_account where email = ?
				on conflict (user_id) do update set times = ended_session.times + 1 returning times""")
			.param(email)
			.query(Integer.class)
			.single();
		var request = RequestContextHolder.getRequestAttributes();
		end(email, (session) -> request == null || !session.getId().equals(request.getSessionId()));
		if (request != null && email.equals(this.currentUser.person().map(SignedInUser::getUsername).orElse(null))) {
			this.sessions.ifAvailable((repository) -> keep(repository, request.getSessionId(), times));
		}
	}

	/**
	 * Saves in the same transaction that a session goes on, so that neither a second
	 * press of the button nor another page of it finds it ended.
	 */
	private static <S extends Session> void keep(FindByIndexNameSessionRepository<S> sessions, String id, int times) {
		S session = sessions.findById(id);
		if (session != null && session.getAttribute(SignedInUser.SESSIONS) != null) {
			session.setAttribute(SignedInUser.SESSIONS, times);
			sessions.save(session);
		}
	}

	private void end(String email, Predicate<Session> which) {
		of(email).filter(which)
			.map(Session::getId)
			.toList()
			.forEach((id) -> this.sessions.ifAvailable((repository) -> repository.deleteById(id)));
	}

	private Stream<? extends Session> of(String email) {
		var repository = this.sessions.getIfAvailable();
		Map<String, ? extends Session> found = (repository != null) ? repository.findByPrincipalName(email) : Map.of();
		return found.values().stream();
	}

	private String email() {
		this.currentUser.requirePerson();
		return this.currentUser.person().map(SignedInUser::getUsername).orElseThrow();
	}

}

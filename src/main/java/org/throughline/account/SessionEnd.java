package org.throughline.account;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of a person.
 */
@Component
class SessionEnd {

	private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

	SessionEnd(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
		this.sessions = sessions;
	}

	/** Ends all sessions of the account except one. */
	void endAll(String email, @Nullable String kept) {
		this.sessions.ifAvailable((repository) -> repository.findByPrincipalName(email)
			.keySet()
			.stream()
			.filter((id) -> !id.equals(kept))
			.forEach(repository::deleteById));
	}

}

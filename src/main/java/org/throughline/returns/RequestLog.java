package org.throughline.returns;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Changes the state of requests and records who did.
 */
@Component
class RequestLog {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	RequestLog(JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Changes the state of a request, unless someone else changed it since it was shown.
	 */
	void move(DataRequestSummary request, int seen, RequestState to, EventKind kind, @Nullable String note) {
		lock(request, seen, to);
		append(List.of(request.id()), kind, note);
	}

	/** Locks a request that was shown in this version. */
	void lock(DataRequestSummary request, int seen, RequestState to) {
		int changed = this.jdbc.sql("""
				update data_request set state = ?, version = version + 1 where id = ? and version = ? and state = ?""")
			.params(to.name(), request.id(), seen, request.state().name())
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("The request was changed meanwhile");
		}
	}

	/** Appends an event to requests. */
	void append(Collection<UUID> requests, EventKind kind, @Nullable String note) {
		this.jdbc
			.sql("""
					insert into data_request_event (request_id, number, kind, note, at, by_name)
					select q, (select coalesce(max(e.number), 0) + 1 from data_request_event e where e.request_id = q), ?, ?, ?, ?
					from unnest(?::uuid[]) q""")
			.params(Arrays.asList(kind.name(), note, this.clock.instant().atOffset(ZoneOffset.UTC), name(),
					requests.toArray(UUID[]::new)))
			.update();
	}

	/** Returns the name of the current user or process. */
	String name() {
		String process = CurrentUser.process();
		return (process != null) ? process : this.user.person().map(SignedInUser::displayName).orElse("Throughline");
	}

}

package org.throughline.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes the state of requests and records who did.
 */
@Component
class RequestLog {

	private final DataRequestRepository requests;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RequestLog(DataRequestRepository requests, EntityManager entities, JdbcClient jdbc, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Changes the state of a request, unless someone else changed it since it was shown.
	 */
	void move(DataRequestSummary request, int seen, RequestState to, EventKind kind, @Nullable String note) {
		lock(request, seen, to);
		append(List.of(request.id()), kind, note);
	}

	/** Sends a return back that is needed again by a day. */
	void query(DataRequestSummary request, int seen, String note, LocalDate dueOn) {
		lock(request, seen, RequestState.QUERIED).postponeTo(dueOn);
		append(List.of(request.id()), EventKind.QUERIED, note);
	}

	/** Locks a request that was shown in this version, and counts a change of it. */
	DataRequest lock(DataRequestSummary summary, int seen, RequestState to) {
		var request = this.requests.findById(summary.id()).orElseThrow(NotFoundException::new);
		request.requireVersion(seen);
		request.transitionTo(to);
		this.entities.flush();
		return request;
	}

	void append(List<UUID> ids, EventKind kind, @Nullable String note) {
		if (ids.isEmpty()) {
			return;
		}
		this.entities.flush();
		this.jdbc.sql("""
				insert into data_request_event (request_id, number, kind, note, at, by_name)
				select id, (select coalesce(max(e.number), 0) + 1 from data_request_event e where e.request_id = id),
				  :kind, :note, :at, :by
				from unnest(:ids::uuid[]) id""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("kind", kind.name())
			.param("note", note)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", this.user.actor())
			.update();
		this.events.publishEvent(new RequestsMoved(ids, kind));
	}

}

package org.throughline.returns;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes the state of requests and records who did.
 */
@Component
class RequestLog {

	private final DataRequestRepository requests;

	private final EntityManager entities;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RequestLog(DataRequestRepository requests, EntityManager entities, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.entities = entities;
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

	/** Locks a request that was shown in this version, and counts a change of it. */
	void lock(DataRequestSummary summary, int seen, RequestState to) {
		var request = this.requests.findById(summary.id()).orElseThrow(NotFoundException::new);
		request.requireVersion(seen);
		request.transitionTo(to);
		this.entities.flush();
	}

	void append(List<UUID> ids, EventKind kind, @Nullable String note) {
		if (ids.isEmpty()) {
			return;
		}
		var last = this.requests.findLastEvents(ids)
			.stream()
			.collect(Collectors.toMap(DataRequestPart::requestId, DataRequestPart::number));
		ids.forEach((id) -> this.entities
			.persist(new DataRequestEvent(id, last.getOrDefault(id, 0) + 1, kind, note, this.clock.instant(), name())));
		this.entities.flush();
		this.events.publishEvent(new RequestsMoved(ids, kind));
	}

	/** Returns the name of the current user or process. */
	String name() {
		String process = CurrentUser.process();
		return (process != null) ? process : this.user.person().map(SignedInUser::displayName).orElse("Throughline");
	}

}

package org.throughline.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Returns of the organisations that the signed-in person acts for.
 */
@Service
@Transactional(readOnly = true)
public class ReturnService {

	private static final String MINE = """
			((q.partnership_id, coalesce(q.organisation_id, q.group_id)) in (select * from unnest(:partnerships::uuid[], :bodies::uuid[]))
			  or q.appointment_id is not null and q.partnership_id = any(:scrutinised::uuid[]))""";

	private final RequestReader reading;

	private final RequestLog log;

	private final DataRequestRepository requests;

	private final EntityManager entities;

	private final ReturnPresenters answers;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReturnService(RequestReader reading, RequestLog log, DataRequestRepository requests, EntityManager entities,
			ReturnPresenters answers, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.reading = reading;
		this.log = log;
		this.requests = requests;
		this.entities = entities;
		this.answers = answers;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All requests to the person's organisations, the most urgent first. */
	public Page<DataRequestSummary> mine(RequestFilter filter, Pageable page) {
		return this.reading.page(FilterColumn.narrow(mine(), filter.columns()), today(), page);
	}

	/** Returns the numbers of them that the values of filters leave. */
	public FilterCounts filterCounts(RequestFilter filter, int most) {
		return this.reading.filterCounts(mine(), filter.columns(), most);
	}

	private SqlConditions mine() {
		return new SqlConditions().and(MINE).with(own());
	}

	/** Returns those that need a response, the most urgent first. */
	public List<DataRequestSummary> waiting(int most) {
		return this.reading.first(MINE + " and q.state in ('SENT', 'QUERIED')", own(), today(), most);
	}

	/** Returns the counts by state. */
	public RequestCounts myCounts() {
		return this.reading.counts(MINE, own(), today());
	}

	/**
	 * One of them.
	 * @throws NotFoundException if there is none of this kind, or it is another
	 * organisation's
	 */
	public DataRequestDetails find(String partnership, int number, ReturnKind kind) {
		return own(this.reading.file(partnership, number), kind);
	}

	/**
	 * The request with this identifier.
	 * @throws NotFoundException if it is another organisation's
	 */
	public DataRequestDetails find(UUID id) {
		return own(this.reading.file(id), null);
	}

	private DataRequestDetails own(Optional<DataRequestDetails> file, @Nullable ReturnKind kind) {
		var found = file.orElseThrow(NotFoundException::new);
		var request = found.request();
		boolean own = this.user.grants().stream().anyMatch((grant) -> answers(grant, request));
		if (!own || (kind != null && request.content().kind() != kind)) {
			throw new NotFoundException();
		}
		return found;
	}

	/** Returns the content of the latest return. */
	public ReturnContents answer(DataRequestDetails file) {
		var latest = file.latest();
		return (latest != null) ? this.answers.show(file.request(), latest).forAnswering() : ReturnContents.NOTHING;
	}

	/**
	 * Saves a draft, unless someone else changed it since it was shown.
	 */
	@Transactional
	public void save(DataRequestDetails file, int seen, DraftReturn draft) {
		var request = find(file.request().partnership().slug(), file.request().number(),
				file.request().content().kind())
			.request();
		requireWaiting(request);
		this.log.lock(request, seen, request.progress().state());
		write(request, draft);
		this.entities.flush();
	}

	/**
	 * Sends a return to the business manager, unless someone else changed it since it was
	 * shown. A second submission has no effect.
	 */
	@Transactional
	public void submit(DataRequestDetails file, int seen, DraftReturn draft) {
		var request = find(file.request().partnership().slug(), file.request().number(),
				file.request().content().kind())
			.request();
		if (request.progress().state() == RequestState.RECEIVED && request.version() == seen + 1
				&& isSent(request, draft)) {
			return;
		}
		requireWaiting(request);
		this.log.lock(request, seen, RequestState.RECEIVED);
		write(request, draft).submit(this.clock.instant(), this.user.person().map(SignedInUser::id).orElse(null));
		this.entities.flush();
		this.log.append(List.of(request.id()), EventKind.RECEIVED, draft.remark());
	}

	/** Saves the draft of a request, or begins one. */
	private DataReturn write(DataRequestSummary request, DraftReturn draft) {
		var latest = this.requests.findLatestReturn(request.id());
		var open = latest.filter((one) -> !one.submitted());
		if (open.isPresent()) {
			open.get().update(draft, this.user.actor());
			return open.get();
		}
		var added = new DataReturn(request.id(), latest.map(DataReturn::number).orElse(0) + 1, draft,
				this.user.actor());
		this.entities.persist(added);
		return added;
	}

	/** Whether this is the last return sent. */
	private boolean isSent(DataRequestSummary request, DraftReturn draft) {
		return this.jdbc
			.sql("""
					select exists (select from data_return r where r.request_id = :request and r.nothing_to_report = :nothing
					  and r.remark is not distinct from :remark and r.answer = :answer::jsonb
					  and r.number = (select max(number) from data_return where request_id = :request))""")
			.param("request", request.id())
			.param("nothing", draft.nothingToReport())
			.param("remark", draft.remark())
			.param("answer", Json.write(draft.answer()))
			.query(Boolean.class)
			.single();
	}

	private static void requireWaiting(DataRequestSummary request) {
		if (request.progress().state() == RequestState.RECEIVED) {
			throw new OptimisticLockingFailureException("It was sent meanwhile");
		}
		if (!request.progress().state().waiting()) {
			throw new RuleViolation("request", "returns.notOpen");
		}
	}

	/** Whether a grant lets a person answer a request. */
	static boolean answers(Grant grant, DataRequestSummary request) {
		var addressee = request.addressee();
		return request.partnership().id().equals(grant.partnershipId()) && switch (addressee.kind()) {
			case ORGANISATION -> grant.role() == Role.PARTNER_AGENCY && addressee.id().equals(grant.organisationId());
			case GROUP -> grant.role() == Role.PARTNER_AGENCY && addressee.id().equals(grant.groupId());
			case APPOINTMENT -> grant.role() == Role.SCRUTINEER;
		};
	}

	private Map<String, UUID[]> own() {
		var partnerships = new ArrayList<UUID>();
		var bodies = new ArrayList<UUID>();
		var scrutinised = new ArrayList<UUID>();
		for (var grant : this.user.grants()) {
			var partnership = grant.partnershipId();
			if (partnership != null && grant.role() == Role.SCRUTINEER) {
				scrutinised.add(partnership);
			}
			if (partnership != null && grant.role() == Role.PARTNER_AGENCY) {
				Stream.of(grant.organisationId(), grant.groupId()).filter(Objects::nonNull).forEach((body) -> {
					partnerships.add(partnership);
					bodies.add(Objects.requireNonNull(body));
				});
			}
		}
		if (bodies.isEmpty() && scrutinised.isEmpty()) {
			throw new NotFoundException();
		}
		return Map.of("partnerships", partnerships.toArray(UUID[]::new), "bodies", bodies.toArray(UUID[]::new),
				"scrutinised", scrutinised.toArray(UUID[]::new));
	}

	/** Returns the current date. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}

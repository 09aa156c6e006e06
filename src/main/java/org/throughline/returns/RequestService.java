package org.throughline.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.ReturnPresenter.Subject;

/**
 * Requests of a partnership, for its business managers.
 */
@Service
@Transactional(readOnly = true)
public class RequestService {

	private final RequestReader reading;

	private final RequestLog log;

	private final DataRequestRepository requests;

	private final NumberedEntities numbers;

	private final ReturnPresenters answers;

	private final ObjectProvider<ReportDirectory> reports;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final RequestAddressees addressees;

	private final Clock clock;

	RequestService(RequestReader reading, RequestLog log, DataRequestRepository requests, NumberedEntities numbers,
			ReturnPresenters answers, ObjectProvider<ReportDirectory> reports, CurrentUser user,
			ApplicationEventPublisher events, RequestAddressees addressees, Clock clock) {
		this.reading = reading;
		this.log = log;
		this.requests = requests;
		this.numbers = numbers;
		this.answers = answers;
		this.reports = reports;
		this.user = user;
		this.events = events;
		this.addressees = addressees;
		this.clock = clock;
	}

	/** Returns the partnership's requests, the most urgent first. */
	public Page<DataRequestSummary> list(UUID partnershipId, RequestFilter filter, Pageable page) {
		this.user.requireManager(partnershipId);
		var where = FilterColumn.narrow(in(partnershipId), filter.columns());
		return this.reading.page(where, today(), page);
	}

	/** Returns the numbers of requests that the values of filters leave. */
	public FilterCounts filterCounts(UUID partnershipId, RequestFilter filter, int most) {
		this.user.requireManager(partnershipId);
		return this.reading.filterCounts(in(partnershipId), filter.columns(), most);
	}

	private static SqlConditions in(UUID partnershipId) {
		return new SqlConditions().and("q.partnership_id = :partnership", "partnership", partnershipId);
	}

	/** Returns the partnership's open requests of a type, the most urgent first. */
	public List<DataRequestSummary> open(UUID partnershipId, ReturnKind kind) {
		this.user.requireManager(partnershipId);
		return this.reading.first(
				"q.partnership_id = :partnership and q.kind = :kind and q.state in ('SENT', 'RECEIVED', 'QUERIED')",
				Map.of("partnership", partnershipId, "kind", kind.name()), today(), Integer.MAX_VALUE);
	}

	/** Returns the counts by state. */
	public RequestCounts counts(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reading.counts("q.partnership_id = :partnership", Map.of("partnership", partnershipId), today());
	}

	/**
	 * Returns a request with the returns sent, without drafts.
	 * @throws NotFoundException if there is none
	 */
	public DataRequestDetails find(String partnership, int number) {
		var found = this.reading.file(partnership, number).orElseThrow(NotFoundException::new);
		this.user.requireManager(found.request().partnership().id());
		return found.sentOnly();
	}

	/** Returns the content of the last return sent. */
	public ReturnContents answer(DataRequestDetails file) {
		this.user.requireManager(file.request().partnership().id());
		var sent = file.sent();
		return (sent != null) ? this.answers.show(file.request(), sent) : ReturnContents.NOTHING;
	}

	/** Returns the page with the content of a return that was accepted. */
	public Optional<PageLink> recorded(DataRequestDetails file) {
		this.user.requireManager(file.request().partnership().id());
		var sent = file.sent();
		boolean counts = file.request().progress().state() == RequestState.ACCEPTED && sent != null
				&& !sent.nothingToReport();
		return counts ? this.answers.recorded(file.request()) : Optional.empty();
	}

	/** Returns the sets of standards that a self-assessment can be about. */
	public List<Subject> subjects(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.answers.subjects(ReturnKind.SELF_ASSESSMENT, partnershipId);
	}

	/**
	 * Sends a request to each addressee without an open request of the same type for the
	 * same period. @return the number of requests sent
	 */
	@Transactional
	public int send(UUID partnershipId, NewRequests wanted) {
		this.user.requireManager(partnershipId);
		var content = wanted.content();
		if (content.endsOn().isBefore(content.startsOn())) {
			throw new RuleViolation("endsOn", "DateOrder");
		}
		var subject = subject(partnershipId, content.kind(), wanted.subjectSlug());
		var report = report(partnershipId, wanted.reportSlug());
		checkNarrative(content.kind(), wanted.narrative());
		var asked = this.addressees.of(partnershipId, wanted);
		int last = this.numbers.highest(DataRequest.class, partnershipId);
		var open = this.requests.findAddresseesWithOpenRequest(partnershipId, content, subject);
		var added = new ArrayList<DataRequest>();
		for (AddresseeId addressee : asked) {
			if (!open.contains(addressee)) {
				added.add(new DataRequest(partnershipId, last + added.size() + 1, addressee, content, subject, report,
						wanted.narrative().questions()));
			}
		}
		this.requests.saveAll(added);
		this.log.append(added.stream().map(DataRequest::id).toList(), EventKind.SENT, null);
		return added.size();
	}

	private @Nullable UUID subject(UUID partnershipId, ReturnKind kind, @Nullable String slug) {
		if (kind != ReturnKind.SELF_ASSESSMENT) {
			if (slug != null) {
				throw new RuleViolation("subject", "returns.subject.notForThis");
			}
			return null;
		}
		if (slug == null) {
			throw new RuleViolation("subject", "returns.subject.missing");
		}
		return this.answers.subjects(kind, partnershipId)
			.stream()
			.filter((one) -> one.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("subject", "returns.subject.unknown", slug))
			.id();
	}

	private static void checkNarrative(ReturnKind kind, NarrativeRequest narrative) {
		var questions = narrative.questions();
		if (kind != ReturnKind.NARRATIVE && !(narrative.groups().isEmpty() && narrative.appointments().isEmpty())) {
			throw new RuleViolation("organisations", "returns.addressee.notForThis");
		}
		if (kind == ReturnKind.NARRATIVE || !questions.isEmpty()) {
			NarrativeRequest.checkQuestions((kind == ReturnKind.NARRATIVE) ? questions : List.of());
		}
	}

	/**
	 * Returns the questions of the latest narrative request, as those of the next one.
	 */
	public List<String> latestQuestions(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reading.latestQuestions(partnershipId);
	}

	/** Whether a request refers to this set of standards. */
	public boolean refersTo(UUID subjectId) {
		return this.requests.existsBySubjectId(subjectId);
	}

	private @Nullable UUID report(UUID partnershipId, @Nullable String slug) {
		if (slug == null) {
			return null;
		}
		var report = this.reports.stream()
			.flatMap((directory) -> directory.reportsOf(partnershipId).stream())
			.filter((one) -> one.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("report", "returns.report.unknown", slug));
		if (report.published()) {
			throw new RuleViolation("report", "returns.report.published", report.words());
		}
		return report.id();
	}

	/** Records that the organisation was reminded. */
	@Transactional
	public void recordReminder(String partnership, int number, int seen, @Nullable String how) {
		var request = find(partnership, number).request();
		if (!request.progress().state().waiting()) {
			throw new RuleViolation("request", "returns.chase.notWaiting");
		}
		this.log.move(request, seen, request.progress().state(), EventKind.CHASED, how);
	}

	/**
	 * Returns the day proposed for the answer to a query: the due date if it leaves time,
	 * else two weeks from now.
	 */
	public LocalDate proposedForQuery(DataRequestSummary request) {
		var due = request.content().dueOn();
		return due.isBefore(today().plusWeeks(1)) ? today().plusWeeks(2) : due;
	}

	/**
	 * Sends a return back with a query.
	 * @param dueOn the day by which it is needed again, or {@code null} for the due date
	 */
	@Transactional
	public void raiseQuery(String partnership, int number, int seen, @Nullable String note, @Nullable LocalDate dueOn) {
		var request = find(partnership, number).request();
		requireReceived(request);
		if (note == null) {
			throw new RuleViolation("note", "returns.query.missing");
		}
		var day = (dueOn != null) ? dueOn : request.content().dueOn();
		if (day.isBefore(today())) {
			throw new RuleViolation("dueOn", "returns.query.past");
		}
		this.log.query(request, seen, note, day);
	}

	/** Withdraws a request. Its history stays recorded. */
	@Transactional
	public void withdraw(String partnership, int number, int seen, @Nullable String note) {
		var request = find(partnership, number).request();
		if (!request.progress().state().open()) {
			throw new RuleViolation("request", "returns.notOpen");
		}
		this.log.move(request, seen, RequestState.WITHDRAWN, EventKind.WITHDRAWN, note);
	}

	/**
	 * Accepts a return, which counts from now on. Nobody accepts a return of their own
	 * organisation, or one they sent (design, rule 2).
	 * @throws OptimisticLockingFailureException if it is not as it was seen
	 */
	@Transactional
	public void accept(String partnership, int number, int seen, @Nullable String note) {
		var file = find(partnership, number);
		var sent = file.sent();
		if (sent != null && !sent.nothingToReport() && file.request().content().kind() == ReturnKind.NARRATIVE) {
			throw new RuleViolation("request", "returns.accept.place");
		}
		accept(file, seen, note);
		if (sent != null && !sent.nothingToReport()) {
			this.events.publishEvent(new ReturnAccepted(file.request(), sent));
		}
	}

	/**
	 * Accepts a narrative return whose words the caller puts into a report in the same
	 * transaction.
	 * @param place where they are put, in words
	 * @throws OptimisticLockingFailureException if it is not as it was seen, such as
	 * accepted by someone else
	 */
	@Transactional
	public void acceptInto(String partnership, int number, int seen, String place) {
		var file = find(partnership, number);
		if (file.request().content().kind() != ReturnKind.NARRATIVE) {
			throw new NotFoundException();
		}
		accept(file, seen, place);
	}

	private void accept(DataRequestDetails file, int seen, @Nullable String note) {
		var request = file.request();
		if (request.version() != seen) {
			throw new OptimisticLockingFailureException("the request was updated in the meantime");
		}
		requireReceived(request);
		if (file.sent() == null || ownReturn(request)) {
			throw new RuleViolation("request", "returns.accept.own", request.addressee().name());
		}
		this.log.move(request, seen, RequestState.ACCEPTED, EventKind.ACCEPTED, note);
	}

	private boolean ownReturn(DataRequestSummary request) {
		boolean own = this.user.grants().stream().anyMatch((grant) -> ReturnService.answers(grant, request));
		return own || this.user.person()
			.filter((person) -> this.requests.findLatestReturn(request.id())
				.filter((latest) -> latest.submittedBy(person.id()))
				.isPresent())
			.isPresent();
	}

	private static void requireReceived(DataRequestSummary request) {
		if (request.progress().state() != RequestState.RECEIVED) {
			throw new RuleViolation("request", "returns.notReceived");
		}
	}

	/** Returns the current date. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}

package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes due dates: the owner requests a new one, the business manager decides. The
 * first one stays visible.
 */
@Service
@Transactional(readOnly = true)
public class DueDateService {

	private final DueDateRequestRepository requests;

	private final ActionPermissions permissions;

	private final UpdateLog log;

	private final UpdateReader reader;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DueDateService(DueDateRequestRepository requests, ActionPermissions permissions, UpdateLog log, UpdateReader reader,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.permissions = permissions;
		this.log = log;
		this.reader = reader;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Asks for a new date; one request at a time. */
	@Transactional
	public void request(UUID partnershipId, String reference, NewDueDate wanted) {
		var action = this.permissions.updatable(partnershipId, reference);
		create(action, notPast(wanted));
		action.recordResponse(LocalDate.now(this.clock));
		this.events.publishEvent(new DueDateRequested(action.id(), partnershipId));
	}

	/** The requests that wait, the oldest first; for the business manager. */
	public Page<DueDateRequestDetails> openRequests(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.waiting(partnershipId, LocalDate.now(this.clock), page);
	}

	/** The date moves as asked. */
	@Transactional
	public void accept(UUID partnershipId, String reference, UUID requestId, @Nullable String note, int version) {
		var action = this.permissions.managed(partnershipId, reference);
		var request = find(action, requestId);
		if (request.outcome() != RequestOutcome.ACCEPTED) {
			unchanged(request, version);
			accept(action, request, TextRules.note("note", note));
		}
	}

	/** The date stays. */
	@Transactional
	public void refuse(UUID partnershipId, String reference, UUID requestId, String note, int version) {
		var action = this.permissions.managed(partnershipId, reference);
		var request = find(action, requestId);
		if (request.outcome() != RequestOutcome.REFUSED) {
			unchanged(request, version);
			request.decide(decision(RequestOutcome.REFUSED, TextRules.requiredNote("note", note)));
			this.events.publishEvent(decided(action, RequestOutcome.REFUSED));
		}
	}

	/**
	 * The business manager moves the date of their own accord: a request, accepted at
	 * once.
	 */
	@Transactional
	public void change(UUID partnershipId, String reference, NewDueDate wanted) {
		var action = this.permissions.managed(partnershipId, reference);
		accept(action, create(action, notPast(wanted)), null);
	}

	/** Gives an action the due date that it had, also one that is past. */
	@Transactional
	void giveBack(UUID partnershipId, String reference, NewDueDate before) {
		var action = this.permissions.managed(partnershipId, reference);
		accept(action, create(action, before), null);
	}

	/**
	 * Records later due dates that a plan states, in their order. The last one counts.
	 * @param source the plan
	 */
	@Transactional
	public void record(UUID partnershipId, String reference, List<RevisedDueDate> revised, String source) {
		var action = this.permissions.managed(partnershipId, reference);
		for (var each : revised) {
			action.changeDueDate(each.dueOn());
			var today = LocalDate.now(this.clock);
			var asOf = (each.decidedOn() != null && each.decidedOn().isBefore(today)) ? each.decidedOn() : today;
			var content = UpdateContent.of(UpdateKind.NEW_DATE, null, asOf, Visibility.PARTNER).withDueOn(each.dueOn());
			this.log.append(action, new UpdateLog.Entry(TimeOrderedId.next(), content,
					this.permissions.managersOrganisation(partnershipId), false, source, null, null));
		}
	}

	private NewDueDate notPast(NewDueDate wanted) {
		if (wanted.wantedDueOn().isBefore(LocalDate.now(this.clock))) {
			throw new RuleViolation("wantedDueOn", "action.newDate.past");
		}
		return wanted;
	}

	private DueDateRequest create(Action action, NewDueDate wanted) {
		String reason = TextRules.requiredNote("reason", wanted.reason());
		if (action.status().closed()) {
			throw new RuleViolation("wantedDueOn", "action.newDate.closed");
		}
		if (wanted.wantedDueOn().equals(action.dueOn())) {
			throw new RuleViolation("wantedDueOn", "action.newDate.same");
		}
		if (this.requests.existsByActionIdAndDecisionOutcomeIsNull(action.id())) {
			throw new RuleViolation("wantedDueOn", "action.newDate.waiting");
		}
		var person = this.user.person();
		var wish = new DueDateWish(this.log.now(), this.user.actor(), action.dueOn(), wanted.wantedDueOn(), reason);
		var request = this.requests
			.save(new DueDateRequest(TimeOrderedId.next(), action, wish, person.map(SignedInUser::id).orElse(null)));
		this.requests.flush();
		return request;
	}

	private void accept(Action action, DueDateRequest request, @Nullable String note) {
		request.decide(decision(RequestOutcome.ACCEPTED, note));
		action.changeDueDate(request.wish().wantedDueOn());
		this.log.append(action,
				this.log
					.entry(UpdateKind.NEW_DATE, (note != null) ? note : request.wish().reason(),
							this.permissions.managersOrganisation(action.partnershipId()))
					.withDueOn(request.wish().wantedDueOn()));
		this.events.publishEvent(decided(action, RequestOutcome.ACCEPTED));
	}

	private DueDateDecision decision(RequestOutcome outcome, @Nullable String note) {
		return new DueDateDecision(outcome, note, this.log.now(), this.user.actor());
	}

	private static DueDateDecided decided(Action action, RequestOutcome outcome) {
		return new DueDateDecided(action.id(), action.partnershipId(), action.reference(), outcome);
	}

	private DueDateRequest find(Action action, UUID requestId) {
		return this.requests.findById(requestId)
			.filter((request) -> request.actionId().equals(action.id()))
			.orElseThrow(NotFoundException::new);
	}

	private static void unchanged(DueDateRequest request, int version) {
		if (request.outcome() != null) {
			throw new OptimisticLockingFailureException("The request has been decided");
		}
		request.requireVersion(version);
	}

}

package org.throughline.notification;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.throughline.action.ActionReportedComplete;
import org.throughline.action.ActionReturned;
import org.throughline.action.ActionVerified;
import org.throughline.action.ActionsAssigned;
import org.throughline.action.DueDateDecided;
import org.throughline.action.DueDateRequested;
import org.throughline.action.LetterSent;
import org.throughline.action.RequestOutcome;
import org.throughline.paper.ClearanceMoved;
import org.throughline.publication.DispatchRecorded;
import org.throughline.publication.EditionPublished;
import org.throughline.report.DraftCommented;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportStageMoved;
import org.throughline.report.SignOffReopened;
import org.throughline.returns.RequestsMoved;

/**
 * Turns what happens in other modules into notices, in the same transaction.
 */
@Component
class NoticeListeners {

	private final NoticeWriter writer;

	private final Deadlines deadlines;

	NoticeListeners(NoticeWriter writer, Deadlines deadlines) {
		this.writer = writer;
		this.deadlines = deadlines;
	}

	@EventListener
	void assigned(ActionsAssigned event) {
		this.writer.tellOfPersons(NoticeKind.ACTION_ASSIGNED, event.actionIds());
	}

	@EventListener
	void reported(ActionReportedComplete event) {
		this.writer.tellOfPersons(NoticeKind.ACTION_TO_VERIFY, List.of(event.actionId()));
	}

	@EventListener
	void verified(ActionVerified event) {
		this.writer.tellOfPersons(NoticeKind.ACTION_VERIFIED, List.of(event.actionId()));
	}

	@EventListener
	void returned(ActionReturned event) {
		this.writer.tellOfPersons(NoticeKind.ACTION_RETURNED, List.of(event.actionId()));
	}

	@EventListener
	void asked(DueDateRequested event) {
		this.writer.tellOfPersons(NoticeKind.ACTION_DATE_ASKED, List.of(event.actionId()));
	}

	@EventListener
	void decided(DueDateDecided event) {
		this.writer.tellOfPersons((event.outcome() == RequestOutcome.ACCEPTED) ? NoticeKind.ACTION_NEW_DATE
				: NoticeKind.ACTION_DATE_REFUSED, List.of(event.actionId()));
	}

	@EventListener
	void sent(LetterSent event) {
		this.writer.tellOfPersons(NoticeKind.LETTER_SENT, List.of(event.letterId()));
	}

	@EventListener
	void moved(RequestsMoved event) {
		var kind = switch (event.kind()) {
			case SENT -> NoticeKind.RETURN_REQUESTED;
			case CHASED -> NoticeKind.RETURN_CHASED;
			case RECEIVED -> NoticeKind.RETURN_RECEIVED;
			case QUERIED -> NoticeKind.RETURN_QUERIED;
			case ACCEPTED -> NoticeKind.RETURN_ACCEPTED;
			case WITHDRAWN -> null;
		};
		if (kind != null) {
			this.writer.tellOfPersons(kind, event.requestIds());
		}
	}

	/** The deadline of a report with nothing left to send has ended. */
	@EventListener
	void sent(DispatchRecorded event) {
		var open = this.deadlines.open(event.partnershipId());
		this.writer.deleteEndedClocks(event.partnershipId(),
				open.stream().map(Deadlines.Deadline::id).toArray(String[]::new));
	}

	@EventListener
	void commented(DraftCommented event) {
		this.writer.tellOfPersons(event.answer() ? NoticeKind.COMMENT_ANSWERED : NoticeKind.COMMENT_ADDED,
				List.of(event.commentId()));
	}

	@EventListener
	void toBeSigned(ReportStageMoved event) {
		if (event.to() == ReportStage.SCRUTINY && event.from().compareTo(ReportStage.SCRUTINY) < 0) {
			this.writer.tellOfPersons(NoticeKind.SIGN_OFF_ASKED, List.of(event.reportId()));
		}
	}

	/** Sends notices also for changes found by a job, because no person reports them. */
	@EventListener
	void reopened(SignOffReopened event) {
		this.writer.tellSigner(event.reportId(), event.organisationId());
	}

	@EventListener
	void moved(ClearanceMoved event) {
		switch (event.kind()) {
			case ASKED, ASKED_AGAIN ->
				this.writer.tellOfPersons(NoticeKind.CLEARANCE_ASKED, List.of(event.clearanceId()));
			case REOPENED -> this.writer.tellOfPersons(NoticeKind.CLEARANCE_REOPENED, List.of(event.clearanceId()));
			case CLEARED, RETURNED ->
				this.writer.tellOfPersons(NoticeKind.CLEARANCE_ANSWERED, List.of(event.clearanceId()));
			case RECORDED, NOT_NEEDED, LIMIT_MOVED -> {
			}
		}
	}

	@EventListener
	void published(EditionPublished event) {
		this.writer.tell(NoticeKind.REPORT_PUBLISHED, List.of(event.reportId()));
	}

}

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
		this.writer.addForPersonsChange(NoticeKind.ACTION_ASSIGNED, event.actionIds());
	}

	@EventListener
	void reported(ActionReportedComplete event) {
		this.writer.addForPersonsChange(NoticeKind.ACTION_TO_VERIFY, List.of(event.actionId()));
	}

	@EventListener
	void verified(ActionVerified event) {
		this.writer.addForPersonsChange(NoticeKind.ACTION_VERIFIED, List.of(event.actionId()));
	}

	@EventListener
	void returned(ActionReturned event) {
		this.writer.addForPersonsChange(NoticeKind.ACTION_RETURNED, List.of(event.actionId()));
	}

	@EventListener
	void asked(DueDateRequested event) {
		this.writer.addForPersonsChange(NoticeKind.ACTION_DATE_REQUESTED, List.of(event.actionId()));
	}

	@EventListener
	void decided(DueDateDecided event) {
		this.writer.addForPersonsChange((event.outcome() == RequestOutcome.ACCEPTED) ? NoticeKind.ACTION_NEW_DATE
				: NoticeKind.ACTION_DATE_REFUSED, List.of(event.actionId()));
	}

	@EventListener
	void sent(LetterSent event) {
		this.writer.addForPersonsChange(NoticeKind.LETTER_SENT, List.of(event.letterId()));
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
			this.writer.addForPersonsChange(kind, event.requestIds());
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
		this.writer.addForPersonsChange(event.answer() ? NoticeKind.COMMENT_ANSWERED : NoticeKind.COMMENT_ADDED,
				List.of(event.commentId()));
	}

	@EventListener
	void toBeSigned(ReportStageMoved event) {
		if (event.to() == ReportStage.SCRUTINY && event.from().compareTo(ReportStage.SCRUTINY) < 0) {
			this.writer.addForPersonsChange(NoticeKind.SIGN_OFF_REQUESTED, List.of(event.reportId()));
		}
	}

	/** Sends notices also for changes found by a job, because no person reports them. */
	@EventListener
	void reopened(SignOffReopened event) {
		this.writer.addForSigner(event.reportId(), event.organisationId());
	}

	@EventListener
	void moved(ClearanceMoved event) {
		switch (event.kind()) {
			case REQUESTED, REQUESTED_AGAIN ->
				this.writer.addForPersonsChange(NoticeKind.CLEARANCE_REQUESTED, List.of(event.clearanceId()));
			case REOPENED ->
				this.writer.addForPersonsChange(NoticeKind.CLEARANCE_REOPENED, List.of(event.clearanceId()));
			case CLEARED, RETURNED ->
				this.writer.addForPersonsChange(NoticeKind.CLEARANCE_ANSWERED, List.of(event.clearanceId()));
			case RECORDED, NOT_NEEDED, LIMIT_MOVED -> {
			}
		}
	}

	@EventListener
	void published(EditionPublished event) {
		this.writer.add(NoticeKind.REPORT_PUBLISHED, List.of(event.reportId()));
	}

}

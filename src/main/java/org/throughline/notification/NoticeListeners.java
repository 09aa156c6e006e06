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
import org.throughline.platform.security.CurrentUser;
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
		if (!event.actionIds().isEmpty()) {
			this.writer.notifyOwners(NoticeKind.ACTION_ASSIGNED, event.actionIds());
		}
	}

	@EventListener
	void reported(ActionReportedComplete event) {
		this.writer.notifyManagers(NoticeKind.ACTION_TO_VERIFY, event.actionId());
	}

	@EventListener
	void verified(ActionVerified event) {
		this.writer.notifyOwners(NoticeKind.ACTION_VERIFIED, List.of(event.actionId()));
	}

	@EventListener
	void returned(ActionReturned event) {
		this.writer.notifyOwners(NoticeKind.ACTION_RETURNED, List.of(event.actionId()));
	}

	@EventListener
	void asked(DueDateRequested event) {
		this.writer.notifyManagers(NoticeKind.ACTION_DATE_ASKED, event.actionId());
	}

	@EventListener
	void decided(DueDateDecided event) {
		this.writer.notifyOwners((event.outcome() == RequestOutcome.ACCEPTED) ? NoticeKind.ACTION_NEW_DATE
				: NoticeKind.ACTION_DATE_REFUSED, List.of(event.actionId()));
	}

	@EventListener
	void sent(LetterSent event) {
		this.writer.notifyOfLetter(event.letterId());
	}

	@EventListener
	void moved(RequestsMoved event) {
		switch (event.kind()) {
			case SENT -> this.writer.notifyOfReturns(NoticeKind.RETURN_REQUESTED, event.requestIds());
			case CHASED -> this.writer.notifyOfReturns(NoticeKind.RETURN_CHASED, event.requestIds());
			case RECEIVED -> this.writer.notifyOfReturns(NoticeKind.RETURN_RECEIVED, event.requestIds());
			case QUERIED -> this.writer.notifyOfReturns(NoticeKind.RETURN_QUERIED, event.requestIds());
			case ACCEPTED -> this.writer.notifyOfReturns(NoticeKind.RETURN_ACCEPTED, event.requestIds());
			case WITHDRAWN -> {
			}
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
		this.writer.notifyOfComment(event.answer() ? NoticeKind.COMMENT_ANSWERED : NoticeKind.COMMENT_ADDED,
				event.commentId());
	}

	@EventListener
	void toBeSigned(ReportStageMoved event) {
		if (CurrentUser.process() == null && event.to() == ReportStage.SCRUTINY
				&& event.from().compareTo(ReportStage.SCRUTINY) < 0) {
			this.writer.notifySigners(NoticeKind.SIGN_OFF_ASKED, event.reportId(), null);
		}
	}

	/** Also what a process finds is told: nobody else would say so. */
	@EventListener
	void reopened(SignOffReopened event) {
		this.writer.notifySigners(NoticeKind.SIGN_OFF_REOPENED, event.reportId(), event.organisationId());
	}

	@EventListener
	void moved(ClearanceMoved event) {
		switch (event.kind()) {
			case ASKED, ASKED_AGAIN -> this.writer.notifyOfClearance(NoticeKind.CLEARANCE_ASKED, event.clearanceId());
			case REOPENED -> this.writer.notifyOfClearance(NoticeKind.CLEARANCE_REOPENED, event.clearanceId());
			case CLEARED, RETURNED -> this.writer.notifyOfClearance(NoticeKind.CLEARANCE_ANSWERED, event.clearanceId());
			case RECORDED, NOT_NEEDED, LIMIT_MOVED -> {
			}
		}
	}

	@EventListener
	void published(EditionPublished event) {
		this.writer.notifyOfReport(event.reportId());
	}

}

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
import org.throughline.platform.security.CurrentUser;
import org.throughline.publication.DispatchRecorded;
import org.throughline.publication.EditionPublished;
import org.throughline.report.DraftCommented;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportStageMoved;
import org.throughline.report.SignOffReopened;
import org.throughline.returns.RequestsMoved;

/**
 * Turns what happens in other modules into notices, in the same transaction. Processes,
 * such as the import of the sample, tell nobody of actions and returns.
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
		if (byPerson() && !event.actionIds().isEmpty()) {
			this.writer.tellOwners(NoticeKind.ACTION_ASSIGNED, event.actionIds());
		}
	}

	@EventListener
	void reported(ActionReportedComplete event) {
		if (byPerson()) {
			this.writer.tellManagers(NoticeKind.ACTION_TO_VERIFY, event.actionId());
		}
	}

	@EventListener
	void verified(ActionVerified event) {
		if (byPerson()) {
			this.writer.tellOwners(NoticeKind.ACTION_VERIFIED, List.of(event.actionId()));
		}
	}

	@EventListener
	void returned(ActionReturned event) {
		if (byPerson()) {
			this.writer.tellOwners(NoticeKind.ACTION_RETURNED, List.of(event.actionId()));
		}
	}

	@EventListener
	void asked(DueDateRequested event) {
		if (byPerson()) {
			this.writer.tellManagers(NoticeKind.ACTION_DATE_ASKED, event.actionId());
		}
	}

	@EventListener
	void decided(DueDateDecided event) {
		if (byPerson()) {
			this.writer.tellOwners((event.outcome() == RequestOutcome.ACCEPTED) ? NoticeKind.ACTION_NEW_DATE
					: NoticeKind.ACTION_DATE_REFUSED, List.of(event.actionId()));
		}
	}

	@EventListener
	void sent(LetterSent event) {
		if (byPerson()) {
			this.writer.tellOfLetter(event.letterId());
		}
	}

	@EventListener
	void moved(RequestsMoved event) {
		if (byPerson()) {
			switch (event.kind()) {
				case SENT -> this.writer.tellOfReturns(NoticeKind.RETURN_REQUESTED, event.requestIds());
				case CHASED -> this.writer.tellOfReturns(NoticeKind.RETURN_CHASED, event.requestIds());
				case RECEIVED -> this.writer.tellOfReturns(NoticeKind.RETURN_RECEIVED, event.requestIds());
				case QUERIED -> this.writer.tellOfReturns(NoticeKind.RETURN_QUERIED, event.requestIds());
				case ACCEPTED -> this.writer.tellOfReturns(NoticeKind.RETURN_ACCEPTED, event.requestIds());
				case WITHDRAWN -> {
				}
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
		if (byPerson()) {
			this.writer.tellOfComment(event.answer() ? NoticeKind.COMMENT_ANSWERED : NoticeKind.COMMENT_ADDED,
					event.commentId());
		}
	}

	@EventListener
	void toBeSigned(ReportStageMoved event) {
		if (byPerson() && event.to() == ReportStage.SCRUTINY && event.from().compareTo(ReportStage.SCRUTINY) < 0) {
			this.writer.tellSigners(NoticeKind.SIGN_OFF_ASKED, event.reportId(), null);
		}
	}

	/** Also what a process finds is told: nobody else would say so. */
	@EventListener
	void reopened(SignOffReopened event) {
		this.writer.tellSigners(NoticeKind.SIGN_OFF_REOPENED, event.reportId(), event.organisationId());
	}

	@EventListener
	void published(EditionPublished event) {
		this.writer.tellOfReport(event.reportId());
	}

	private static boolean byPerson() {
		return CurrentUser.process() == null;
	}

}

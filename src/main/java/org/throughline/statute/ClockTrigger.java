package org.throughline.statute;

import java.util.EnumSet;
import java.util.Set;

/**
 * Events that start, meet or end a statutory clock: of a case, a reporting year, an
 * inspection or a decision of the council.
 */
public enum ClockTrigger {

	/** The local authority became aware of the incident or the death. */
	AWARE,
	/** The local authority sent the notification. */
	NOTIFIED,
	/** The notification was withdrawn. */
	NOTIFICATION_WITHDRAWN,
	/** The criteria for a notification turned out not to be met. */
	CRITERIA_NOT_MET,
	/** The Local Safeguarding Children Board was notified (before 2019). */
	LSCB_NOTIFIED,
	/** The rapid review was sent to the Panel. */
	RAPID_REVIEW_SENT,
	/** The Panel responded. */
	PANEL_RESPONSE,
	/** A decision about a review, whatever the outcome. */
	DECISION,
	/** The decision to initiate a review. */
	COMMISSIONED,
	/** The decision not to initiate a review, or to end it. */
	DECIDED_AGAINST,
	/** The decision against a review was sent to the national panel (before 2019). */
	PANEL_INFORMED,
	/** The review was completed. */
	COMPLETED,
	/** The review was signed off. */
	SIGNED_OFF,
	/** The day publication is planned for. */
	PLANNED_PUBLICATION,
	/** The copy before publication was sent. */
	PANEL_COPY_SENT,
	/** No copy before publication is needed. */
	COPY_NOT_NEEDED,
	/** The review was published. */
	PUBLISHED,
	/** The decision not to publish anything of the review. */
	NOT_TO_BE_PUBLISHED,
	/** The last day of the reporting year. */
	REPORT_PERIOD_END,
	/** The annual report was published. */
	REPORT_PUBLISHED,
	/** The copy of the published annual report was sent. */
	REPORT_COPY_SENT,
	/** The arrangements of the safeguarding partners changed. */
	ARRANGEMENTS_CHANGED,
	/** The changed arrangements were published. */
	ARRANGEMENTS_PUBLISHED,
	/** A child died. */
	CHILD_DEATH,
	/** The child death review partners were informed. */
	CHILD_DEATH_NOTICE,
	/** The inspectorates announced an inspection. */
	INSPECTION_NOTICE,
	/** The inspection began. */
	INSPECTION_START,
	/** The inspection letter was received. */
	INSPECTION_LETTER,
	/** The written statement after the inspection was sent. */
	WRITTEN_STATEMENT_SENT,
	/** The day of the meeting. */
	MEETING,
	/** The agenda and its reports were open to the public. */
	AGENDA_PUBLISHED,
	/** The notice of the key decision was published. */
	FORWARD_PLAN_PUBLISHED,
	/** An action was verified as complete, or no longer needed. */
	ACTION_CLOSED,
	/** A return of data was accepted or withdrawn. */
	RETURN_CLOSED,
	/** An account was disabled. */
	ACCOUNT_DISABLED;

	/** Returns whether it ends a clock even if its date is not known. */
	boolean conclusive() {
		return switch (this) {
			case NOTIFICATION_WITHDRAWN, CRITERIA_NOT_MET, COPY_NOT_NEEDED, NOT_TO_BE_PUBLISHED -> true;
			default -> false;
		};
	}

	/** Returns the events that cannot happen before it, and so show that it has. */
	Set<ClockTrigger> shownBy() {
		return switch (this) {
			case RAPID_REVIEW_SENT -> EnumSet.of(PANEL_RESPONSE);
			case COMPLETED -> EnumSet.of(SIGNED_OFF, PUBLISHED);
			default -> Set.of();
		};
	}

	/** Returns whether the date is a plan; the newest plan counts. */
	boolean planned() {
		return this == PLANNED_PUBLICATION || this == MEETING;
	}

}

package org.throughline.notification;

import java.util.List;

import org.throughline.platform.security.Role;

/**
 * The type of a notice. If a mail has several notices of one record, it shows only the
 * one whose type comes first here.
 */
public enum NoticeKind {

	/** A deadline of a review or report ends within two days. */
	CLOCK_RUNNING_OUT(true), CLOCK_OVERDUE, CLOCK_DUE_SOON,
	/** Reported complete, but not found done. */
	ACTION_RETURNED(true), ACTION_OVERDUE, ACTION_DUE_SOON,
	/** The owner's response is overdue. */
	ACTION_RESPONSE_OVERDUE,
	/** New, or from another owner. */
	ACTION_ASSIGNED, ACTION_DATE_REFUSED, ACTION_NEW_DATE, ACTION_VERIFIED,
	/** The manager's work. */
	ACTION_TO_VERIFY, ACTION_DATE_REQUESTED,
	/** About what is open with an agency. */
	LETTER_SENT,
	/** Somebody asks again. */
	RETURN_QUERIED(true), RETURN_CHASED(true), RETURN_OVERDUE, RETURN_DUE_SOON, RETURN_REQUESTED, RETURN_ACCEPTED,
	/** The manager's work. */
	RETURN_RECEIVED,
	/** For readers of a draft. */
	COMMENT_ADDED, COMMENT_ANSWERED,
	/** For safeguarding partners: a draft to sign, or to sign again. */
	SIGN_OFF_REOPENED(true), SIGN_OFF_REQUESTED,
	/** For officers who clear a paper, and its manager. */
	CLEARANCE_OVERDUE, CLEARANCE_DUE_SOON, CLEARANCE_REOPENED, CLEARANCE_REQUESTED, CLEARANCE_ANSWERED,
	/** A report or a change of one is public. */
	REPORT_PUBLISHED;

	private final boolean urgent;

	NoticeKind() {
		this(false);
	}

	NoticeKind(boolean urgent) {
		this.urgent = urgent;
	}

	/** Returns whether it is mailed at once. */
	public boolean urgent() {
		return this.urgent;
	}

	/** Returns the roles whose holders are notified. */
	List<Role> roles() {
		return switch (this) {
			case ACTION_TO_VERIFY, ACTION_DATE_REQUESTED, RETURN_RECEIVED, COMMENT_ADDED, CLEARANCE_ANSWERED,
					CLOCK_RUNNING_OUT, CLOCK_OVERDUE, CLOCK_DUE_SOON ->
				List.of(Role.BUSINESS_MANAGER);
			case CLEARANCE_OVERDUE, CLEARANCE_DUE_SOON -> List.of(Role.CLEARING_OFFICER, Role.BUSINESS_MANAGER);
			case CLEARANCE_REOPENED, CLEARANCE_REQUESTED -> List.of(Role.CLEARING_OFFICER);
			case COMMENT_ANSWERED -> List.of(Role.BUSINESS_MANAGER, Role.SAFEGUARDING_PARTNER, Role.SCRUTINEER);
			case SIGN_OFF_REQUESTED, SIGN_OFF_REOPENED -> List.of(Role.SAFEGUARDING_PARTNER);
			case REPORT_PUBLISHED -> List.of(Role.BUSINESS_MANAGER, Role.SAFEGUARDING_PARTNER, Role.SCRUTINEER,
					Role.PARTNER_AGENCY, Role.COUNCILLOR);
			default -> ofReturn() ? List.of(Role.PARTNER_AGENCY, Role.SCRUTINEER) : List.of(Role.PARTNER_AGENCY);
		};
	}

	boolean ofAction() {
		return name().startsWith("ACTION");
	}

	boolean ofReturn() {
		return name().startsWith("RETURN");
	}

	boolean ofComment() {
		return name().startsWith("COMMENT");
	}

	boolean ofSignOff() {
		return name().startsWith("SIGN_OFF");
	}

	boolean ofClearance() {
		return name().startsWith("CLEARANCE");
	}

	boolean ofClock() {
		return name().startsWith("CLOCK");
	}

}

package org.throughline.action;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Proposes the RAG rating of an action from its dates and status. No guidance prescribes
 * the rule: the colours and the numbers of days are Throughline's own, and the pages show
 * them in words.
 */
public final class RagRule {

	/** An action is due soon from this many days before its due date: our own choice. */
	public static final int DUE_SOON_DAYS = 28;

	/**
	 * An action without an update for this many days needs attention. One quarter is our
	 * own choice: partners report quarterly.
	 */
	public static final int NO_UPDATE_DAYS = 90;

	private RagRule() {
	}

	/**
	 * Proposes the colour: blue, red, amber and green are asked in this order.
	 * @param changedOn the day of the last status change
	 */
	public static RagProposal propose(ActionStatus status, LocalDate changedOn, ActionDates dates, LocalDate today) {
		var dueOn = dates.dueOn();
		if (status == ActionStatus.NO_LONGER_NEEDED) {
			return new RagProposal(null, RagProposal.Reason.NO_LONGER_NEEDED);
		}
		if (status == ActionStatus.VERIFIED_COMPLETE) {
			return new RagProposal(Rag.BLUE, RagProposal.Reason.VERIFIED);
		}
		if (overdue(status, dueOn, today)) {
			return new RagProposal(Rag.RED, RagProposal.Reason.OVERDUE);
		}
		if (status == ActionStatus.BLOCKED) {
			return new RagProposal(Rag.RED, RagProposal.Reason.BLOCKED);
		}
		if (status == ActionStatus.RETURNED) {
			return new RagProposal(Rag.AMBER, RagProposal.Reason.RETURNED);
		}
		if (status == ActionStatus.REPORTED_COMPLETE) {
			return reported(dueOn, changedOn, today);
		}
		if (dueSoon(status, dueOn, today)) {
			return new RagProposal(Rag.AMBER, RagProposal.Reason.DUE_SOON);
		}
		if (withoutUpdate(status, dates.awaitedSince(), today)) {
			return new RagProposal(Rag.AMBER, RagProposal.Reason.NO_UPDATE);
		}
		return new RagProposal(Rag.GREEN, RagProposal.Reason.ON_TRACK);
	}

	/** Green until its due date has passed without verification. */
	private static RagProposal reported(@Nullable LocalDate dueOn, LocalDate reportedOn, LocalDate today) {
		if (dueOn == null || !dueOn.isBefore(today)) {
			return new RagProposal(Rag.GREEN, RagProposal.Reason.REPORTED);
		}
		return new RagProposal(Rag.AMBER,
				dueOn.isBefore(reportedOn) ? RagProposal.Reason.REPORTED_LATE : RagProposal.Reason.UNVERIFIED);
	}

	/** Whether its due date has passed and it is not even reported complete. */
	public static boolean overdue(ActionStatus status, @Nullable LocalDate dueOn, LocalDate today) {
		return status.open() && dueOn != null && dueOn.isBefore(today);
	}

	/** Whether it is due today or within {@link #DUE_SOON_DAYS} days. */
	public static boolean dueSoon(ActionStatus status, @Nullable LocalDate dueOn, LocalDate today) {
		return status.open() && dueOn != null && !dueOn.isBefore(today)
				&& !dueOn.isAfter(today.plusDays(DUE_SOON_DAYS));
	}

	/** Whether it had no update for {@link #NO_UPDATE_DAYS} days or longer. */
	public static boolean withoutUpdate(ActionStatus status, LocalDate awaitedSince, LocalDate today) {
		return status.open() && !awaitedSince.plusDays(NO_UPDATE_DAYS).isAfter(today);
	}

}

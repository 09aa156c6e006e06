package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * The request for a new due date.
 *
 * @param id its id
 * @param partnershipId of the action's partnership
 * @param reference the action
 * @param wording what the action is
 * @param ownerName who owns it, under today's name
 * @param askedAt when it was asked for
 * @param askedBy who asked
 * @param firstDueOn the first due date ever given
 * @param formerDueOn the due date then
 * @param wantedDueOn the one asked for
 * @param reason why
 * @param outcome accepted or refused; none while it waits
 * @param outcomeNote what the business manager said
 * @param decidedAt when
 * @param decidedBy by whom
 * @param version the version for optimistic locking
 */
public record DueDateRequestDetails(UUID id, UUID partnershipId, String reference, String wording,
		@Nullable String ownerName, Instant askedAt, String askedBy, @Nullable LocalDate firstDueOn,
		@Nullable LocalDate formerDueOn, LocalDate wantedDueOn, String reason, @Nullable RequestOutcome outcome,
		@Nullable String outcomeNote, @Nullable Instant decidedAt, @Nullable String decidedBy, int version) {

	/** Returns the beginning of the action, for headings and page titles. */
	public String title() {
		return ShortTitle.of(this.wording);
	}

	/** When it was asked for, in words. */
	public String asked() {
		return Dates.moment(this.askedAt);
	}

	/** When it was decided, in words; none while it waits. */
	public @Nullable String decided() {
		return (this.decidedAt != null) ? Dates.moment(this.decidedAt) : null;
	}

}

package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action in a list.
 *
 * @param id its id
 * @param partnershipId the partnership's id
 * @param partnershipSlug the partnership's slug
 * @param reference its reference, for example "act-0123"
 * @param planSlug the plan's slug
 * @param planTitle the plan's title
 * @param wording the action (Markdown)
 * @param ownerId the organisation that owns it
 * @param ownerSlug the organisation's slug
 * @param ownerName that organisation under today's name
 * @param ownerAsWritten the owner as named in the plan
 * @param leadRole the role that leads it
 * @param firstDueOn the first due date ever given
 * @param dueOn the day it is due
 * @param dueAsWritten the due date as worded in the plan
 * @param successMeasure how the difference will be seen
 * @param grade the plan's own grade
 * @param visibility its visibility
 * @param example a made-up example for visitors
 * @param status the status
 * @param progressReported whether any update ever reported progress
 * @param statusNote why it is blocked, returned or no longer needed
 * @param statusChangedOn the day of the last status change
 * @param rag the RAG rating: the override, else the automatic one; {@code null} if no
 * longer needed
 * @param ragReason the reason for the override, or {@code null} if the rating is
 * automatic
 * @param proposal the automatic RAG rating
 * @param overdue its due date has passed
 * @param dueSoon due within {@link RagRule#DUE_SOON_DAYS} days
 * @param silent no update for {@link RagRule#SILENT_DAYS} days
 * @param newDateAsked a request for a new due date is open
 * @param madeOn the day it was added
 * @param lastHeardOn the day of its last update, else the day it was made
 * @param lastNote the note of the last update that the reader may see
 * @param importKey how the plan it comes from calls it
 * @param version the version for optimistic locking
 */
public record ActionSummary(UUID id, UUID partnershipId, String partnershipSlug, String reference,
		@Nullable String planSlug, @Nullable String planTitle, String wording, @Nullable UUID ownerId,
		@Nullable String ownerSlug, @Nullable String ownerName, @Nullable String ownerAsWritten,
		@Nullable String leadRole, @Nullable LocalDate firstDueOn, @Nullable LocalDate dueOn,
		@Nullable String dueAsWritten, @Nullable String successMeasure, @Nullable String grade, Visibility visibility,
		boolean example, ActionStatus status, boolean progressReported, @Nullable String statusNote,
		LocalDate statusChangedOn, @Nullable Rag rag, @Nullable String ragReason, RagProposal proposal, boolean overdue,
		boolean dueSoon, boolean silent, boolean newDateAsked, LocalDate madeOn, LocalDate lastHeardOn,
		@Nullable String lastNote, @Nullable String importKey, int version) {

	/** Returns the owner's name, else the owner as named in the plan. */
	public @Nullable String owner() {
		return (this.ownerName != null) ? this.ownerName : this.ownerAsWritten;
	}

	/** Returns the action in one line without Markdown. */
	public String inOneLine() {
		return ShortTitle.line(this.wording);
	}

	/** Returns the beginning of the text, for headings and page titles. */
	public String title() {
		return ShortTitle.of(this.wording);
	}

	/** Returns the message key of the status label. */
	public String statusKey() {
		return this.status.labelKey(this.progressReported);
	}

	/** Whether the due date was moved since it was first given. */
	public boolean dueMoved() {
		return this.firstDueOn != null && !this.firstDueOn.equals(this.dueOn);
	}

}

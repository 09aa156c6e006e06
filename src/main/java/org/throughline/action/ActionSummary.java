package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An action in a list.
 *
 * @param id identifies it
 * @param partnershipId whose it is
 * @param partnershipSlug that partnership's name in addresses
 * @param reference its name in addresses ("act-0123")
 * @param planSlug the plan it stands in
 * @param planTitle what that plan is called
 * @param wording what is to be done (Markdown)
 * @param ownerId the organisation that owns it
 * @param ownerSlug that organisation's name in addresses
 * @param ownerName that organisation under today's name
 * @param ownerAsWritten the owner in the plan's words
 * @param leadRole the role that leads it
 * @param firstDueOn the first due date ever given
 * @param dueOn the day it is due
 * @param dueAsWritten the due date in the plan's words
 * @param successMeasure how one will see that it made a difference
 * @param grade the plan's own grade
 * @param visibility who may read it
 * @param example made up for visitors of the sample
 * @param status how far it is
 * @param progressReported whether any update ever reported progress
 * @param statusNote why it is blocked, returned or no longer needed
 * @param statusChangedOn since when
 * @param rag its traffic light: the person's, else the rule's; none where no longer
 * needed
 * @param ragReason the reason of the person who set it; none where it is the rule's
 * @param proposal what the rule proposes
 * @param overdue its due date has passed
 * @param dueSoon due within {@link RagRule#DUE_SOON_DAYS} days
 * @param silent not heard of for {@link RagRule#SILENT_DAYS} days
 * @param newDateAsked a request for a new date is open
 * @param madeOn since when it exists
 * @param lastHeardOn the day of its last update, else the day it was made
 * @param lastNote what the last update says that this reader may see
 * @param importKey how the plan it comes from calls it
 * @param version which state it is
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

	/** The owner to be shown: under its name, else in the plan's words. */
	public @Nullable String owner() {
		return (this.ownerName != null) ? this.ownerName : this.ownerAsWritten;
	}

	/** What is to be done, in one line without Markdown. */
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

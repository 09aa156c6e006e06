package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.Dates;

/**
 * An update of an action, as it was given.
 *
 * @param id its id
 * @param number its number within the action
 * @param at when it was recorded
 * @param kind its label * @param status the status from then on
 * @param ownerName the owner under its name on that day; on a reassignment the former one
 * @param toOwnerName on a reassignment the new owner under its name on that day
 * @param rag the colour a person set, for {@link UpdateKind#RAG}
 * @param dueOn the new due date, for {@link UpdateKind#NEW_DATE}
 * @param note the note
 * @param byName the author, or {@code null} for the public
 * @param byOrganisationName the organisation of the author, under its name on that day
 * @param onBehalf recorded by the business manager on behalf of the owner
 * @param source the document it is taken from, or how the business manager heard of it
 * @param asOf the day it refers to
 * @param visibility its visibility
 * @param evidence the evidence
 */
public record UpdateDetails(UUID id, int number, Instant at, UpdateKind kind, ActionStatus status,
		@Nullable String ownerName, @Nullable String toOwnerName, @Nullable Rag rag, @Nullable LocalDate dueOn,
		@Nullable String note, @Nullable String byName, @Nullable String byOrganisationName, boolean onBehalf,
		@Nullable String source, LocalDate asOf, Visibility visibility, List<EvidenceDetails> evidence) {

	/** Returns when it was recorded, in words. */
	public String when() {
		return Dates.moment(this.at);
	}

}

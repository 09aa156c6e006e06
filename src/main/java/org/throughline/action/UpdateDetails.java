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
 * @param id identifies it
 * @param number its number within the action
 * @param at when it was written down
 * @param kind what it is
 * @param status the status from then on
 * @param ownerName the owner under its name on that day; on a reassignment the former one
 * @param toOwnerName on a reassignment the new owner under its name on that day
 * @param rag the colour a person set, for {@link UpdateKind#RAG}
 * @param dueOn the new due date, for {@link UpdateKind#NEW_DATE}
 * @param note what is said
 * @param byName who said it; none for the public
 * @param byOrganisationName for which organisation, under its name on that day
 * @param onBehalf written down by the business manager for the owner
 * @param source the document it is taken from, or how it was told
 * @param asOf the day it speaks of
 * @param visibility who may read it
 * @param evidence what shows it
 */
public record UpdateDetails(UUID id, int number, Instant at, UpdateKind kind, ActionStatus status,
		@Nullable String ownerName, @Nullable String toOwnerName, @Nullable Rag rag, @Nullable LocalDate dueOn,
		@Nullable String note, @Nullable String byName, @Nullable String byOrganisationName, boolean onBehalf,
		@Nullable String source, LocalDate asOf, Visibility visibility, List<EvidenceDetails> evidence) {

	/** When it was written down, in words. */
	public String when() {
		return Dates.moment(this.at);
	}

}

package org.throughline.action;

import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.time.Dates;

/**
 * A letter to an agency.
 *
 * @param organisation the agency it is about, under its name on the letter's day
 * @param dispatch the date, recipient and means of sending; {@code null} for a draft
 */
public record LetterSummary(UUID id, int number, int version, LetterKind kind,
		@EmbeddedColumnNaming("organisation_%s") NamedReference organisation, LetterContent content, String draftedBy,
		@Nullable LetterDispatch dispatch) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.subject() + ", " + Dates.inWords(this.content.dated());
	}

	/** Returns its state. */
	public LetterState state() {
		return (this.dispatch == null) ? LetterState.DRAFT
				: (this.dispatch.cancellation() == null) ? LetterState.SENT : LetterState.CANCELLED;
	}

}

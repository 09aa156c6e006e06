package org.throughline.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A letter to an agency. A draft until a person records that it was sent; then it stays
 * as it is.
 */
@Entity
class Letter extends NumberedRoot {

	private UUID organisationId;

	@Enumerated(EnumType.STRING)
	private LetterKind kind;

	@Embedded
	private LetterContent content;

	private String draftedBy;

	@Embedded
	private @Nullable LetterDispatch dispatch;

	@ElementCollection
	@CollectionTable(name = "letter_item", joinColumns = @JoinColumn(name = "letter_id"))
	@OrderColumn(name = "position")
	private List<LetterItem> items = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Letter() {
	}

	Letter(UUID partnershipId, int number, UUID organisationId, LetterKind kind, Draft draft) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.organisationId = organisationId;
		this.kind = kind;
		this.content = draft.content();
		this.draftedBy = draft.by();
		this.items.addAll(draft.items());
	}

	/** Replaces the draft. */
	void redraft(Draft draft) {
		this.content = draft.content();
		this.draftedBy = draft.by();
		if (!this.items.equals(draft.items())) {
			this.items.clear();
			this.items.addAll(draft.items());
		}
	}

	void edit(LetterContent newContent) {
		this.content = newContent;
	}

	void recordSent(LetterDispatch sent) {
		this.dispatch = sent;
	}

	/** Marks the record that it was sent as a mistake. */
	void cancel(LetterCancellation mistake) {
		this.dispatch = Objects.requireNonNull(this.dispatch).cancelled(mistake);
	}

	boolean cancelled() {
		return this.dispatch != null && this.dispatch.cancellation() != null;
	}

	boolean sent() {
		return this.dispatch != null;
	}

	LetterSent event() {
		return new LetterSent(id(), partnershipId(), number(), this.organisationId, this.kind);
	}

	/**
	 * A draft.
	 *
	 * @param by the person who asked for it
	 * @param items the actions and recommendations that it is about
	 */
	record Draft(LetterContent content, String by, List<LetterItem> items) {

	}

}

package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * Content of an update.
 *
 * @param rag the RAG rating set by {@link UpdateKind#RAG}
 * @param dueOn the due date set by {@link UpdateKind#NEW_DATE}
 * @param asOf the day it refers to
 * @param statusWord the plan's word for the status from then on, or {@code null}
 */
@Embeddable
public record UpdateContent(@Enumerated(EnumType.STRING) UpdateKind kind, @Nullable String note,
		@Enumerated(EnumType.STRING) @Nullable Rag rag, @Nullable LocalDate dueOn, LocalDate asOf,
		@Nullable String statusWord, @Enumerated(EnumType.STRING) Visibility visibility) {

	/** Returns the content of a new update, to be completed. */
	static UpdateContent of(UpdateKind kind, @Nullable String note, LocalDate asOf, Visibility visibility) {
		return new UpdateContent(kind, note, null, null, asOf, null, visibility);
	}

	UpdateContent withRag(@Nullable Rag set) {
		return new UpdateContent(this.kind, this.note, set, this.dueOn, this.asOf, this.statusWord, this.visibility);
	}

	UpdateContent withDueOn(LocalDate day) {
		return new UpdateContent(this.kind, this.note, this.rag, day, this.asOf, this.statusWord, this.visibility);
	}

	UpdateContent withStatusWord(@Nullable String word) {
		return new UpdateContent(this.kind, this.note, this.rag, this.dueOn, this.asOf, word, this.visibility);
	}

	UpdateContent on(LocalDate day) {
		return new UpdateContent(this.kind, this.note, this.rag, this.dueOn, day, this.statusWord, this.visibility);
	}

}

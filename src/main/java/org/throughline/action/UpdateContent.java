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
 * @param kind its type
 * @param note the note
 * @param rag the RAG rating set by {@link UpdateKind#RAG}
 * @param dueOn the due date set by {@link UpdateKind#NEW_DATE}
 * @param asOf the day it refers to
 * @param visibility its visibility
 */
@Embeddable
public record UpdateContent(@Enumerated(EnumType.STRING) UpdateKind kind, @Nullable String note,
		@Enumerated(EnumType.STRING) @Nullable Rag rag, @Nullable LocalDate dueOn, LocalDate asOf,
		@Enumerated(EnumType.STRING) Visibility visibility) {

}

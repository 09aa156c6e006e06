package org.throughline.action;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * An update of an action as a document states it.
 *
 * @param asOf the day of the document
 * @param status the status, if the document states it
 * @param statusWord the status in the wording of the plan, or {@code null}
 * @param note the progress note, as written
 * @param by the author, as written; the source if {@code null}
 * @param visibility its visibility; that of the action if {@code null}
 */
public record DocumentedUpdate(LocalDate asOf, @Nullable ActionStatus status, @Nullable String statusWord, String note,
		@Nullable String by, String source, @Nullable Visibility visibility) {

}

package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report or a change of a published report is closed: an edition of it is to be made.
 * Listeners act in the same transaction.
 *
 * @param slug slug of the report, also of one that is changed
 * @param on the day of publication
 * @param kind how a published report is changed; {@code null} if the report was a draft
 * @param changes what is new since it was published before; {@code null} the first time
 * @param waiting the draft that becomes public on a later day, or {@code null} if it is
 * public at once
 */
public record ReportSealed(UUID partnershipId, String slug, LocalDate on, @Nullable AmendmentKind kind,
		@Nullable String changes, @Nullable UUID waiting) {

}

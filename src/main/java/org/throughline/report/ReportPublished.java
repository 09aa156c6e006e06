package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report or a change of a published report is published. Listeners act in the same
 * transaction.
 *
 * @param on the day of publication
 * @param kind how a published report is changed; {@code null} if the report was a draft
 * @param changes what is new since it was published before; {@code null} the first time
 */
public record ReportPublished(UUID partnershipId, String slug, LocalDate on, @Nullable AmendmentKind kind,
		@Nullable String changes) {

}

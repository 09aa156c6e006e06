package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report is published. Listeners act in the same transaction.
 *
 * @param changes what is new since it was published before; {@code null} the first time
 */
public record ReportPublished(UUID partnershipId, String slug, @Nullable String changes) {

}
